import type { Sheet } from '../report/sheet.ts'
import type { Finding, Severity } from './finding.ts'
import { groupOf, nameOfRule } from './rules.ts'

/** What a check of many files found in one of them, or why it could not be checked. */
export type CheckedFile =
  | {
      readonly outcome: 'checked'
      readonly name: string
      readonly title: string | null
      readonly findings: readonly Finding[]
    }
  | { readonly outcome: 'refused'; readonly name: string; readonly why: string }

/** A rule with how often it spoke and in how many files. */
export type RuleCount = {
  readonly rule: string
  readonly basis: string
  readonly severity: Severity
  readonly count: number
  readonly files: number
}

/** Rules by how often they spoke, the most frequent first. */
export function countRules(files: readonly CheckedFile[]): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>()
  for (const file of files) {
    if (file.outcome === 'refused') continue
    const here = new Set<string>()
    for (const { rule, basis, severity } of file.findings) {
      const before = counts.get(rule) ?? { rule, basis, severity, count: 0, files: 0 }
      counts.set(rule, { ...before, count: before.count + 1, files: before.files + (here.has(rule) ? 0 : 1) })
      here.add(rule)
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
}

const word: Readonly<Record<Severity, string>> = { error: '必改', warning: '请核对', hint: '可参考' }

/** The report of a check of many files as sheets: every finding, the files, the rules, and what could not be checked. */
export function sheetsOf(files: readonly CheckedFile[]): readonly Sheet[] {
  const checked = files.filter(file => file.outcome === 'checked')
  const refused = files.filter(file => file.outcome === 'refused')
  const count = (findings: readonly Finding[], severity: Severity) =>
    findings.filter(finding => finding.severity === severity).length
  return [
    {
      name: '检查意见',
      head: ['文件', '轻重', '类型', '规则', '原文', '意见', '改为', '依据'],
      widths: [28, 8, 8, 18, 22, 44, 18, 26],
      rows: checked.flatMap(({ name, findings }) =>
        findings.map(({ rule, severity, quote, message, fix, basis }) => [
          name,
          word[severity],
          groupOf(rule) ?? '',
          nameOfRule(rule),
          quote,
          message,
          fix === null ? '' : fix.label,
          basis
        ])
      )
    },
    {
      name: '文件汇总',
      head: ['文件', '标题', '必改', '请核对', '可参考'],
      widths: [34, 48, 8, 8, 8],
      rows: checked.map(({ name, title, findings }) => [
        name,
        title ?? '',
        count(findings, 'error'),
        count(findings, 'warning'),
        count(findings, 'hint')
      ])
    },
    {
      name: '规则汇总',
      head: ['规则', '类型', '轻重', '处数', '文件数', '依据'],
      widths: [30, 8, 8, 8, 8, 48],
      rows: countRules(files).map(({ rule, severity, count: found, files: inFiles, basis }) => [
        nameOfRule(rule),
        groupOf(rule) ?? '',
        word[severity],
        found,
        inFiles,
        basis
      ])
    },
    {
      name: '未检查',
      head: ['文件', '原因'],
      widths: [40, 60],
      rows: refused.map(({ name, why }) => [name, why])
    }
  ]
}
