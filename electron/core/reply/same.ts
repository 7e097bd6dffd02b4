import type { Block, Reply } from './reply.ts'

/**
 * A reply as its printed form tells it: ids counted anew, provenance, answered asks, slots' hints and definitions — which no
 * file carries — left out. Two replies print the same words in the same places exactly when these are deeply equal.
 */
export function printed(reply: Reply): Reply {
  const { category, attachments } = reply.frame
  return {
    ...reply,
    frame: {
      ...reply.frame,
      category: category && { letter: category.letter, definition: null },
      attachments: attachments.map(a => ({ title: a.title, body: a.body.map(bare) }))
    },
    body: reply.body.map(bare)
  }
}

function bare(block: Block, index: number): Block {
  const same = { ...block, id: `b${index + 1}`, from: null, answers: [] }
  return same.kind === 'slot' ? { ...same, hint: '' } : same
}

/** Whether two plain values say the same, whatever order their keys come in; a key without a value counts as not there. */
export function equal(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
