import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check, checkAll, checkWith } from '../../../electron/core/check/check.ts'
import { findingSchema, type Severity } from '../../../electron/core/check/finding.ts'
import type { Rule, WholeRule } from '../../../electron/core/check/rule.ts'
import { codeRules, nameOfRule, rules } from '../../../electron/core/check/rules.ts'
import { framed, h1, p, reply, slot, table } from '../../../electron/core/reply/build.ts'
import { caseOf, soundLetter, withFrame, worded } from './made-up.ts'
import { alone } from './table.ts'

function ruleAt(
  id: string,
  severity: Severity,
  place: { block: string; start: number; end: number } | null
): WholeRule {
  const report = { place, message: `${id}说`, fix: null }
  return { id, group: '用语', authority: '惯例', severity, basis: '惯例', check: () => [report] }
}

describe('findings', () => {
  test('carry rule, severity, basis, the words and a key', () => {
    const [finding] = check(alone(worded({ text: '统一布署。' })))
    expect(finding).toEqual({
      key: 'wrong-words:统一布署。',
      rule: 'wrong-words',
      severity: 'warning',
      place: { block: 'b2', start: 2, end: 4 },
      quote: '布署',
      message: '“布署”应写作“部署”。',
      basis: '《现代汉语词典》；公文常见错别字表',
      fix: {
        label: '改为“部署”',
        safe: true,
        edits: [{ place: { block: 'b2', start: 2, end: 4 }, before: '布署', after: '部署' }]
      }
    })
  })

  test('fit the schema, whatever is wrong with the letter', () => {
    const letter = reply(
      h1('一、做法。'),
      slot('情况', ''),
      p('"甲,乙。。22年6月30日,3千5百户'),
      table(['布署', '（甲)'])
    )
    const findings = check(alone(letter))
    expect(findings.length).toBeGreaterThan(8)
    findings.forEach(finding => expect(findingSchema.parse(finding)).toEqual(finding))
  })

  test('point into lead and text as one, and into the cells of a table', () => {
    const [first] = check(
      alone({ ...soundLetter, body: reply({ ...p('统一布署。'), level: 2, lead: '强平台。' }).body })
    )
    expect(first?.place).toEqual({ block: 'b1', start: 6, end: 8 })
    const [cell] = check(alone({ ...soundLetter, body: reply(table(['项', '数'], ['布署', '3'])).body }))
    expect(cell).toMatchObject({ quote: '布署', place: { block: 'b1', start: 4, end: 6 } })
  })

  test('stand in the order of the letter: whole, frame, body', () => {
    const letter = framed(
      worded({ opening: '您提出的的建议收悉，现答复如下：', text: '统一布署，按排专人。' }),
      {
        copies: [],
        contact: null
      }
    )
    const kase = { ...caseOf({}), asks: [{ id: 'a2', text: '培训', quote: '培训' }] }
    expect(check({ reply: letter, kase, unit: null }).map(finding => finding.place?.block ?? null)).toEqual([
      null,
      'frame.contact',
      'frame.copies',
      'b1',
      'b2',
      'b2'
    ])
  })
})

describe('of findings that speak of the same words', () => {
  const letter = worded({ text: '统一部署工作。' })
  const at = (start: number, end: number) => ({ block: 'b2', start, end })
  const ids = (...chosen: readonly Rule[]) => checkWith(chosen, alone(letter)).map(finding => finding.rule)

  test('the graver stays', () => {
    expect(ids(ruleAt('hint', 'hint', at(2, 4)), ruleAt('error', 'error', at(2, 4)))).toEqual(['error'])
    expect(ids(ruleAt('hint', 'hint', at(3, 6)), ruleAt('warning', 'warning', at(2, 4)))).toEqual(['warning'])
  })
  test('a weaker one that speaks of much more stays too', () => {
    expect(ids(ruleAt('hint', 'hint', at(0, 7)), ruleAt('error', 'error', at(2, 4)))).toEqual([
      'hint',
      'error'
    ])
  })
  test('of equals at one place the first stays', () => {
    expect(ids(ruleAt('first', 'warning', at(2, 4)), ruleAt('second', 'warning', at(2, 4)))).toEqual([
      'first'
    ])
  })
  test('the same report twice is given once', () => {
    const rule = ruleAt('twice', 'hint', at(2, 4))
    const twice: Rule = { ...rule, check: context => [...rule.check(context), ...rule.check(context)] }
    expect(ids(twice)).toEqual(['twice'])
  })
  test('remarks on one field do not hide one another', () => {
    const field = { block: 'frame.copies', start: 0, end: 0 }
    expect(ids(ruleAt('hint', 'hint', field), ruleAt('error', 'error', field))).toHaveLength(2)
  })
  test('a crashing rule is our mistake and shows', () => {
    const broken: Rule = {
      ...ruleAt('broken', 'hint', null),
      check: () => {
        throw new TypeError('broken')
      }
    }
    expect(() => checkWith([broken], alone(letter))).toThrow(TypeError)
  })
})

