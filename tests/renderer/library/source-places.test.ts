import { expect, test } from 'vitest'
import { factsOf, passagesOf } from '../../../electron/core/library/describe.ts'
import type { Source } from '../../../electron/core/library/source.ts'
import { parse } from '../../../electron/core/parse/parse.ts'
import { entriesAt, entriesOf } from '../../../renderer/library/source-places.ts'
import { lines } from '../../core/parse/letters.ts'

const document = lines(
  '类别标记：A',
  '江临市数据发展局文件',
  '江数发建〔2025〕6号',
  '对市九届人大五次会议第208号建议的答复',
  '陆知行、程秋白代表：',
  '您在市九届人大五次会议期间提出的《关于推进政务数据共享的建议》（第208号建议）收悉。现答复如下：',
  '一、关于数据共享',
  '政务数据已按目录共享。',
  '江临市数据发展局',
  '2025年6月3日'
)
const { value: parsed, notices } = parse(document)
const source: Source = {
  schema: 2,
  id: 's1',
  kind: 'reply',
  fileName: '答复.txt',
  format: 'txt',
  sha256: '0',
  importedAt: '2026-03-05T09:30:00.000+08:00',
  origin: null,
  copies: [],
  family: null,
  facts: factsOf(parsed, '答复.txt', document),
  checkedAt: null,
  corrected: [],
  document,
  parsed,
  notices
}
const entries = entriesOf(source, passagesOf(source))
const labelsAt = (piece: number) => entriesAt(entries, piece).map(({ label }) => label)

test('every paragraph of a letter tells what it was recognised as', () => {
  expect(labelsAt(0)).toEqual(['类别标记'])
  expect(labelsAt(2)).toEqual(expect.arrayContaining(['文号', '发文字号', '年份']))
  expect(labelsAt(3)).toEqual(['标题'])
  expect(labelsAt(4)).toEqual(expect.arrayContaining(['代表／委员', '主送']))
  expect(labelsAt(5)).toEqual(['来件题目'])
  expect(labelsAt(7)).toEqual(['段落 1'])
  expect(labelsAt(8)).toEqual(['落款单位'])
  expect(labelsAt(9)).toEqual(['成文日期'])
})

test('several people are each marked at their own place', () => {
  expect(entries.facts.people?.places.map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [4, 7]
  ])
})

test('what was written by hand and stands nowhere has no place', () => {
  const other = entriesOf({ ...source, facts: { ...source.facts, issuer: '江临市档案馆' } }, [])
  expect(other.facts.issuer?.places).toEqual([])
})
