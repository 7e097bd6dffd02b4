import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Ask } from '../../../electron/core/case/item.ts'
import type { Finding } from '../../../electron/core/check/finding.ts'
import { headingNumbers } from '../../../electron/core/layout/numbering.ts'
import type { Block } from '../../../electron/core/reply/reply.ts'
import { isAging } from '../../freshness/stale-state.ts'
import { workText } from '../../text/work.ts'
import { degreeOfBlock, sourceLabel, type ChangeDegree } from '../provenance-state.ts'
import { blockOf, bodyOf, rangeOf } from './positions.ts'

/** What is shown on the text but does not belong to it. */
export type Annotations = { readonly findings: readonly Finding[]; readonly asks: readonly Ask[] }

type Shown = Annotations & { readonly marks: DecorationSet; readonly margins: DecorationSet }

const key = new PluginKey<Shown>('annotations')

/** Numbers, sources and answered asks at the edge of each block; findings underlined where they stand, carried along while typing. */
export const AnnotationLayer = Extension.create({
  name: 'annotations',
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key,
      state: {
        init: (_, state) => ({
          findings: [],
          asks: [],
          marks: DecorationSet.empty,
          margins: margins(state.doc, [])
        }),
        apply: (transaction, shown) => advance(transaction, shown)
      },
      props: {
        decorations(state) {
          const shown = key.getState(state)
          return shown ? shown.margins.add(state.doc, shown.marks.find()) : null
        }
      }
    })
  ]
})

function advance(transaction: Transaction, shown: Shown): Shown {
  const given: Annotations | undefined = transaction.getMeta(key)
  if (given) {
    const { doc } = transaction
    return { ...given, marks: findingMarks(doc, given.findings), margins: margins(doc, given.asks) }
  }
  if (!transaction.docChanged) return shown
  return {
    ...shown,
    marks: shown.marks.map(transaction.mapping, transaction.doc),
    margins: margins(transaction.doc, shown.asks)
  }
}

/** The transaction that shows other annotations. */
export function annotate(state: EditorState, annotations: Annotations): Transaction {
  return state.tr.setMeta(key, annotations).setMeta('addToHistory', false)
}

function findingMarks(document: Node, findings: readonly Finding[]): DecorationSet {
  const marks = findings.flatMap(finding => {
    const range = finding.place && rangeOf(document, finding.place)
    if (!range || range.from === range.to) return []
    return [
      Decoration.inline(range.from, range.to, {
        class: `finding finding-${finding.severity}${isAging(finding) ? ' finding-aging' : ''}`,
        'data-finding': finding.key,
        title: finding.message
      })
    ]
  })
  return DecorationSet.create(document, marks)
}

const degrees = new WeakMap<Block, ChangeDegree | null>()

function degree(block: Block): ChangeDegree | null {
  const before = degrees.get(block)
  if (before !== undefined) return before
  const now = degreeOfBlock(block)
  degrees.set(block, now)
  return now
}

function margins(document: Node, asks: readonly Ask[]): DecorationSet {
  const body = bodyOf(document)
  const numbers = new Map(headingNumbers(body).map((number, index) => [body[index]?.id, number]))
  const positions = new Map(asks.map((ask, index) => [ask.id, index + 1]))
  const shown: Decoration[] = []
  document.forEach((node, offset) => {
    const block = blockOf(node)
    if (!block) return
    const number = numbers.get(block.id) ?? ''
    const answered = block.answers.flatMap(id => positions.get(id) ?? [])
    const changed = degree(block)
    shown.push(
      Decoration.node(offset, offset + node.nodeSize, {
        ...(number === '' ? {} : { 'data-number': number }),
        ...(block.from === null || changed === null || (block.from.kind === 'template' && changed === 'same')
          ? {}
          : { 'data-source': workText.sourceMark(sourceLabel(block.from), workText.degree[changed]) }),
        ...(answered.length === 0 ? {} : { 'data-asks': answered.join('、') }),
        ...(block.kind === 'paragraph' ? { 'data-kind': block.level === null ? block.role : 'run-in' } : {})
      })
    )
  })
  return DecorationSet.create(document, shown)
}
