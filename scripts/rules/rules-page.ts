import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleFacts } from '../../electron/core/calls/checks.ts'
import { factsOfRule } from '../../electron/core/check/rule-facts.ts'
import type { RuleGroup } from '../../electron/core/check/rule.ts'
import { codeRules, rules } from '../../electron/core/check/rules.ts'
import { defaultSettings } from '../../electron/core/check/settings.ts'

const groups: readonly (readonly [RuleGroup, string])[] = [
  ['标点', '标点符号（GB/T 15834—2011）'],
  ['数字', '数字用法（GB/T 15835—2011）'],
  ['格式', '公文格式和结构（GB/T 9704—2012）'],
  ['答复', '答复本身'],
  ['用语', '名称和用语']
]

const severities = { error: '必须改', warning: '应核对', hint: '可参考', off: '默认关' } as const

/** The page of all rules as markdown, by group, each with its basis, weight and one example. */
export function rulesPage(): string {
  const facts = rules.map(rule => factsOfRule(rule, defaultSettings))
  const head = [
    '# 检查规则',
    '',
    `共${rules.length}条。每条规则都有例句测试；“必须改”的不改不能送审，“应核对”“可参考”由承办人决定。依据法规、国标、标准的规则不能关闭，`,
    '惯例和本单位一级的，可以在“单位档案”的“检查设置”里改轻重或关闭。《》和引号里的文字是别人的原话，任何规则都不会改。',
    '',
    '本页由程序生成（`npm run rules`），请勿手改。'
  ]
  const sections = groups.flatMap(([group, title]) => {
    const own = facts.filter(rule => rule.group === group)
    return [
      '',
      `## ${title}（${own.length}条）`,
      '',
      '| 规则 | 轻重 | 依据 | 说明或例句 |',
      '|---|---|---|---|',
      ...own.map(rowOf)
    ]
  })
  return [...head, ...sections, ''].join('\n')
}

function rowOf({ id, name, now, basis, example }: RuleFacts): string {
  const said = example === null ? about(id) : `${example.text} → ${example.message}`
  return `| ${name}<br>\`${id}\` | ${severities[now]} | ${cell(basis)} | ${cell(said)} |`
}

/** What rules say that take their sentences from elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  'stale-facts': '本段取自…年的资料。“去年”指…年，现在应写明年份，或改为…年的情况。',
  'maybe-stale': '本段取自…年的资料。“…”是…年的数据，请换成最近的数据。',
  'old-organ': '“…”自…年机构改革后已更名，现为“…”，请核对。'
}

/** Rules of code say what they are for in the message they give; the first one stands for all. */
function about(id: string): string {
  if (!codeRules.some(rule => rule.id === id)) return ''
  const known = elsewhere[id]
  if (known !== undefined) return known
  const source = readFileSync(join(import.meta.dirname, `../../electron/core/check/rules/${id}.ts`), 'utf8')
  const texts = [...source.matchAll(/['`]([^'`\n]*。)['`]/g)].map(found => found[1] ?? '')
  return (texts.find(text => text.includes('请')) ?? texts[0] ?? '').replace(/\$\{[^}]*\}/g, '…')
}
function cell(text: string): string {
  return text.replaceAll('|', '｜').replace(/\s+/g, ' ')
}
