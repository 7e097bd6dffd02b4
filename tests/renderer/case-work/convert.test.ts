import { getSchema } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { h1, numberBlocks, p, runIn, slot, table } from '../../../electron/core/reply/build.ts'
import { blockText } from '../../../electron/core/reply/place.ts'
import { fromDocument, toDocument } from '../../../renderer/case-work/editor/convert.ts'
import { bodyOf, rangeOf } from '../../../renderer/case-work/editor/positions.ts'
import { documentParts, SlotNode } from '../../../renderer/case-work/editor/schema.ts'
import { anyBody } from './block-arbitrary.ts'

const schema = getSchema([
  ...documentParts,
  SlotNode,
  StarterKit.configure({ document: false, paragraph: false, heading: false })
])

test('a body goes into the editor and comes back the same: ids, sources, answers, leads and cells', () => {
  fc.assert(
    fc.property(anyBody, body => {
      expect(fromDocument(toDocument(body))).toEqual(body)
    })
  )
})

test('the editor’s own schema accepts every body and loses nothing of it', () => {
  fc.assert(
    fc.property(anyBody, body => {
      const document = schema.nodeFromJSON(toDocument(body))
      document.check()
      expect(bodyOf(document)).toEqual(body)
    })
  )
})

test('an offset into a block’s text is the same place in the editor', () => {
  fc.assert(
    fc.property(anyBody, fc.nat(), fc.nat(), (body, a, b) => {
      const document = schema.nodeFromJSON(toDocument(body))
      for (const block of body) {
        const text = blockText(block)
        if (block.kind === 'slot' || text.includes('\t') || (block.kind === 'table' && text.includes('\n')))
          continue
        const [start = 0, end = 0] = [a, b].map(n => n % (text.length + 1)).toSorted((x, y) => x - y)
        const range = rangeOf(document, { block: block.id, start, end })
        if (block.kind === 'table' && block.rows.every(row => row.length === 0)) continue
        expect(document.textBetween(range?.from ?? -1, range?.to ?? -1)).toBe(text.slice(start, end))
      }
    })
  )
})

test('a place in a table cell is found behind the cells before it', () => {
  const [block] = numberBlocks([table(['事项', '进度'], ['平台', '已建成'])])
  if (!block) throw new Error('no block')
  const document = schema.nodeFromJSON(toDocument([block]))
  const start = blockText(block).indexOf('已建成')
  const range = rangeOf(document, { block: 'b1', start, end: start + 3 })
  expect(document.textBetween(range?.from ?? 0, range?.to ?? 0)).toBe('已建成')
})

test('a paragraph whose lead was emptied is an ordinary one', () => {
  const document = toDocument(numberBlocks([runIn(2, '强平台搭建。', '近年来')]))
  const [node] = document.content ?? []
  const emptied = { ...document, content: [{ ...node, content: [{ type: 'text', text: '近年来' }] }] }
  expect(fromDocument(emptied)).toEqual(numberBlocks([p('近年来')]))
})

test('a lead mark that was split off into an ordinary paragraph becomes plain words', () => {
  const document = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'b1', from: null, answers: [], level: null, role: 'body' },
        content: [
          { type: 'text', text: '搭建。', marks: [{ type: 'lead' }] },
          { type: 'text', text: '近年来' }
        ]
      }
    ]
  }
  expect(fromDocument(document)).toEqual(numberBlocks([p('搭建。近年来')]))
})

test('a paragraph typed into after its lead keeps the lead', () => {
  const document = toDocument(
    numberBlocks([h1('办理情况'), runIn(2, '强平台搭建。', ''), slot('数据', '补充')])
  )
  expect(fromDocument(document)).toEqual(
    numberBlocks([h1('办理情况'), runIn(2, '强平台搭建。', ''), slot('数据', '补充')])
  )
})

test('words composed before the mark of a lead belong to the lead; a second marked stretch does not', () => {
  const marked = (text: string) => ({ type: 'text', text, marks: [{ type: 'lead' }] })
  const document = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'b1', from: null, answers: [], level: 2, role: 'body' },
        content: [
          { type: 'text', text: '再' },
          marked('强化统筹。'),
          { type: 'text', text: '近年来，' },
          marked('抓落实。')
        ]
      }
    ]
  }
  expect(fromDocument(document)).toEqual(numberBlocks([runIn(2, '再强化统筹。', '近年来，抓落实。')]))
})
