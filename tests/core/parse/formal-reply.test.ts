import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Paragraph } from '../../../electron/core/reply/reply.ts'
import { parse } from '../../../electron/core/parse/parse.ts'
import { sampleTest, sampleText } from '../../sample.ts'
import { lines, missing } from './letters.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures', name), 'utf8')

function parsedReply(text: string) {
  const { value, notices } = parse(lines(...text.split('\n')))
  if (value.kind !== 'reply') throw new Error(`read as ${value.kind}`)
  return { reply: value.reply, notices }
}

const leads = (body: readonly { kind: string }[]) =>
  body.filter(
    (block): block is Paragraph => block.kind === 'paragraph' && 'lead' in block && block.lead !== null
  )

function expectLongReply(text: string) {
  const { reply, notices } = parsedReply(text)
  const { body } = reply
  expect(body.flatMap(block => (block.kind === 'heading' ? [block.level] : []))).toEqual([1, 1])
  expect(leads(body).map(block => block.level)).toEqual([2, 2, 2, 2, 2, 2])
  expect(leads(body).every(block => block.lead?.endsWith('。') && block.text.length > 200)).toBe(true)
  const roles = body.flatMap(block => (block.kind === 'paragraph' ? [block.role] : []))
  expect(roles).toEqual(['opening', 'opening', ...Array(7).fill('body'), 'closing'])
  expect(body.map(block => block.id)).toEqual(body.map((_, index) => `b${index + 1}`))
  expect(notices.map(one => one.code)).toEqual([
    'missing-signature',
    'missing-date',
    'missing-contact',
    'missing-openness',
    'missing-copies'
  ])
  return reply
}

describe('a long formal reply', () => {
  test('is read into head, two headings, six run-in headings and closing; what it lacks is told', () => {
    const { frame, item, kind } = expectLongReply(fixture('formal-reply.txt'))
    expect(kind).toBe('answer')
    expect(frame).toEqual({
      category: { letter: 'A', definition: null },
      issuer: '江临市数据发展局',
      letterhead: '江临市数据发展局文件',
      number: { code: '江数发建', year: 2026, serial: 3 },
      signers: ['沈一苇'],
      title: '对市九届人大五次会议第208号建议的答复',
      honorific: null,
      addressees: [{ name: '陆知行', role: 'deputy' }],
      addresseeTotal: null,
      signature: [],
      date: null,
      contact: null,
      openness: null,
      copies: [],
      printing: null,
      attachments: []
    })
    expect(item).toEqual({
      kind: 'suggestion',
      title: '关于唤醒中小企业沉睡数据，带动县域产业整体跃升的建议',
      number: '208',
      session: '市九届人大五次会议'
    })
  })

  sampleTest('as really issued is read the same way', () => {
    const { frame, item } = expectLongReply(sampleText())
    expect(frame.category?.letter).toBe('A')
    expect(frame.issuer).toBe('慈溪市经济和信息化局')
    expect(frame.number).toEqual({ code: '慈经信建', year: 2022, serial: 3 })
    expect(frame.signers).toEqual(['龚激红'])
    expect(frame.title).toBe('对市十八届人大一次会议第110号建议的答复')
    expect(frame.addressees).toEqual([{ name: '罗冲', role: 'deputy' }])
    expect(item.number).toBe('110')
    expect(item.session).toBe('市十八届人大一次会议')
    expect(item.title).toMatch(/^关于推动.*的建议$/)
  })
})

describe('a short complete reply', () => {
  const { reply, notices } = parsedReply(fixture('short-reply.txt'))

  test('lacks nothing', () => {
    expect(missing({ value: reply, notices })).toEqual([])
    expect(notices).toEqual([])
  })

  test('gives every part of its frame', () => {
    expect(reply.frame).toEqual({
      category: { letter: 'B', definition: null },
      issuer: '江临市数据发展局',
      letterhead: '江临市数据发展局文件',
      number: { code: '江数发提', year: 2026, serial: 12 },
      signers: ['沈一苇'],
      title: '关于市政协六届四次会议第046号提案的答复',
      honorific: '尊敬的',
      addressees: [
        { name: '程秋白', role: 'member' },
        { name: '顾南舟', role: 'member' }
      ],
      addresseeTotal: null,
      signature: ['江临市数据发展局'],
      date: '2026-05-08',
      contact: { person: '韩小满', phone: '0500—5550123' },
      openness: 'proactive',
      copies: ['市政协提案委员会', '市政府办公室', '市民政事务局', '市住房建设局'],
      printing: { organ: '江临市数据发展局办公室', date: '2026-05-09' },
      attachments: [
        { title: '社区数据服务点分布表', body: [] },
        { title: '提案办理情况征询意见表', body: [] }
      ]
    })
  })
})
