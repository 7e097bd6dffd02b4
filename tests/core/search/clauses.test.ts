import { describe, expect, test } from 'vitest'
import { clausesOf, createClauseReader } from '../../../electron/core/search/clauses.ts'
import { addSource, createIndex } from '../../../electron/core/search/passage-index.ts'
import { readQuery } from '../../../electron/core/search/query.ts'
import { createReader } from '../../../electron/core/search/scan.ts'
import { unitsOf } from '../../../electron/core/search/tokens.ts'
import { found, passages, sentences } from './library.ts'

/** How much of each clause of a demand a text answers, in hundredths, every term weighing the same. */
function answered(demand: string, text: string): readonly number[] {
  const query = readQuery(demand, new Map())
  const weights = new Float64Array(query.terms.length).fill(1)
  const units = unitsOf(text)
  const scan = createReader(query)(units, [0, units.length])
  return [...createClauseReader(clausesOf(query, weights), weights)(scan)].map(part => Math.round(part * 100))
}

describe('the clauses of a demand', () => {
  test.each([
    ['加装老旧小区电梯，公布补贴标准。', '公布补贴标准', [0, 100]],
    ['加装老旧小区电梯，公布补贴标准。', '补贴标准另行公布，先加装老旧小区电梯', [100, 80]],
    // Quotation marks and the pause mark part words, not clauses.
    ['加装“老旧小区”电梯、护栏，公布补贴标准。', '老旧小区', [50, 0]],
    // What introduces a clause is none.
    ['为此，加装老旧小区电梯', '为此', [0]],
    ['加装老旧小区电梯；加装老旧小区电梯', '加装老旧小区电梯', [100, 100]]
  ])('%s by %s', (demand, text, parts) => {
    expect(answered(demand, text)).toEqual(parts)
  })

  test('are answered in one place, not by words far apart', () => {
    const far = `公布${'另有说明'.repeat(9)}补贴${'另有说明'.repeat(9)}标准`
    expect(answered('公布补贴标准', far)).toEqual([20])
  })

  test('of a pasted text rank the passage that answers all of them before one that says one of them over and over', () => {
    const text =
      '建议住建部门尽快完成前期勘察，公布每台电梯的补贴标准，由街道牵头做好邻里协商，引导物业企业参与运行维护，明确维修资金的使用办法。'
    const index = createIndex()
    const add = (id: string, words: string) =>
      addSource(index, { sourceId: id, title: '', passages: passages(id, [words]) })
    add('b', '完成前期勘察；补贴标准公布；邻里协商由街道牵头；物业参与维护；维修资金办法明确。')
    add('a', '公布每台电梯的补贴标准，每台电梯的补贴标准公布，补贴标准每台电梯公布。'.repeat(3))
    sentences.forEach((one, i) => add(`x${i}`, one))
    expect(found(index, text)[0]).toBe('b#0')
  })
})