describe('a dismissed finding', () => {
  const dirty = worded({ text: '全市统一布署推进。' })
  const key = check(alone(dirty))[0]?.key ?? ''
  const kase = {
    ...caseOf({}),
    dismissals: [
      {
        key,
        rule: 'wrong-words',
        at: '2026-03-01T09:00:00.000+08:00',
        reason: null,
        scope: 'here' as const,
        quote: ''
      }
    ]
  }
  const left = (text: string) =>
    check({ reply: worded({ text }), kase, unit: null }).map(finding => finding.quote)

  test('is left out', () => {
    expect(check({ reply: dirty, kase, unit: null })).toEqual([])
    expect(checkAll({ reply: dirty, kase, unit: null })).toHaveLength(1)
  })
  test('stays dismissed when the text around it moves', () => {
    expect(left('经研究，我局决定：全市统一布署推进。后续再议。')).toEqual([])
  })
  test('does not dismiss the same fault elsewhere', () => {
    expect(left('全市统一布署推进。各镇分别布署落实。')).toEqual(['布署'])
    expect(left('全市统一布署推进。全市统一布署推进。')).toEqual(['布署'])
  })
  test('has a key of its own even when the words repeat', () => {
    const keys = check(alone(worded({ text: '全市统一布署推进。全市统一布署推进。' }))).map(
      finding => finding.key
    )
    expect(new Set(keys).size).toBe(2)
  })
  test('is known by what it says when it speaks of no words', () => {
    const [gone] = check(alone(withFrame({ copies: [] })))
    const kaseWithout = {
      ...kase,
      dismissals: [
        {
          ...kase.dismissals[0],
          key: gone?.key ?? '',
          rule: '',
          at: '',
          reason: null,
          scope: 'here' as const,
          quote: ''
        }
      ]
    }
    const without = (frame: Parameters<typeof withFrame>[0]) =>
      check({ reply: withFrame(frame), kase: kaseWithout, unit: null }).map(finding => finding.place?.block)
    expect(without({ copies: [] })).toEqual([])
    expect(without({ copies: [], contact: null })).toEqual(['frame.contact'])
  })
})

describe('the registry', () => {
  const folder = join(import.meta.dirname, '../../../electron/core/check/rules')
  const tests = readdirSync(join(import.meta.dirname, 'rules'))
    .map(name => readFileSync(join(import.meta.dirname, 'rules', name), 'utf8'))
    .join('\n')

  test('names every rule file once, under its id', () => {
    const files = readdirSync(folder).map(name => name.replace('.ts', ''))
    expect(codeRules.map(rule => rule.id).sort()).toEqual(files.sort())
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
  })
  test('gives every rule a name in Chinese, and no two the same', () => {
    const names = rules.map(rule => nameOfRule(rule.id))
    expect(names.filter(name => !/\p{Script=Han}/u.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })
  test.each(codeRules.map(rule => rule.id))('%s has a table of tests', id => {
    expect(existsSync(join(folder, `${id}.ts`))).toBe(true)
    expect(tests).toContain(`rules/${id}.ts'`)
  })
  test.each(rules)('$id names its basis', rule => {
    expect(rule.basis).not.toBe('')
    expect(rule.authority === '国标').toBe(rule.basis.startsWith('GB/T'))
  })
})
