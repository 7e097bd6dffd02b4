import { describe, expect, test } from 'vitest'
import { mask } from '../../../electron/core/package/mask.ts'

const dirty = [
  ['请拨打13800138000联系。', '请拨打×××联系。', 'mobile'],
  ['手机138-0013-8000。', '手机×××。', 'mobile'],
  ['联系电话：0500-85550136。', '联系电话：×××。', 'phone'],
  ['座机（0500）85550136转802。', '座机×××。', 'phone'],
  ['电话：85550136。', '电话：×××。', 'phone'],
  ['请发至someone@example.cn。', '请发至×××。', 'email'],
  ['身份证号110105194912310021。', '身份证号×××。', 'identity'],
  ['账号：6222 0200 1234 5678 901。', '账号：×××。', 'account'],
  ['（联系人：苏晓棠，见附件）', '（联系人：×××，见附件）', 'person'],
  ['家住城东街道桂香路12号3幢201室，行动不便。', '家住×××，行动不便。', 'address'],
  ['桂香苑3幢2单元201室漏水。', '桂香苑×××漏水。', 'address']
] as const

describe('what is private is masked and named', () => {
  test.each(dirty)('%s', (text, open, kind) => {
    const { text: masked, masked: found } = mask(text)
    expect(masked).toBe(open)
    expect(found.map(one => one.kind)).toEqual([kind])
  })

  test('the words that stood there are kept for the clerk', () => {
    expect(mask('请拨打13800138000或someone@example.cn。').masked.map(({ words }) => words)).toEqual([
      'someone@example.cn',
      '13800138000'
    ])
  })
})

test.each([
  '江数发建〔2026〕13号',
  '2025年12月31日前投入13800000000元。',
  '累计归集数据12.6亿条，支撑应用场景86个。',
  '可拨打12345热线或电话：4008001234反映。',
  '道路长13812345678.5米',
  '统一社会信用代码91330200MA2AXXXX1X',
  '桂香路12号地块已完成改造。',
  '第20250036号建议'
])('%s is left as it is', text => {
  expect(mask(text)).toEqual({ text, masked: [] })
})
