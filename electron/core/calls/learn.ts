import { z } from 'zod'
import type { LearntProfile } from '../layout/learn/learn-profile.ts'
import { call, uploadId } from './call.ts'

/** Calls that learn how an office prints from what it has printed. */
export const learnCalls = {
  'unit.learnProfile': call<LearntProfile>()(z.object({ uploadId }))
} as const
