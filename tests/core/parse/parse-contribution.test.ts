import { describe, expect, test } from 'vitest'
import { parseContribution } from '../../../electron/core/parse/parse-contribution.ts'
import { lines } from './letters.ts'

const opening =
  '贵局转来的市九届人大五次会议《关于建设数据服务站的建议》（第208号建议）收悉，现提出会办意见如下：'

describe('a 会办意见 in letter form', () => {
  const { value, notices } = parseContribution(
    lines(
      '江临市工业发展局',
      '江工函〔2026〕15号',
      '关于市九届人大五次会议第208号建议的会办意见',
      '市数据发展局：',
      opening,
      '一、企业站点布局',
      '我局已在三个园区预留场地。',
      '每处不少于一百平方米。',
      '二、设备补贴。对购置设备的企业按三成补助。',
      '特此函复。',
      '江临市工业发展局',
      '2026年4月10日',
      '（联系人：韩小满，联系电话：0500-5550123）'
    )
  )

  test('is read into points with their headings', () => {
    expect(value).toEqual({
      department: '江临市工业发展局',
      addressee: '市数据发展局',
      itemTitle: '关于建设数据服务站的建议',
      itemNumber: '208',
      date: '2026-04-10',
      contact: { person: '韩小满', phone: '0500-5550123' },
      points: [
        { id: 'p1', heading: '企业站点布局', text: '我局已在三个园区预留场地。\n每处不少于一百平方米。' },
        { id: 'p2', heading: '设备补贴', text: '对购置设备的企业按三成补助。' }
      ],
      rest: ['关于市九届人大五次会议第208号建议的会办意见', opening, '特此函复。']
    })
    expect(notices).toEqual([])
  })
})

describe('the points of a contribution', () => {
  const points = (...body: readonly string[]) => {
    const { value } = parseContribution(
      lines(
        '关于第208号建议的会办意见',
        '市数据发展局：',
        opening,
        ...body,
        '江临市工业发展局',
        '2026年4月10日'
      )
    )
    return value.points.map(point => [point.heading, point.text])
  }

  test('are its paragraphs when nothing is numbered', () => {
    expect(points('我局已在三个园区预留场地。', '下一步将落实补贴资金。')).toEqual([
      [null, '我局已在三个园区预留场地。'],
      [null, '下一步将落实补贴资金。']
    ])
  })

  test('are the links of a chain in its only paragraph', () => {
    expect(points('我局高度重视。一是预留场地；二是落实补贴。')).toEqual([
      [null, '预留场地；'],
      [null, '落实补贴。']
    ])
  })

  test('are the innermost headings; a heading without text of its own goes to the rest', () => {
    expect(
      points(
        '一、工作情况',
        '（一）预留场地。共三处。',
        '（二）落实补贴。共三成。',
        '二、下步打算',
        '继续推进。'
      )
    ).toEqual([
      ['预留场地', '共三处。'],
      ['落实补贴', '共三成。'],
      ['下步打算', '继续推进。']
    ])
  })

  test('are missed when there is nothing but a head', () => {
    const { notices } = parseContribution(lines('关于第208号建议的会办意见', '市数据发展局：'))
    expect(notices.map(one => one.code)).toEqual(
      expect.arrayContaining(['missing-department', 'missing-points'])
    )
  })
})

test('the department may stand in the title alone', () => {
  const { value } = parseContribution(
    lines('市工业发展局关于市九届人大五次会议第208号建议的会办意见', '我局已在三个园区预留场地。')
  )
  expect(value.department).toBe('市工业发展局')
})
