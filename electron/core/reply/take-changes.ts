import type { Change, ListName, PlacedChange, WordsChange } from './change.ts'
import { keptLetters } from './compare-words.ts'
import { blockText, frameBlock } from './place.ts'
import { frameSchema, type Block, type Frame, type Reply } from './reply.ts'
import { equal } from './same.ts'

/** Why a change cannot be taken any more. */
export type Unfit = 'already-so' | 'gone' | 'altered'

/** What each reason says to the user. */
export const unfitSentence: Readonly<Record<Unfit, string>> = {
  'already-so': '办件里已经是这样了。',
  gone: '这一段在办件里已经没有了。',
  altered: '办件里的这一处后来改过，对不上了。请对照着手工修改。'
}

/** Why a change no longer fits the letter as it is now; null when it can be taken. */
export function unfit(reply: Reply, change: Change): Unfit | null {
  switch (change.kind) {
    case 'words': {
      const found = locate(reply, change)
      return typeof found === 'string' ? found : null
    }
    case 'reshape': {
      const now = blockOf(reply, change.before.id)
      if (now === null) return 'gone'
      if (alike(now, change.before)) return null
      return alike(now, change.after) ? 'already-so' : 'altered'
    }
    case 'remove': {
      const now = blockOf(reply, change.block.id)
      if (now === null) return 'already-so'
      return alike(now, change.block) ? null : 'altered'
    }
    case 'insert': {
      const list = listOf(reply, change.list)
      if (list === null) return 'gone'
      if (has(list, change.block.id)) return 'already-so'
      return positionIn(list, change, new Map()) === null ? 'gone' : null
    }
    case 'move': {
      const list = listOf(reply, change.list)
      return list === null || !has(list, change.block.id) || positionIn(list, change, new Map()) === null
        ? 'gone'
        : null
    }
    case 'field': {
      const now = { [change.field]: reply.frame[change.field] }
      if (equal(now, change.before)) return null
      return equal(now, change.after) ? 'already-so' : 'altered'
    }
    case 'item': {
      const now = { kind: reply.kind, item: reply.item }
      if (equal(now, change.before)) return null
      return equal(now, change.after) ? 'already-so' : 'altered'
    }
  }
}

/** The letter with one change taken; unchanged when it does not fit. */
export function takeChange(reply: Reply, change: Change): Reply {
  return takeChanges(reply, [change])
}

/**
 * The letter with these changes taken at once; their order does not matter, and those that do not fit are passed over. Every block keeps its id and
 * provenance, so that how far it was changed still shows; a block put in whose id is in use gets one of its own.
 */
export function takeChanges(reply: Reply, changes: readonly Change[]): Reply {
  const fit = changes.filter(change => unfit(reply, change) === null)
  if (fit.length === 0) return reply
  const edits = fit.flatMap(change => (change.kind === 'words' ? editsOf(reply, change) : []))
  const freeId = freeIds(reply, fit)
  const own = new Set(reply.body.map(block => block.id))
  // An attachment's block whose id the body has too cannot be pointed at.
  const changed = (blocks: readonly Block[], name: ListName) =>
    name !== 'body' && blocks.some(block => own.has(block.id))
      ? blocks
      : arranged(rewritten(blocks, fit, edits), fit, { name, freeId })
  const frame = fit.reduce<Frame>(
    (done, change) => (change.kind === 'field' ? frameSchema.parse({ ...done, ...change.after }) : done),
    reply.frame
  )
  const said = fit.find(change => change.kind === 'item')?.after ?? { kind: reply.kind, item: reply.item }
  const body = changed(reply.body, 'body')
  return {
    ...said,
    frame: { ...withWords(frame, edits), attachments: attached(frame, edits, changed) },
    body
  }
}

function withWords(frame: Frame, edits: readonly Edit[]): Frame {
  const { title, letterhead } = frame
  return {
    ...frame,
    title: title === null ? null : put(title, edits, frameBlock('title')),
    letterhead: letterhead === null ? null : put(letterhead, edits, frameBlock('letterhead'))
  }
}

function attached(
  { attachments }: Frame,
  edits: readonly Edit[],
  changed: (blocks: readonly Block[], name: ListName) => readonly Block[]
): Frame['attachments'] {
  const text = put(attachments.map(one => one.title).join('\n'), edits, frameBlock('attachments'))
  const titles = text.split('\n')
  return attachments.map((one, index) => ({
    title: titles.length === attachments.length ? (titles[index] ?? one.title) : one.title,
    body: changed(one.body, index)
  }))
}

/** Words put in at offsets into one part of a block. */
type Edit = {
  readonly block: string
  readonly part: 'lead' | 'text'
  readonly start: number
  readonly end: number
  readonly after: string
}

function editsOf(reply: Reply, change: WordsChange): readonly Edit[] {
  const found = locate(reply, change)
  if (typeof found === 'string') return []
  return [{ block: change.place.block, part: change.part, ...found, after: change.after }]
}

/** Where the words of a change stand now, as offsets into their part of the block. */
function locate(reply: Reply, change: WordsChange): { readonly start: number; readonly end: number } | Unfit {
  const now = partOf(reply, change)
  if (now === null) return 'gone'
  const { whole, at, before, after } = change
  const end = at + before.length
  if (now === whole) return { start: at, end }
  const kept = keptLetters(whole, now)
  const left = at === 0 ? 0 : next(kept.get(at - 1))
  const right = end === whole.length ? now.length : kept.get(end)
  const between = left === undefined || right === undefined ? null : now.slice(left, right)
  if (between === after || (before === '' && between?.includes(after) === true)) return 'already-so'
  if (before === '') {
    const place = right ?? left
    return place === undefined ? 'altered' : { start: place, end: place }
  }
  const start = kept.get(at)
  const stop = next(kept.get(end - 1))
  if (start === undefined || stop === undefined || now.slice(start, stop) !== before) return 'altered'
  return { start, end: stop }
}

