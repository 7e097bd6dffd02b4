import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { packSubjects, unpackSubjects } from '../core/search/keep-subjects.ts'
import { inPieces, pack, unpack } from '../core/search/packing.ts'
import type { Subjects } from '../core/search/subjects.ts'
import { inSlices } from './background.ts'

const deflated = promisify<Uint8Array, Uint8Array>(deflateRaw)
const inflated = promisify<Uint8Array, Uint8Array>(inflateRaw)

/** The version of the file around what was learnt; what is within has one of its own. */
const version = 1

/** What the library taught about its subjects as the bytes of a file. */
export async function subjectsFile(subjects: Subjects): Promise<Uint8Array> {
  return pack(version, [['subjects', await deflated(await inSlices(packSubjects(subjects)))]])
}

/** The subjects in a file; null when it is damaged or of another version. Inflated beside other work: nothing waits for it. */
export async function readSubjects(bytes: Uint8Array): Promise<Subjects | null> {
  const part = unpack(version, inPieces(bytes))?.get('subjects')
  return part === undefined ? null : unpackSubjects(await inflated(part))
}
