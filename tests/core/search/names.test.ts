import { describe, expect, test } from 'vitest'
import {
  createNames,
  dropName,
  enterName,
  findNames,
  findNamesAsTyped,
  type NameEntry
} from '../../../electron/core/search/names.ts'

const entries: readonly NameEntry[] = [
  { kind: 'source', id: 's1', label: '关于加快老旧小区加装电梯的建议' },
  { kind: 'source', id: 's2', label: '关于规范城区停车收费管理的建议' },
  { kind: 'source', id: 's3', label: '关于推进5G基站共建共享的提案' },
  { kind: 'case', id: 'c1', label: '关于优化校车线路的建议 曾向荣' },
  { kind: 'person', id: 'p1', label: '张建国' },
  { kind: 'person', id: 'p2', label: '单雨桐' },
  { kind: 'person', id: 'p3', label: '吕思远' },
  { kind: 'person', id: 'p4', label: '程辉' },
  { kind: 'person', id: 'p5', label: '章建国' },
  { kind: 'department', id: 'd1', label: '江临市住房和城乡建设局' },
  { kind: 'department', id: 'd2', label: '江临市重点工程服务中心' }
]
const names = createNames(entries)

function best(words: string): string | undefined {
  return findNames(names, words, 10)[0]?.id
}

describe('a name is found', () => {
  test.each([
    ['by part of it', '停车收费', 's2'],
    ['by two parts with a blank', '电梯 小区', 's1'],
    ['by Latin letters in another case', '5g', 's3'],
    ['by full pinyin', 'zhangjianguo', 'p1'],
    ['by full pinyin with blanks', 'jiazhuang dianti', 's1'],
    ['by full pinyin with an apostrophe', "lao'jiu", 's1'],
    ['by initials', 'lsy', 'p3'],
    ['by initials inside a title', 'jzdt', 's1'],
    ['by initials together with a digit', '5gjz', 's3'],
    ['by a surname read in its own way', 'zengxr', 'c1'],
    ['by a character with several readings', 'zdgc', 'd2'],
    ['by ü typed as v', 'lvsiyuan', 'p3'],
    ['by syllables and initials mixed', 'chengh', 'p4'],
    ['by an unfinished syllable', 'danyuto', 'p2'],
    ['by characters and letters mixed', '张jg', 'p1'],
    ['in capitals', 'LSY', 'p3'],
    ['with a wrong character', '吕思源', 'p3'],
    ['with a wrong character in a title', '停车受费', 's2'],
    ['in other words', '小区老旧楼房电梯加装', 's1'],
    ['by its full-width letters', 'ｌｓｙ', 'p3']
  ])('%s: %s', (_, words, id) => {
    expect(best(words)).toBe(id)
  })
})

test('characters as typed come before pinyin, a whole name before part of one', () => {
  const book = createNames([
    { kind: 'person', id: 'inside', label: '欧阳程辉' },
    { kind: 'person', id: 'whole', label: '程辉' },
    { kind: 'person', id: 'sounds', label: '成慧' }
  ])
  expect(findNames(book, '程辉', 3).map(name => name.id)).toEqual(['whole', 'inside'])
  expect(findNames(book, 'chenghui', 3).map(name => name.id)).toEqual(['sounds', 'whole', 'inside'])
})

test('people who sound the same are all found', () => {
  const ids = findNames(names, 'zjg', 10).map(name => name.id)
  expect(ids).toEqual(expect.arrayContaining(['p1', 'p5']))
})

test('every word must fit', () => {
  expect(findNames(names, 'jzdt tcsf', 10)).toEqual([])
})

test.each(['', '  ', '，', 'qqqq', '鲲'])('%j finds nothing', words => {
  expect(findNames(names, words, 10)).toEqual([])
})

test('the answer carries kind, id, label and a score between 0 and 1, falling, and keeps the limit', () => {
  const answer = findNames(names, '的', 2)
  expect(answer).toHaveLength(2)
  expect(answer[0]).toEqual({ ...entries[3], score: expect.any(Number) })
  const scores = findNames(names, 'j', 50).map(name => name.score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(scores.every(score => score > 0 && score <= 1)).toBe(true)
})

test('names brought up to date answer as names made afresh', () => {
  const before = entries.slice(2)
  const after = entries.slice(0, -2).map((entry, i) => (i === 1 ? { ...entry, label: '张家岗' } : entry))
  const renewed = createNames(before)
  for (const entry of after) enterName(renewed, entry)
  for (const entry of entries.slice(-2)) dropName(renewed, entry)
  for (const words of ['zjg', '张家岗', '电梯', 'jzdt', '停车'])
    expect(findNames(renewed, words, 10)).toEqual(findNames(createNames(after), words, 10))
})

test.each(['电梯', '建国', '的建议', '江临市 局', '5g', '张jg', '停车受费', 'zjg'])(
  'of all that %s finds, only what stands there as typed is found as typed',
  words => {
    const all = findNames(names, words, 50)
    expect(findNamesAsTyped(names, words, 50)).toEqual(all.filter(({ score }) => score >= 0.9))
  }
)

test('the best of very many names are found as if all had been put in order', () => {
  const many = createNames(
    Array.from({ length: 400 }, (_, at) => ({
      kind: 'source' as const,
      id: `m${at}`,
      label: `关于第${(at * 7) % 400}号停车问题的建议`
    }))
  )
  const all = findNames(many, '停车', 400)
  expect(all).toHaveLength(400)
  expect(findNames(many, '停车', 10)).toEqual(all.slice(0, 10))
})
