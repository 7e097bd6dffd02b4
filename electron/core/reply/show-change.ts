import type { Change } from './change.ts'
import { compareWords, type Stretch } from './compare-words.ts'
import { blockText, frameBlock } from './place.ts'
import type { Block, Frame } from './reply.ts'
import { roleWord } from './wording.ts'

/** Words shown on either side of a change. */
const around = 24

/** A change as a person reads it: what was struck out and put in, with a few words on either side. */
export function changeStretches(change: Change): readonly Stretch[] {
  switch (change.kind) {
    case 'words': {
      const { whole, at, before, after } = change
      const end = at + before.length
      const start = Math.max(0, at - around)
      return shown([
        { kind: 'same', text: (start > 0 ? '…' : '') + whole.slice(start, at) },
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
        { kind: 'same', text: whole.slice(end, end + around) + (end + around < whole.length ? '…' : '') }
      ])
    }
    case 'reshape':
      return compareWords(wordsOf(change.before), wordsOf(change.after))
    case 'insert':
      return shown([{ kind: 'added', text: wordsOf(change.block) }])
    case 'remove':
      return shown([{ kind: 'removed', text: wordsOf(change.block) }])
    case 'move':
      return shown([{ kind: 'same', text: wordsOf(change.block) }])
    case 'field':
      return compareWords(fieldText(change.before), fieldText(change.after))
    case 'item':
      return compareWords(change.before.item.title ?? '', change.after.item.title ?? '')
  }
}

/** The id of the block or part of the frame a change belongs to, under which changes are shown together. */
export function changePlace(change: Change): string {
  switch (change.kind) {
    case 'words':
      return change.place.block
    case 'reshape':
      return change.before.id
    case 'insert':
    case 'remove':
    case 'move':
      return change.block.id
    case 'field':
      return frameBlock(change.field)
    case 'item':
      return 'item'
  }
}

function shown(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.filter(({ text }) => text !== '')
}

function wordsOf(block: Block): string {
  return block.kind === 'slot' ? `【待补：${block.name}】` : blockText(block).replaceAll('\t', '　')
}

function fieldText(part: Partial<{ [Field in keyof Frame]: Frame[Field] | undefined }>): string {
  if (part.addressees) return part.addressees.map(one => one.name + roleWord[one.role]).join('、')
  const plain = (value: unknown): string => {
    if (value === null || value === undefined) return ''
    if (Array.isArray(value)) return value.map(plain).join('、')
    return typeof value === 'object' ? Object.values(value).map(plain).join(' ').trim() : String(value)
  }
  return Object.values(part).map(plain).join('')
}
