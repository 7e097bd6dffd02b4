import { defaultWords } from '../../../electron/core/check/words.ts'
import type { Reading } from '../../../electron/core/freshness/aging-fact.ts'

/** A source of 2022 that is read in the spring of 2026. */
export const reading: Reading = {
  year: 2022,
  today: '2026-04-20',
  organs: defaultWords.organs,
  session: null
}
