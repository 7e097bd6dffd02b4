import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../electron/adapters/readers/read-file.ts'
import { unanswered } from '../../electron/core/case/coverage.ts'
import type { Case, FiledContribution } from '../../electron/core/case/case.ts'
import { check } from '../../electron/core/check/check.ts'
import { applyFixes } from '../../electron/core/check/fix.ts'
import { draft } from '../../electron/core/draft/draft.ts'
import { findAsks } from '../../electron/core/parse/asks.ts'
import { parseContribution } from '../../electron/core/parse/parse-contribution.ts'
import { parseItem } from '../../electron/core/parse/parse-item.ts'
import { parse } from '../../electron/core/parse/parse.ts'
import { blockText } from '../../electron/core/reply/place.ts'
import type { Block, Reply } from '../../electron/core/reply/reply.ts'
import { unitSchema } from '../../electron/core/unit/unit.ts'
import { counted, kase, template } from '../core/draft/builders.ts'

const sample = join(import.meta.dirname, '../../data/sample')
const unit = unitSchema.parse(JSON.parse(readFileSync(join(sample, 'unit.json'), 'utf8')))
const helpers = readdirSync(join(sample, 'files/会办意见')).sort()

async function read(path: string) {
  return (await readFile(path, new Uint8Array(readFileSync(join(sample, 'files', path))))).value
}

async function caseOf(name: '建议' | '提案'): Promise<Case> {
  const item = parseItem(await read(`${name}.docx`)).value
  return kase({ item, asks: findAsks(item) })
}

async function filed(): Promise<readonly FiledContribution[]> {
  return Promise.all(
    helpers.map(async (file, index) => ({
      id: `c${index + 1}`,
      sourceId: null,
      filedAt: '2026-04-09T09:00:00.000+08:00',
      contribution: parseContribution(await read(`会办意见/${file}`)).value
    }))
  )
}

/** The reply as it stands when the clerk has filled every slot and the workflow its parts. */
function finished(reply: Reply): Reply {
  const fill = (block: Block): Block =>
    block.kind === 'slot'
      ? {
          kind: 'paragraph',
          id: block.id,
          from: { kind: 'typed', label: '手工录入' },
          answers: block.answers,
          level: null,
          lead: null,
          text: '2026年3月已完成编制，计划于2026年6月底前向社会公布。',
          role: 'body'
        }
      : block
  const date = '2026-05-12'
  return {
    ...reply,
    frame: {
      ...reply.frame,
      category: { letter: 'B', definition: null },
      number: { code: '江数发建', year: 2026, serial: 1 },
      signers: ['纪明远'],
      date,
      printing: { organ: unit.printingOrgan, date }
    },
    body: reply.body.map(fill)
  }
}

describe('the files of the sample', () => {
  test('are recognised as what they are', async () => {
    const kinds = async (files: readonly string[]) => [
      ...new Set(await Promise.all(files.map(async file => parse(await read(file)).value.kind)))
    ]
    expect(await kinds(readdirSync(join(sample, 'files/replies')).map(file => `replies/${file}`))).toEqual([
      'reply'
    ])
    expect(await kinds(['建议.docx', '提案.docx'])).toEqual(['item'])
    expect(await kinds(helpers.map(file => `会办意见/${file}`))).toEqual(['contribution'])
  })

  test('give the suggestion with its deputy, helpers and four asks', async () => {
    const { item, asks } = await caseOf('建议')
    expect(item).toMatchObject({ kind: 'suggestion', number: '36', assigned: '2026-02-27' })
    expect(item.authors.map(author => author.name)).toEqual(['沈知微'])
    expect(item.helpers).toHaveLength(4)
    expect(asks.map(ask => ask.text)).toEqual([
      '编制并按时公布年度公共数据开放清单',
      '建立公共数据质量反馈和限时处理机制',
      '支持企业利用公共数据开发应用场景',
      '健全数据开放前的安全审查和个人信息保护制度'
    ])
  })

  test('give the proposal with its two members and three asks', async () => {
    const { item, asks } = await caseOf('提案')
    expect(item).toMatchObject({ kind: 'proposal', number: '58' })
    expect(item.authors.map(author => author.name)).toEqual(['章予安', '丘可心'])
    expect(asks).toHaveLength(3)
  })

  test.each(readdirSync(join(sample, 'files/replies')))('%s has nothing to correct', async file => {
    const parsed = parse(await read(`replies/${file}`)).value
    const reply = parsed.kind === 'reply' ? parsed.reply : null
    const findings = reply ? check({ reply, kase: null, unit: null }) : []
    expect(findings.filter(one => one.severity !== 'hint')).toEqual([])
  })
})

describe('drafting the sample suggestion', () => {
  test('puts every department’s point under the ask it answers, and the one that answers none apart', async () => {
    const given = { ...(await caseOf('建议')), contributions: await filed() }
    const reply = draft({
      template: template('suggestion-answer'),
      skeletonId: 'point-by-point',
      kase: given,
      unit,
      passages: [],
      ids: counted(),
      today: '2026-04-10'
    })
    const under = (id: string) =>
      reply.body
        .filter(block => block.answers.includes(id))
        .map(block => (block.from?.kind === 'contribution' ? block.from.label : block.kind))
    expect(under('a1').sort()).toEqual(['市交通运输局意见第2点', '市市场监督管理局意见第1点'])
    expect(under('a2').sort()).toEqual([
      '市交通运输局意见第1点',
      '市卫生健康局意见第1点',
      '市卫生健康局意见第2点',
      '市财政局意见第2点'
    ])
    expect(under('a3').sort()).toEqual([
      '市交通运输局意见第3点',
      '市卫生健康局意见第4点',
      '市市场监督管理局意见第2点',
      '市财政局意见第1点'
    ])
    expect(under('a4').sort()).toEqual(['市卫生健康局意见第3点', '市市场监督管理局意见第3点'])
    expect(reply.body.slice(-3).map(blockText)[0]).toBe('市财政局意见')
    expect(unanswered({ ...given, reply })).toEqual([])
    expect(reply.frame.title).toBe('对市三届人大五次会议第36号建议的答复')
    expect(reply.frame.copies).toEqual([
      ...unit.copies.suggestion,
      '市卫生健康局',
      '市交通运输局',
      '市财政局',
      '市市场监督管理局'
    ])
  })

  const whole = template('suggestion-answer').skeletons.flatMap(({ id }) =>
    (['建议', '提案'] as const).map(name => [name, id] as const)
  )
  test.each(whole)('%s by %s, filled in, has no errors', async (name, skeletonId) => {
    const given = {
      ...(await caseOf(name)),
      contributions: name === '建议' ? await filed() : []
    }
    const reply = draft({
      template: template(name === '建议' ? 'suggestion-answer' : 'proposal-answer'),
      skeletonId,
      kase: given,
      unit,
      passages: [],
      ids: counted(),
      today: '2026-04-10'
    })
    const done = finished(reply)
    const numbered =
      name === '提案'
        ? { ...done, frame: { ...done.frame, number: { code: '江数发提', year: 2026, serial: 1 } } }
        : done
    const found = (answer: Reply) => check({ reply: answer, kase: { ...given, reply: answer }, unit })
    // The departments speak of themselves until the clerk takes their words over, which the check proposes.
    const voices = found(numbered).filter(one => one.rule === 'department-voice')
    expect(voices.length > 0).toBe(name === '建议')
    expect(found(applyFixes(numbered, voices)).filter(one => one.severity !== 'hint')).toEqual([])
  })
})
