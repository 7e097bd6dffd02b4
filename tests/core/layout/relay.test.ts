import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { layOut } from '../../../electron/core/layout/lay-out.ts'
import { layPages, relay } from '../../../electron/core/layout/pages.ts'
import { gridPress } from '../../../electron/core/layout/press.ts'
import { letterProfile } from '../../../electron/core/layout/profiles/letter.ts'
import {
  framed,
  h1,
  numberBlocks,
  p,
  runIn,
  table,
  type NewBlock
} from '../../../electron/core/reply/build.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { fullReply } from './full-reply.ts'

const letters = fc.string({
  unit: fc.constantFrom(...'数据共享，。“”（）2026年A%—…、12.6亿 '),
  maxLength: 160
})
const block: fc.Arbitrary<NewBlock> = fc.oneof(
  letters.map(p),
  letters.map(text => runIn(2, '强化支撑。', text)),
  letters.map(h1),
  fc
    .array(fc.tuple(letters, letters), { minLength: 1, maxLength: 9 })
    .map(rows => table(['项目', '进度'], ...rows))
)
const body = fc.array(block, { maxLength: 14 }).map(numberBlocks)
const press = gridPress(gbt9704)

function withBody(blocks: Reply['body']): Reply {
  return { ...fullReply, body: blocks }
}

describe('laying out after an edit', () => {
  test('gives exactly what laying out anew gives, whatever was edited', () => {
    fc.assert(
      fc.property(body, body, fc.constantFrom(gbt9704, letterProfile), (before, after, profile) => {
        const first = layPages(layOut(withBody(before), profile), profile, press)
        const lines = layOut(withBody([...before.slice(0, 3), ...after, ...before.slice(3)]), profile)
        const again = relay(first, lines, profile, press)
        const anew = layPages(lines, profile, press)
        expect(again.pages).toEqual(anew.pages)
        expect(again.lines).toEqual(anew.lines)
      }),
      { numRuns: 60 }
    )
  })

  test('reuses the rows of lines that did not change, and only those', () => {
    const lines = layOut(fullReply, gbt9704)
    const first = layPages(lines, gbt9704, press)
    const edited = layOut(framed(fullReply, { title: '关于数据共享的答复' }), gbt9704)
    const again = relay(first, edited, gbt9704, press)
    const reused = again.came.map(item => first.came.includes(item))
    const changed = edited.filter((_, at) => reused[at] === false)
    expect(changed.map(line => line.kind === 'text' && line.role)).toEqual(['title'])
  })

  test('takes nothing over from a page of other measures', () => {
    const lines = layOut(fullReply, gbt9704)
    const first = layPages(lines, gbt9704, press)
    const narrow = { ...gbt9704, page: { ...gbt9704.page, right: 60 } }
    expect(relay(first, lines, narrow, press).pages).toEqual(layPages(lines, narrow, press).pages)
  })
})
