import { sha256Text } from '../../adapters/system/digest.ts'
import { bareWords, wordsKey } from '../../core/intake/same-words.ts'
import { shinglesOf, sketchOf } from '../../core/intake/sketch.ts'
import { passagesOf } from '../../core/library/describe.ts'
import type { Source } from '../../core/library/source.ts'

/** What a text says of itself: the key of its words, its shingles and their sketch. Plain data, so that a reading process can tell it. */
export type Told = {
  readonly words: string | null
  readonly shingles: Uint32Array
  readonly sketch: Uint16Array | null
}

type Said = Pick<Source, 'id' | 'parsed' | 'document'>

/** What a source says, for comparing. The shingles are of its passages, so that openings and closings all letters share do not make them alike. */
export function tell(source: Said): Told {
  const words = wordsKey(bareWords(source.document), sha256Text)
  const shingles = shinglesIn(source)
  const sketch = source.parsed.kind === 'other' ? null : sketchOf(shingles)
  return { words, shingles: Uint32Array.from(shingles), sketch }
}

/** The shingles of the passages of a source. */
export function shinglesIn(source: Said): ReadonlySet<number> {
  const words = passagesOf(source).map(({ text }) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ''))
  return shinglesOf(words.join(''))
}