function next(offset: number | undefined): number | undefined {
  return offset === undefined ? undefined : offset + 1
}

/** The text a change of words speaks of as it is now; null when its block or its part is gone. */
function partOf(reply: Reply, { place, part }: WordsChange): string | null {
  const { frame } = reply
  if (place.block === frameBlock('title')) return frame.title
  if (place.block === frameBlock('letterhead')) return frame.letterhead
  if (place.block === frameBlock('attachments')) return frame.attachments.map(one => one.title).join('\n')
  const block = blockOf(reply, place.block)
  if (block === null || block.kind === 'slot') return null
  if (block.kind !== 'paragraph') return part === 'text' ? blockText(block) : null
  return part === 'lead' ? block.lead : block.text
}

/** A text with edits put in from its end on; of two that touch the same letters only the first is taken. */
function put(text: string, edits: readonly Edit[], block: string): string {
  let free = text.length + 1
  return edits
    .filter(edit => edit.block === block)
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, { start, end, after }) => {
      if (end > free) return done
      free = start
      return done.slice(0, start) + after + done.slice(end)
    }, text)
}

function rewritten(
  blocks: readonly Block[],
  changes: readonly Change[],
  edits: readonly Edit[]
): readonly Block[] {
  return blocks.map(block => {
    const reshape = changes.find(change => change.kind === 'reshape' && change.before.id === block.id)
    if (reshape?.kind === 'reshape') return { ...reshape.after, from: block.from, answers: block.answers }
    const of = (part: 'lead' | 'text') => edits.filter(edit => edit.part === part)
    switch (block.kind) {
      case 'heading':
        return { ...block, text: put(block.text, edits, block.id) }
      case 'paragraph': {
        const lead = block.lead === null ? null : put(block.lead, of('lead'), block.id)
        return { ...block, lead, text: put(block.text, of('text'), block.id) }
      }
      case 'table': {
        const mine = edits.filter(edit => edit.block === block.id)
        if (mine.length === 0) return block
        const rows = put(blockText(block), mine, block.id).split('\n')
        return { ...block, rows: rows.map(row => row.split('\t')) }
      }
      case 'slot':
        return block
    }
  })
}

/** The list with blocks taken out, moved and put in, in this order, so that each finds the blocks it stands behind. */
function arranged(
  blocks: readonly Block[],
  changes: readonly Change[],
  { name, freeId }: { readonly name: ListName; readonly freeId: (id: string) => string }
): readonly Block[] {
  const removed = new Set(
    changes.flatMap(change => (change.kind === 'remove' && change.list === name ? [change.block.id] : []))
  )
  const placed = changes
    .flatMap(change =>
      (change.kind === 'insert' || change.kind === 'move') && change.list === name ? [change] : []
    )
    .toSorted((a, b) => turn(a) - turn(b))
  const settled = new Map<string, string>()
  return placed.reduce<readonly Block[]>(
    (list, change) => {
      const { id } = change.block
      const own = change.kind === 'move' ? list.find(block => block.id === id) : change.block
      if (own === undefined) return list
      const others = list.filter(block => block !== own)
      const at = positionIn(others, change, settled)
      if (at === null) return list
      const put = change.kind === 'insert' ? freeId(id) : id
      settled.set(id, put)
      return others.toSpliced(at, 0, { ...own, id: put })
    },
    blocks.filter(block => !removed.has(block.id))
  )
}

/** Changes are numbered in the order of the newer letter. */
function turn({ id }: Change): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0)
}

/** Where a block goes in a list; null when nothing it stood beside is left. `settled` are the blocks already put in their new place, by the id they had. */
function positionIn(
  list: readonly Block[],
  { behind, ahead }: PlacedChange,
  settled: ReadonlyMap<string, string>
): number | null {
  const indexOf = (id: string) => list.findIndex(block => block.id === id)
  const stayed = behind.at(-1)
  const before = behind.find(id => settled.has(id)) ?? stayed
  const found = before === undefined ? -1 : indexOf(settled.get(before) ?? before)
  if (found >= 0) return found + 1
  if (ahead !== null && indexOf(ahead) >= 0) return indexOf(ahead)
  if (behind.length === 0) return 0
  return ahead === null ? list.length : null
}

/** Gives a block put into the letter its id, or a new one made of it where that is in use. */
function freeIds(reply: Reply, changes: readonly Change[]): (id: string) => string {
  const removed = new Set(changes.flatMap(change => (change.kind === 'remove' ? [change.block.id] : [])))
  const used = new Set(allBlocks(reply).flatMap(({ id }) => (removed.has(id) ? [] : [id])))
  return wanted => {
    let id = wanted
    for (let turn = 2; used.has(id); turn += 1) id = `${wanted}-${turn}`
    used.add(id)
    return id
  }
}

function allBlocks({ body, frame }: Reply): readonly Block[] {
  return [...body, ...frame.attachments.flatMap(one => one.body)]
}

function blockOf(reply: Reply, id: string): Block | null {
  return allBlocks(reply).find(block => block.id === id) ?? null
}

function listOf({ body, frame }: Reply, name: ListName): readonly Block[] | null {
  return name === 'body' ? body : (frame.attachments[name]?.body ?? null)
}

function has(blocks: readonly Block[], id: string): boolean {
  return blocks.some(block => block.id === id)
}

function alike(a: Block, b: Block): boolean {
  return equal({ ...a, from: null, answers: [] }, { ...b, from: null, answers: [] })
}
