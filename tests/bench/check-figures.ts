import { checkAgain, checkAll, noneChecked, type Checked } from '../../electron/core/check/check.ts'
import { rules } from '../../electron/core/check/rules.ts'
import type { Source } from '../../electron/core/library/source.ts'
import { numberBlocks } from '../../electron/core/reply/build.ts'
import { replyText } from '../../electron/core/reply/place.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { groups } from '../check-corpus/clean.ts'
import { alarmsIn, kindTable, ratesOf } from '../check-corpus/measures.ts'
import { seeded } from '../check-corpus/seeded.ts'
import { duration, figure, quantile, timed, within, type Figure } from './timing.ts'

const letters = 12_000
const rounds = 20
/** Two minutes for 5,000 replies, whatever the size measured at. */
const perReply = 120_000 / 5000

/** Checking a letter of 12,000 characters as a whole and after a changed paragraph, and all replies of the library one after another. */
export function checkFigures(sources: readonly Source[]): readonly Figure[] {
  const replies = sources.flatMap(({ parsed }) => (parsed.kind === 'reply' ? [parsed.reply] : []))
  const long = longLetter(replies)
  const whole = Array.from({ length: rounds }, (_, round) => {
    const reply = touched(long, round)
    return timed(() => checkAll({ reply, kase: null, unit: null })).ms
  })
  let before: Checked = checkAgain(noneChecked, rules, { reply: long, kase: null, unit: null })
  const again = Array.from({ length: rounds }, (_, round) => {
    const reply = touched(long, rounds + round)
    const { value, ms } = timed(() => checkAgain(before, rules, { reply, kase: null, unit: null }))
    before = value
    return ms
  })
  const library = timed(() => replies.map(reply => checkAll({ reply, kase: null, unit: null }).length))
  const found = library.value.reduce((sum, count) => sum + count, 0)
  return [
    figure('checks', `${rules.length} rules, a letter of ${replyText(long).length} characters`),
    within('  the whole letter', quantile(whole, 0.5), 40),
    within('  a changed paragraph', quantile(again, 0.5), 5),
    within(`  the library, ${replies.length} replies`, library.ms, perReply * replies.length),
    figure('    findings / each reply', `${found} / ${duration(library.ms / Math.max(1, replies.length))}`)
  ]
}

function longLetter(replies: readonly Reply[]): Reply {
  const [first] = replies
  if (first === undefined) throw new Error('no reply to check')
  let size = 0
  const blocks = replies
    .flatMap(({ body }) => body)
    .filter(block => {
      const wanted = size < letters && (block.kind === 'paragraph' || block.kind === 'heading')
      if (wanted) size += block.text.length
      return wanted
    })
  return { ...first, body: numberBlocks(blocks) }
}

/** The letter with one paragraph that no round before had. */
function touched(reply: Reply, round: number): Reply {
  const at = reply.body.findIndex(block => block.kind === 'paragraph' && block.role === 'body')
  return {
    ...reply,
    body: reply.body.map((block, index) =>
      index === at && block.kind === 'paragraph'
        ? { ...block, text: `${block.text}第${round + 1}次修改。` }
        : block
    )
  }
}

/** What the checker finds and what it says for nothing, on made-up text: false alarms by group, planted errors found and put right, and a line for each kind. */
export function checkMeasures(): readonly Figure[] {
  const outcomes = seeded(2_000)
  const { planted, found, fixable, fixed } = ratesOf(outcomes)
  const alarms = groups.map(group => alarmsIn(group, 300))
  return [
    ...alarms.map(({ group, characters, perTenThousand }) =>
      figure(`  false alarms, ${group}`, `${perTenThousand.toFixed(2)} / 10,000 of ${characters} characters`)
    ),
    figure('  planted errors found', `${found} of ${planted}`),
    figure('  put right', `${fixed} of ${fixable}`),
    ...kindTable(outcomes)
      .split('\n')
      .map(line => {
        const [kind = '', ...counts] = line.split('\t')
        return figure(`    ${kind}`, counts.join(' / '))
      })
  ]
}
