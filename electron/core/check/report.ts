import { frameBlock, type Place } from '../reply/place.ts'
import type { FrameField } from '../reply/reply.ts'
import type { Edit, Fix } from './finding.ts'
import type { Report } from './rule.ts'
import { placeIn, type Hit, type Stretch } from './walk.ts'

/** A report without a fix at a place found in a stretch. */
export function remark(stretch: Stretch, hit: Pick<Hit, 'start' | 'end'>, message: string): Report {
  return { place: placeIn(stretch, hit.start, hit.end), message, fix: null }
}

/** A report at a place that proposes other words; `safe`: they may be put there without looking. */
export function replacing(
  stretch: Stretch,
  hit: Pick<Hit, 'start' | 'end'>,
  words: { readonly message: string; readonly after: string; readonly fix: 'safe' | 'proposed' }
): Report {
  const place = placeIn(stretch, hit.start, hit.end)
  const before = stretch.text.slice(hit.start, hit.end)
  return { place, message: words.message, fix: fixOf([{ place, before, after: words.after }], words.fix) }
}

/** A fix that says what it does: 改为“…”, or 删去“…”. */
export function fixOf(edits: readonly Edit[], kind: 'safe' | 'proposed'): Fix {
  const [first] = edits
  const label =
    first === undefined || first.after !== '' ? `改为“${first?.after ?? ''}”` : `删去“${first.before}”`
  return { label, safe: kind === 'safe', edits }
}

/** A report about a part of the frame as a whole, at the start of the field. */
export function fieldRemark(field: FrameField, message: string): Report {
  return { place: fieldPlace(field), message, fix: null }
}

/** The start of a frame field. */
export function fieldPlace(field: FrameField): Place {
  return { block: frameBlock(field), start: 0, end: 0 }
}
