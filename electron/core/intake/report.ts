import type { Sheet } from '../report/sheet.ts'
import { intakeOutcomes, type IntakeCounts, type IntakeLine, type IntakeOutcome } from './line.ts'
import { reasonWord } from './reasons.ts'

/** Which lines of a report are wanted; null is all. `family` true: only those that say nearly the same as another. Words are looked for in path and sentence. */
export type LineFilter = {
  readonly outcome: IntakeOutcome | 'family' | null
  readonly reason: string | null
  readonly words: string
}

/** Outcomes as the report names them. */
export const outcomeWord: Readonly<Record<IntakeOutcome, string>> = {
  read: '已读入',
  'read-with-notices': '已读入（有提示）',
  changed: '有更新（已重读）',
  copy: '重复（未另存）',
  unchanged: '没有变化',
  unpacked: '压缩包（已打开）',
  refused: '未读入',
  'passed-over': '略过',
  vanished: '原处已没有'
}

/** The order in which a report tells: what needs the clerk's eye first. */
export const tellingOrder: readonly IntakeOutcome[] = [
  'refused',
  'read-with-notices',
  'changed',
  'copy',
  'vanished',
  'passed-over',
  'unpacked',
  'read',
  'unchanged'
]

/** The lines that fit, what needs an eye first, else in order of path, numbers in it as numbers: 第2号 before 第10号. */
export function linesWanted(lines: readonly IntakeLine[], filter: LineFilter): readonly IntakeLine[] {
  const words = filter.words.trim().toLowerCase()
  const fits = (line: IntakeLine) =>
    (filter.outcome === null ||
      (filter.outcome === 'family' ? line.family : line.outcome === filter.outcome)) &&
    (filter.reason === null || line.reason === filter.reason) &&
    (words === '' || `${line.path} ${line.message ?? ''}`.toLowerCase().includes(words))
  const rank = new Map(tellingOrder.map((outcome, at) => [outcome, at]))
  return lines
    .filter(fits)
    .map(line => ({ line, first: rank.get(line.outcome) ?? 0, then: orderOf(line.path) }))
    .sort((a, b) => a.first - b.first || (a.then < b.then ? -1 : 1))
    .map(({ line }) => line)
}

function orderOf(path: string): string {
  return path.replace(/\d+/g, digits => digits.padStart(8, '0'))
}

/** Numbers as offices write them: 12,345. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

/** Counts as they grow: 已读入 100 个，没有变化 20 个. */
export function countsWords({ outcomes }: IntakeCounts): string {
  return intakeOutcomes
    .filter(outcome => outcomes[outcome] > 0)
    .map(outcome => `${outcomeWord[outcome]} ${grouped(outcomes[outcome])} 个`)
    .join('，')
}

/** One sentence of counts: 共 120 个文件：已读入 100 个，没有变化 20 个。 */
export function countsSentence(counts: IntakeCounts): string {
  const here = intakeOutcomes.filter(outcome => outcome !== 'vanished' && counts.outcomes[outcome] > 0)
  const total = here.reduce((sum, outcome) => sum + counts.outcomes[outcome], 0)
  const parts = here.map(outcome => `${outcomeWord[outcome]} ${grouped(counts.outcomes[outcome])} 个`)
  const family = counts.family === 0 ? '' : `；与往年答复相近的 ${grouped(counts.family)} 个`
  const gone =
    counts.outcomes.vanished === 0
      ? ''
      : `；原处已没有的 ${grouped(counts.outcomes.vanished)} 个（库中的资料仍保留）`
  return `共 ${grouped(total)} 个文件${parts.length === 0 ? '' : `：${parts.join('，')}`}${family}${gone}。`
}

/** A report as the sheets of a workbook: the counts, and every file with what became of it. */
export function intakeSheets(
  about: { readonly name: string; readonly startedAt: string },
  counts: IntakeCounts,
  lines: readonly IntakeLine[]
): readonly Sheet[] {
  const rows = intakeOutcomes
    .filter(outcome => counts.outcomes[outcome] > 0)
    .map(outcome => [outcomeWord[outcome], counts.outcomes[outcome]] as const)
  const reasons = Object.entries(counts.reasons).map(
    ([reason, count]) => [`　${reasonWord(reason)}`, count] as const
  )
  return [
    {
      name: '汇总',
      head: ['项目', '数量或内容'],
      widths: [28, 40],
      rows: [
        ['导入的内容', about.name],
        ['开始时间', about.startedAt.slice(0, 19).replace('T', ' ')],
        ...rows,
        ['与往年答复相近（同类答复）', counts.family],
        ...(reasons.length === 0 ? [] : [['未读入和略过的原因', ''] as const]),
        ...reasons
      ]
    },
    {
      name: '逐个文件',
      head: ['文件', '结果', '原因', '同类答复', '说明'],
      widths: [60, 16, 18, 10, 80],
      rows: lines.map(line => [
        line.path,
        outcomeWord[line.outcome],
        line.reason === null ? '' : reasonWord(line.reason),
        line.family ? '是' : '',
        line.message ?? ''
      ])
    }
  ]
}
