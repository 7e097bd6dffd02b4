import type { Block, Frame, Heading, Level, Paragraph, Reply, Slot, Table } from './reply.ts'

/** A frame in which nothing is filled in. */
export const emptyFrame: Frame = {
  category: null,
  issuer: null,
  letterhead: null,
  number: null,
  signers: [],
  title: null,
  honorific: null,
  addressees: [],
  addresseeTotal: null,
  signature: [],
  date: null,
  contact: null,
  openness: null,
  copies: [],
  printing: null,
  attachments: []
}

/** Blocks are built without an id; `reply` numbers them b1, b2, … in order. */
export type NewBlock = Block extends infer B ? (B extends Block ? Omit<B, 'id'> : never) : never

const plain = { from: null, answers: [] } as const

/** A heading on its own line. */
export function heading(level: Level, text: string): Omit<Heading, 'id'> {
  return { kind: 'heading', ...plain, level, text }
}
export const h1 = (text: string) => heading(1, text)
export const h2 = (text: string) => heading(2, text)
export const h3 = (text: string) => heading(3, text)
export const h4 = (text: string) => heading(4, text)

/** An ordinary paragraph. */
export function p(text: string): Omit<Paragraph, 'id'> {
  return { kind: 'paragraph', ...plain, level: null, lead: null, text, role: 'body' }
}

/** A paragraph opened by a run-in heading: `runIn(2, '强平台搭建。', '近年来…')`. */
export function runIn(level: Level, lead: string, text: string): Omit<Paragraph, 'id'> {
  return { ...p(text), level, lead }
}

/** The paragraph that names the item and ends in 答复如下. */
export function opening(text: string): Omit<Paragraph, 'id'> {
  return { ...p(text), role: 'opening' }
}

/** The paragraph that thanks and closes. */
export function closing(text: string): Omit<Paragraph, 'id'> {
  return { ...p(text), role: 'closing' }
}

export function slot(name: string, hint: string): Omit<Slot, 'id'> {
  return { kind: 'slot', ...plain, name, hint }
}

/** A table whose first row is the head. */
export function table(...rows: readonly (readonly string[])[]): Omit<Table, 'id'> {
  return { kind: 'table', ...plain, rows, headerRows: 1, caption: null }
}

/** An answer with an empty frame and the given blocks: `reply(h1('办理情况'), p('…'))`. */
export function reply(...blocks: readonly NewBlock[]): Reply {
  return {
    kind: 'answer',
    frame: emptyFrame,
    item: { kind: null, title: null, number: null, session: null },
    body: numberBlocks(blocks)
  }
}

/** The same reply with some parts of the frame filled in. */
export function framed(base: Reply, frame: Partial<Frame>): Reply {
  return { ...base, frame: { ...base.frame, ...frame } }
}

/** Gives blocks the ids b1, b2, … in order. */
export function numberBlocks(blocks: readonly NewBlock[]): readonly Block[] {
  return blocks.map((block, index): Block => ({ ...block, id: `b${index + 1}` }))
}
