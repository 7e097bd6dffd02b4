import type { CheckContext } from '../../electron/core/check/rule.ts'
import type { Draw } from './random.ts'

/** A sound letter and the same letter with one error; `rights` are further letters that would be as right. */
export type PlantedLetter = {
  readonly clean: CheckContext
  readonly wrong: CheckContext
  /** The blocks (frame.title, b1 …) one of which must be pointed at; null: pointing anywhere will do. */
  readonly blocks: readonly string[] | null
}
export type LetterKind = {
  readonly id: string
  readonly name: string
  readonly fix: 'text' | 'flag'
  readonly make: (draw: Draw) => PlantedLetter
}

/** An error in a letter; `flag` where what is right only the writer knows. */
export function letters(
  id: string,
  name: string,
  make: (draw: Draw) => PlantedLetter,
  fix: 'text' | 'flag' = 'flag'
): LetterKind {
  return { id, name, fix, make }
}
