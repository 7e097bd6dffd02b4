import { expect, test } from 'vitest'
import { checkWith } from '../../../../electron/core/check/check.ts'
import { emptyWords } from '../../../../electron/core/check/rules/empty-words.ts'
import { headingLength } from '../../../../electron/core/check/rules/heading-length.ts'
import { letterLength } from '../../../../electron/core/check/rules/letter-length.ts'
import { monthRange } from '../../../../electron/core/check/rules/month-range.ts'
import { ownWords } from '../../../../electron/core/check/rules/own-words.ts'
import { paragraphLength } from '../../../../electron/core/check/rules/paragraph-length.ts'
import { partyGovernment } from '../../../../electron/core/check/rules/party-government.ts'
import { sentenceLength } from '../../../../electron/core/check/rules/sentence-length.ts'
import { singleChild } from '../../../../electron/core/check/rules/single-child.ts'
import { applyFixes } from '../../../../electron/core/check/fix.ts'
import type { Rule } from '../../../../electron/core/check/rule.ts'
import { defaultSettings, type RuleSettings } from '../../../../electron/core/check/settings.ts'
import { h1, h2, p, reply, runIn } from '../../../../electron/core/reply/build.ts'
import { replyText } from '../../../../electron/core/reply/place.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { alone, wordTable } from '../table.ts'

function quotes(rule: Rule, letter: Reply, settings: RuleSettings): readonly string[] {
  return checkWith([rule], { ...alone(letter), settings }).map(finding => finding.quote || finding.message)
}

function switchedOn(rule: Rule): RuleSettings {
  return { ...defaultSettings, severities: { [rule.id]: 'hint' } }
}

const long = (count: number) => '数据驿站建设稳步推进'.repeat(Math.ceil(count / 10)).slice(0, count)

test.each<readonly [Rule, Reply, Reply]>([
  [sentenceLength, reply(p(`${long(150)}。`)), reply(p(`${long(151)}。`))],
  [paragraphLength, reply(p(long(600))), reply(p(long(601)))],
  [headingLength, reply(h1(long(24))), reply(h1(long(25)))],
  [letterLength, reply(p(long(200))), reply(p('已办理。'))],
  [letterLength, reply(p(long(6000))), reply(p(long(6001)))],
  [singleChild, reply(h1('甲'), h2('子'), h2('丑'), h1('乙')), reply(h1('甲'), h2('子'), h1('乙'))],
  [
    singleChild,
    reply(h1('甲'), runIn(2, '子。', '文。'), runIn(2, '丑。', '文。'), h1('乙')),
    reply(h1('甲'), runIn(2, '子。', '文。'), h1('乙'))
  ],
  [emptyWords, reply(p(long(400))), reply(p(`${'进一步切实做好，不断扎实推进工作。'.repeat(6)}${long(250)}`))]
])('$id speaks only where an office asks for it, and only beyond its measure', (rule, sound, odd) => {
  expect(quotes(rule, odd, defaultSettings)).toEqual([])
  expect(quotes(rule, sound, switchedOn(rule))).toEqual([])
  expect(quotes(rule, odd, switchedOn(rule))).toHaveLength(1)
})

const style = (part: Partial<RuleSettings['style']>): RuleSettings => ({
  ...defaultSettings,
  style: { ...defaultSettings.style, ...part }
})

test.each<readonly [Rule, RuleSettings, string, string]>([
  [monthRange, style({ monthRange: 'line-only' }), '1-6月完成12个。', '1—6月完成12个。'],
  [partyGovernment, style({ partyGovernment: 'separate' }), '市委市政府高度重视。', '市委、市政府高度重视。'],
  [partyGovernment, style({ partyGovernment: 'separate' }), '县委县政府部署。', '县委、县政府部署。'],
  [
    ownWords,
    { ...defaultSettings, ownWords: [['企服中心', '企业服务中心', '', '站']] },
    '企服中心和企服中心站。',
    '企业服务中心和企服中心站。'
  ]
])('$id follows the style the office has set', (rule, settings, text, after) => {
  const letter = reply(p(text))
  expect(quotes(rule, letter, defaultSettings)).toEqual([])
  const findings = checkWith([rule], { ...alone(letter), settings })
  expect(replyText(applyFixes(letter, findings))).toBe(after)
})

test('a word on the list of the office without a proposal is only pointed out', () => {
  const settings = { ...defaultSettings, ownWords: [['老大难', null, '', ''] as const] }
  const [finding] = checkWith([ownWords], { ...alone(reply(p('解决老大难问题。'))), settings })
  expect(finding).toMatchObject({ quote: '老大难', fix: null, basis: '本单位用词表' })
})

wordTable(monthRange, { clean: ['1—6月。', '1-6月。', '6月。', '2022-06-01。'], dirty: [] })
