import type { RawFile } from '../../electron/adapters/readers/raw-file.ts'
import { diceOf } from './dice.ts'
import { byteMutations, type Mutations } from './mutate-bytes.ts'
import { oleMutations } from './mutate-ole.ts'
import { pdfMutations } from './mutate-pdf.ts'
import { htmlMutations, textMutations } from './mutate-text.ts'
import { zipMutations } from './mutate-zip.ts'
import type { Kind, Seed } from './seeds.ts'

const ownMutations: Readonly<Record<Kind, Mutations>> = {
  docx: zipMutations,
  xlsx: zipMutations,
  zip: zipMutations,
  doc: oleMutations,
  pdf: pdfMutations,
  html: htmlMutations,
  text: textMutations
}

/** Docx, doc and PDF are what offices have: they come more often. */
const turns: readonly Kind[] = [
  'docx',
  'pdf',
  'doc',
  'docx',
  'pdf',
  'doc',
  'docx',
  'xlsx',
  'text',
  'docx',
  'pdf',
  'html',
  'doc',
  'docx',
  'zip',
  'text'
]

/** A spoilt file, and what was done to which sound one. */
export type Mutant = { readonly kind: Kind; readonly how: string; readonly file: RawFile }

/** Mutant number `index` of a series: always the same one. */
export function mutant(seeds: readonly Seed[], series: number, index: number): Mutant {
  const dice = diceOf(series * 1_000_003 + index)
  const kind = turns[index % turns.length] ?? 'docx'
  const seed = dice.pick(seeds.filter(each => each.kind === kind))
  const own = Object.entries(ownMutations[kind])
  const done: string[] = []
  let bytes = seed.bytes
  for (let step = 1 + (dice.below(4) === 0 ? 1 : 0); step > 0; step -= 1) {
    // Bytes are spoilt last: what takes a file apart needs it sound.
    const last = step === 1 && dice.below(3) === 0
    const [how, mutate] = dice.pick(last ? Object.entries(byteMutations) : own)
    bytes = mutate(bytes, dice)
    done.push(how)
    if (bytes.length === 0) break
  }
  return { kind, how: done.join(' + '), file: { name: `${index}-${seed.name}`, bytes } }
}
