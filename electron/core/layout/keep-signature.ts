import { flow, type Flow } from './flow.ts'
import type { TextLine } from './line.ts'
import type { Profile } from './profile.ts'
import type { SetItem } from './set-item.ts'
import { pitchOf, typeAreaHeight } from './vertical.ts'

type TextItem = Extract<SetItem, { readonly kind: 'text' }>

/** Lines as they stand on their pages: some with another space above or pitch than they came with. */
export type Settled = { readonly items: readonly SetItem[]; readonly flowed: Flow }

/** A pitch may be changed by this share of it before a page looks odd. */
const mostLoosened = 0.15
const mostTightened = 0.07
/** Pitches are written in twentieths of a point; a search goes on by several. */
const step = 0.05
const stride = 0.3

/**
 * Lines on pages so that the signature never stands on a page without text. Where it would, the room above it becomes one line, or the
 * lines of the page before are set a little tighter or looser until the signature comes back to them or their last rows go with it: GB/T
 * 9704—2012 7.3.5.5 asks for other line spacing, and forbids 此页无正文. What cannot be helped so stays as it is.
 */
export function settled(items: readonly SetItem[], profile: Profile): Settled {
  const flowed = flow(items, profile)
  const signature = items.findIndex(item => item.kind === 'text' && isSignature(item.line))
  if (!standsAlone(flowed, signature)) return { items, flowed }
  for (const attempt of attempts(items, { flowed, signature, profile })) {
    const again = flow(attempt, profile)
    if (!standsAlone(again, signature)) return { items: attempt, flowed: again }
  }
  return { items, flowed }
}

function isSignature({ role }: TextLine): boolean {
  return role === 'signature' || role === 'date'
}

function standsAlone({ sheets, begins }: Flow, signature: number): boolean {
  const page = begins[signature]
  if (signature < 1 || page === undefined || page === 0) return false
  return !(sheets[page]?.rows ?? []).some(({ line }) => line < signature)
}

type Lonely = { readonly flowed: Flow; readonly signature: number; readonly profile: Profile }

/** The ways to help, the least visible first. */
function* attempts(items: readonly SetItem[], lonely: Lonely): Generator<readonly SetItem[]> {
  const { flowed, signature, profile } = lonely
  const nearer = closer(items, signature)
  if (nearer !== null) yield nearer
  const page = (flowed.begins[signature] ?? 1) - 1
  const lines = new Set((flowed.sheets[page]?.rows ?? []).map(row => row.line))
  const movable = (item: SetItem, index: number): item is TextItem =>
    item.kind === 'text' && lines.has(index) && isRunning(item.line)
  const withPitch = (pitch: number) => (item: SetItem, index: number) =>
    movable(item, index) ? { ...item, line: { ...item.line, pitch } } : item
  for (const pitch of pitches(items.filter(movable), lonely)) {
    yield items.map(withPitch(pitch))
    if (nearer !== null && pitch < profile.grid.linePitch) yield nearer.map(withPitch(pitch))
  }
}

/** One line of room above the signature instead of more: the seal still lies within a line of the text (7.3.5.1). */
function closer(items: readonly SetItem[], signature: number): readonly SetItem[] | null {
  const item = items[signature]
  if (item?.kind !== 'text' || item.line.linesAbove <= 1) return null
  return items.with(signature, { ...item, line: { ...item.line, linesAbove: 1 } })
}

/** Running text, whose pitch may be changed. */
function isRunning({ role }: TextLine): boolean {
  return role === 'paragraph' || role === 'heading' || role === 'slot' || role === 'attachment-list'
}

/** Looser and tighter pitches to try, the nearest to the grid's own first. */
function pitches(movable: readonly TextItem[], { flowed, signature, profile }: Lonely): readonly number[] {
  const own = profile.grid.linePitch
  const page = (flowed.begins[signature] ?? 1) - 1
  const sheet = flowed.sheets[page]
  const moved = new Set(movable.map(({ line }) => line.block))
  const rows = (sheet?.rows ?? []).filter(({ block }) => block !== null && moved.has(block)).length
  if (rows === 0 || movable.some(({ line }) => pitchOf(line, profile) !== own)) return []
  const free = typeAreaHeight(profile) - (sheet?.taken ?? 0)
  const looser = from(own + free / rows, own * (1 + mostLoosened), stride)
  const tighter = from(own - stride, own * (1 - mostTightened), -stride)
  return [...looser, ...tighter].toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own))
}

function from(first: number, last: number, by: number): readonly number[] {
  const count = Math.max(0, Math.floor((last - first) / by) + 1)
  return Array.from({ length: count }, (_, nth) => Math.ceil((first + nth * by) / step + 0.001) * step)
}
