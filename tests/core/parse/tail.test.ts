import { describe, expect, test } from 'vitest'
import { plainParagraph, type TextDocument } from '../../../electron/core/library/text-document.ts'
import { parseReply } from '../../../electron/core/parse/parse-reply.ts'
import { blockText } from '../../../electron/core/reply/place.ts'
import type { Contact, Openness } from '../../../electron/core/reply/reply.ts'
import { bodyLines, codes, letter, openingLine } from './letters.ts'

const tail = (...lines: readonly string[]) => letter({ tail: lines })
const kept = [openingLine, '关于站点建设', ...bodyLines.slice(1)]

describe('signature and date', () => {
  test.each<[readonly string[], readonly string[], string | null, boolean]>([
    [['江临市数据发展局', '2026年5月8日'], ['江临市数据发展局'], '2026-05-08', false],
    [['江临市数据发展局（盖章）', '2026年5月8日'], ['江临市数据发展局'], '2026-05-08', false],
    [['江临市数据发展局　　　2026年5月8日'], ['江临市数据发展局'], '2026-05-08', false],
    [
      ['江临市数据发展局', '江临市工业发展局', '2026年5月8日'],
      ['江临市数据发展局', '江临市工业发展局'],
      '2026-05-08',
      false
    ],
    [
      ['江临市数据发展局　　江临市工业发展局', '2026年5月8日'],
      ['江临市数据发展局', '江临市工业发展局'],
      '2026-05-08',
      false
    ],
    [['江临市数据发展局', '2026年05月08日'], ['江临市数据发展局'], '2026-05-08', true],
    [['江临市数据发展局', '二〇二六年五月八日'], ['江临市数据发展局'], '2026-05-08', true],
    [['江临市数据发展局', '二0二六年五月八日'], ['江临市数据发展局'], '2026-05-08', true],
    [['江临市数据发展局', '二○二六年五月十八日'], ['江临市数据发展局'], '2026-05-18', true],
    [['江临市数据发展局', '2026.5.8'], ['江临市数据发展局'], '2026-05-08', true],
    [['江临市数据发展局', '2026-05-08'], ['江临市数据发展局'], '2026-05-08', true],
    [['江临市数据发展局', '2026 年 5 月 8 日'], ['江临市数据发展局'], '2026-05-08', true],
    [['2026年5月8日'], [], '2026-05-08', false],
    [['江临市数据发展局'], ['江临市数据发展局'], null, false]
  ])('%j', (lines, signature, date, deviates) => {
    const read = tail(...lines)
    expect([read.value.frame.signature, read.value.frame.date]).toEqual([signature, date])
    expect(codes(read)).toEqual(deviates ? ['date-form'] : [])
    expect(read.value.body.map(blockText)).toEqual(kept)
  })

  test('a date with open month and day is told as open', () => {
    const read = tail('江临市数据发展局', '2026年  月  日')
    expect(read.value.frame.date).toBeNull()
    expect(codes(read)).toEqual(['blank-date'])
  })

  test('a day that does not exist is no date and stays in the text', () => {
    const read = tail('江临市数据发展局', '2026年2月30日')
    expect(read.value.frame.date).toBeNull()
    expect(read.value.body.map(blockText)).toContain('2026年2月30日')
  })
})

describe('the contact', () => {
  const both: Contact = { person: '韩小满', phone: '0500-5550123' }
  test.each<[readonly string[], Contact]>([
    [['（联系人：韩小满，联系电话：0500-5550123）'], both],
    [['（联系人：韩小满，电话：0500-5550123）'], both],
    [['(联系人:韩小满  联系电话:0500-5550123)'], both],
    [['联系人：韩小满　　联系电话：0500-5550123'], both],
    [['联 系 人：韩小满', '联系电话：0500-5550123'], both],
    [['联系人及电话：韩小满 0500-5550123'], both],
    [['承办人及联系电话：韩小满，0500-5550123'], both],
    [['联系人及联系方式：韩小满、0500-5550123'], both],
    [['承办人：韩小满', '电话：0500-5550123'], both],
    [['附注：联系人：韩小满，联系电话：0500-5550123'], both],
    [['联系电话：0500-5550123'], { person: null, phone: '0500-5550123' }],
    [['（联系人：韩小满）'], { person: '韩小满', phone: null }],
    [
      ['联系人：韩小满（办公室），联系电话：5550123、13800000000'],
      { person: '韩小满（办公室）', phone: '5550123、13800000000' }
    ]
  ])('%j', (lines, contact) => {
    const after = tail('江临市数据发展局', '2026年5月8日', ...lines)
    expect(after.value.frame.contact).toEqual(contact)
    expect(after.value.body.map(blockText)).toEqual(kept)
    const before = tail(...lines, '江临市数据发展局', '2026年5月8日')
    expect(before.value.frame).toEqual(after.value.frame)
  })

  test('of a second person stays in the text', () => {
    const read = tail('联系人：韩小满', '承办负责人：顾南舟', '联系人：沈一苇')
    expect(read.value.frame.contact).toEqual({ person: '韩小满', phone: null })
    expect(read.value.body.map(blockText)).toEqual([...kept, '承办负责人：顾南舟', '联系人：沈一苇'])
  })

  test('in the middle of the text is left alone', () => {
    const line = '联系人：韩小满，联系电话：0500-5550123'
    const read = letter({ body: ['一、服务站', line, '二、经费', '每年一百万元，由市财政承担。'] })
    expect(read.value.frame.contact).toBeNull()
    expect(read.value.body.map(blockText)).toContain(line)
  })
})

