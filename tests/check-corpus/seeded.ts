import { checkAll } from '../../electron/core/check/check.ts'
import type { Finding } from '../../electron/core/check/finding.ts'
import { applyFixes } from '../../electron/core/check/fix.ts'
import type { CheckContext } from '../../electron/core/check/rule.ts'
import { p } from '../../electron/core/reply/build.ts'
import { replyText } from '../../electron/core/reply/place.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { letterWith } from './clean.ts'
import { cleanSentences } from './clean-sentences.ts'
import { plantedForm } from './planted-form.ts'
import { plantedAnswers } from './planted-answers.ts'
import { plantedHeadings } from './planted-headings.ts'
import type { LetterKind } from './letter-kind.ts'
import { plantedMore } from './planted-more.ts'
import { plantedMarks } from './planted-marks.ts'
import { readCarrier, type Planted } from './planted.ts'
import { plantedWords } from './planted-words.ts'
import { between, drawing, fill, pick, pickSome, type Draw } from './random.ts'

/** What came of one planted error. `alarms` is what is said of the text before it was planted: nothing, unless a rule is wrong. */
export type Outcome = {
  readonly kind: string
  readonly fixable: boolean
  readonly found: boolean
  readonly fixed: boolean
  readonly alarms: readonly Finding[]
  readonly text: string
  readonly said: readonly Finding[]
}

const inParagraphs = [...plantedMarks, ...plantedForm, ...plantedWords, ...plantedMore]
export const kindName = ({ id, name }: Planted | LetterKind) => `${id} ${name}`

/** All kinds, each once. */
export const kinds: readonly (Planted | LetterKind)[] = [
  ...inParagraphs,
  ...plantedAnswers,
  ...plantedHeadings
]

/** Neighbours hold no list and no attachment, so that the one error stands alone in what it breaks. */
const neighbours = Object.values(cleanSentences)
  .flat()
  .filter(one => !/一是|首先|第一，|附件|截至|部署|《/.test(one))

function alone(reply: Reply): CheckContext {
  return { reply, kase: null, unit: null }
}

function inParagraph(kind: Planted, turn: number, draw: Draw): Outcome {
  const carrier = kind.carriers[turn % kind.carriers.length] ?? ''
  const read = readCarrier(fill(carrier, draw))
  const some = () =>
    pickSome(neighbours, between(1, 2, draw), draw)
      .map(one => fill(one, draw))
      .join('')
  const before = kind.at === 'start' ? '' : some()
  const after = kind.at === 'end' ? '' : some()
  const letter = (text: string) => letterWith([p(before + text + after)], [])
  const wrong = letter(read.wrong)
  const said = checkAll(alone(wrong))
  const start = before.length + read.start
  const end = before.length + read.end
  const met = said.filter(
    ({ place }) => place?.block === 'b2' && place.start < Math.max(end, start + 1) && place.end > start
  )
  const rights = read.rights.map(text => replyText(letter(text)))
  return {
    kind: kindName(kind),
    fixable: kind.fix === 'text',
    found: met.length > 0,
    fixed: [...met.map(finding => [finding]), met].some(some =>
      rights.includes(replyText(applyFixes(wrong, some)))
    ),
    alarms: read.rights.slice(0, 1).flatMap(text => checkAll(alone(letter(text)))),
    text: before + read.wrong + after,
    said
  }
}

function sameWords(a: Reply, b: Reply): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function inLetter(kind: LetterKind, draw: Draw): Outcome {
  const { clean, wrong, blocks } = kind.make(draw)
  const said = checkAll(wrong)
  const met = said.filter(({ place }) => blocks === null || blocks.includes(place?.block ?? ''))
  return {
    kind: kindName(kind),
    fixable: kind.fix === 'text',
    found: met.length > 0,
    fixed: met.some(finding => sameWords(applyFixes(wrong.reply, [finding]), clean.reply)),
    alarms: checkAll(clean),
    text: `${wrong.reply.frame.title} ${replyText(wrong.reply)}`,
    said
  }
}

/** `count` texts with one error each, the kinds in turn; the same ones in every run. */
export function seeded(count: number): readonly Outcome[] {
  const draw = drawing(20_260_415)
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? pick(kinds, draw)
    return 'carriers' in kind
      ? inParagraph(kind, Math.floor(index / kinds.length), draw)
      : inLetter(kind, draw)
  })
}