describe('the 公开属性 below the text', () => {
  test.each<[string, Openness]>([
    ['（此件主动公开）', 'proactive'],
    ['(此件公开发布)', 'proactive'],
    ['注：主动公开', 'proactive'],
    ['公开方式：主动公开', 'proactive'],
    ['以上意见可主动公开。', 'proactive'],
    ['信息公开选项：主动公开', 'proactive'],
    ['（依申请公开）', 'on-request'],
    ['（此件依申请公开）', 'on-request'],
    ['此件不予公开', 'closed'],
    ['（此件不公开）', 'closed'],
    ['是否公开：否', 'closed']
  ])('%s', (line, openness) => {
    const read = tail('江临市数据发展局', '2026年5月8日', line)
    expect(read.value.frame.openness).toBe(openness)
    expect(read.value.body.map(blockText)).toEqual(kept)
  })
})

describe('the 版记', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['抄送：市人大常委会代表工委，市政府办公室。'], ['市人大常委会代表工委', '市政府办公室']],
    [['抄送:市人大常委会代表工委、市政府办公室'], ['市人大常委会代表工委', '市政府办公室']],
    [['抄 送：市人大常委会代表工委（2份），市政府办公室。'], ['市人大常委会代表工委（2份）', '市政府办公室']],
    [
      ['抄送：市人大常委会代表工委，市政府', '　　　办公室，浅湾镇人大主席团。'],
      ['市人大常委会代表工委', '市政府办公室', '浅湾镇人大主席团']
    ],
    [['抄送单位：市政府办公室'], ['市政府办公室']]
  ])('%j', (lines, copies) => {
    expect(tail(...lines).value.frame.copies).toEqual(copies)
  })

  test.each<[readonly string[]]>([
    [['江临市数据发展局办公室　　　2026年5月9日印发']],
    [['江临市数据发展局办公室', '2026年5月9日印发']],
    [['江临市数据发展局办公室    2026 年 5 月 9 日 印发']]
  ])('印发机关 and 印发日期: %j', lines => {
    const { frame } = tail('江临市数据发展局', '2026年5月8日', '抄送：市政府办公室。', ...lines).value
    expect(frame.printing).toEqual({ organ: '江临市数据发展局办公室', date: '2026-05-09' })
    expect([frame.signature, frame.date]).toEqual([['江临市数据发展局'], '2026-05-08'])
  })

  test('印发机关 of a letter that is not yet printed stands without a day', () => {
    const { frame } = tail(
      '江临市数据发展局',
      '2026年5月8日',
      '抄送：市政府办公室，市财政局。',
      '江临市数据发展局办公室'
    ).value
    expect(frame.signature).toEqual(['江临市数据发展局'])
    expect(frame.copies).toEqual(['市政府办公室', '市财政局'])
    expect(frame.printing).toEqual({ organ: '江临市数据发展局办公室', date: null })
  })

  test('printed as a table is read all the same', () => {
    const rows = [
      ['抄送：市人大常委会代表工委，市政府办公室。'],
      ['江临市数据发展局办公室', '2026年5月9日印发']
    ]
    const head = ['江临市数据发展局文件', '江数发建〔2026〕3号', '对第208号建议的答复', '陆知行代表：']
    const document: TextDocument = {
      format: 'docx',
      pieces: [...[...head, openingLine, ...bodyLines].map(plainParagraph), { kind: 'table', rows }]
    }
    const { frame, body } = parseReply(document).value
    expect(frame.copies).toEqual(['市人大常委会代表工委', '市政府办公室'])
    expect(frame.printing).toEqual({ organ: '江临市数据发展局办公室', date: '2026-05-09' })
    expect(body.map(blockText)).toEqual(kept)
  })

  test('in a text box that is read first still ends the letter', () => {
    const { frame, body } = letter({
      head: [
        '抄送：市人大常委会代表工委，市政府办公室。',
        '江临市数据发展局办公室　2026年5月9日印发',
        '江临市数据发展局文件'
      ]
    }).value
    expect(frame.copies).toEqual(['市人大常委会代表工委', '市政府办公室'])
    expect(frame.printing?.date).toBe('2026-05-09')
    expect(frame.letterhead).toBe('江临市数据发展局文件')
    expect(body.map(blockText)).toEqual(kept)
  })
})

describe('attachments', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['附件：站点分布表'], ['站点分布表']],
    [
      ['附件:1.站点分布表', '　　　　　2.征询意见表'],
      ['站点分布表', '征询意见表']
    ],
    [
      ['附件：', '1.站点分布表', '2.征询意见表'],
      ['站点分布表', '征询意见表']
    ],
    [
      ['附件1：站点分布表', '附件2：征询意见表'],
      ['站点分布表', '征询意见表']
    ]
  ])('named in %j', (lines, titles) => {
    const { frame, body } = tail(...lines, '', '江临市数据发展局', '2026年5月8日').value
    expect(frame.attachments).toEqual(titles.map(title => ({ title, body: [] })))
    expect(body.map(blockText)).toEqual(kept)
    expect(frame.signature).toEqual(['江临市数据发展局'])
  })

  test('bound with the letter are read with their headings, before the 版记', () => {
    const { frame, body } = tail(
      '附件：1.站点分布表',
      '2.工作规范',
      '江临市数据发展局',
      '2026年5月8日',
      '附件2',
      '工作规范',
      '一、开放时间',
      '每天九时至十七时。',
      '抄送：市政府办公室。'
    ).value
    expect(body.map(blockText)).toEqual(kept)
    expect(frame.attachments.map(one => [one.title, one.body.map(blockText)])).toEqual([
      ['站点分布表', []],
      ['工作规范', ['开放时间', '每天九时至十七时。']]
    ])
    expect(frame.attachments[1]?.body[0]?.id).toBe(`b${body.length + 1}`)
    expect(frame.copies).toEqual(['市政府办公室'])
  })
})
