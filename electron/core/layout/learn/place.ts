import type {
  Look,
  LookAnchor,
  LookBlock,
  LookParagraph,
  LookSection,
  LookStroke,
  LookTable
} from '../look.ts'
import { points } from '../measure.ts'
import { pitchOf, rowsIn, type Pitch, type Sheet } from './heights.ts'
import { borderRule, thicknessOf, type Rule } from './rules.ts'

/**
 * A paragraph in its place, points from the top left corner of the first page as if pages never ended: `top` of the first line, `bottom`
 * of the last, `end` with its border; `left` and `right` edges of the room it stands in; `row` is the same for paragraphs side by side in a table.
 */
export type Placed = Pitch & {
  readonly paragraph: LookParagraph
  readonly sheet: Sheet
  readonly where: 'flow' | 'frame' | 'cell'
  readonly row: string | null
  readonly top: number
  readonly bottom: number
  readonly end: number
  readonly left: number
  readonly right: number
}

/** Everything placed, in reading order. */
export type Places = { readonly placed: readonly Placed[]; readonly rules: readonly Rule[] }

type Room = { readonly left: number; readonly right: number; readonly where: Placed['where'] }
type Work = {
  readonly look: Look
  readonly placed: Placed[]
  readonly rules: Rule[]
  tables: number
}

/** Places the blocks of a look's body from the top of its first page. */
export function placeBody(look: Look): Places {
  const section = look.sections[0]
  if (section === undefined) return { placed: [], rules: [] }
  return placeBlocks(look.blocks, look, points(section.page.top))
}

/** Places blocks one below the other from `from` points below the top of the page. */
export function placeBlocks(blocks: readonly LookBlock[], look: Look, from: number): Places {
  const work: Work = { look, placed: [], rules: [], tables: 0 }
  flow(blocks, from, null, work)
  return { placed: work.placed, rules: work.rules }
}

function sectionOf(at: number, { look }: Work): LookSection | null {
  return look.sections[at] ?? look.sections.at(-1) ?? null
}

function flow(blocks: readonly LookBlock[], from: number, room: Room | null, work: Work): number {
  let y = from
  const held: { top: number; bottom: number }[] = []
  for (const block of blocks) {
    const section = sectionOf(block.section, work)
    if (section === null) continue
    const inside = room ?? typeArea(section)
    if (block.kind === 'table') {
      y = placeTable(block, y, { section, room: inside, work })
      continue
    }
    if (block.frame !== null && room === null) {
      const taken = placeFramed(block, block.frame, { y, section, work })
      if (taken !== null) held.push(taken)
      continue
    }
    y = pushed(y + block.before, pitchOf(block, section).pitch, held)
    held.push(...heldBy(block, y, { section, work }))
    y = placeParagraph(block, y, { section, room: inside, row: null, work })
  }
  return y
}

function typeArea({ page }: LookSection): Room {
  return { left: points(page.left), right: points(page.width - page.right), where: 'flow' }
}

/** Below every frame a line of this height would run into. */
function pushed(
  y: number,
  height: number,
  held: readonly { readonly top: number; readonly bottom: number }[]
): number {
  return held
    .toSorted((a, b) => a.top - b.top)
    .reduce((at, frame) => (frame.top < at + height - 1 && frame.bottom > at ? frame.bottom : at), y)
}

type Setting = {
  readonly section: LookSection
  readonly room: Room
  readonly row: string | null
  readonly work: Work
}

/** Places one paragraph with its upper edge at `from` and gives where the next may begin. */
function placeParagraph(
  paragraph: LookParagraph,
  from: number,
  { section, room, row, work }: Setting
): number {
  const sheet: Sheet = { look: work.look.normal, section }
  const pitch = pitchOf(paragraph, section)
  const left = room.left + points(paragraph.indent.left)
  const right = room.right - points(paragraph.indent.right)
  // A border takes room above the words.
  const over = paragraph.top === null ? 0 : paragraph.top.space + thicknessOf(paragraph.top)
  const y = from + over
  const bottom = y + rowsIn(paragraph, Math.max(1, right - left), sheet) * pitch.pitch
  const under = paragraph.bottom === null ? 0 : paragraph.bottom.space + thicknessOf(paragraph.bottom)
  if (paragraph.top !== null) {
    work.rules.push(borderRule(paragraph.top, from, { left, right, table: null }))
  }
  if (paragraph.bottom !== null) {
    work.rules.push(
      borderRule(paragraph.bottom, bottom + paragraph.bottom.space, { left, right, table: null })
    )
  }
  for (const box of paragraph.boxes) {
    const at = anchored(box.anchor, y, { section, work })
    const inner: Room = {
      left: at.left + points(box.inset.left),
      right: at.left + at.width - points(box.inset.right),
      where: 'frame'
    }
    flow(box.blocks, at.top + points(box.inset.top), inner, work)
  }
  for (const stroke of paragraph.strokes) work.rules.push(strokeRule(stroke, y, { section, work }))
  const end = bottom + under
  work.placed.push({
    ...pitch,
    paragraph,
    sheet,
    where: room.where,
    row,
    top: y,
    bottom,
    end,
    left: room.left,
    right: room.right
  })
  return end + paragraph.after
}

function placeFramed(
  paragraph: LookParagraph,
  frame: LookAnchor,
  { y, section, work }: { readonly y: number; readonly section: LookSection; readonly work: Work }
): { top: number; bottom: number } | null {
  const at = anchored(frame, y, { section, work })
  const room: Room = { left: at.left, right: at.left + at.width, where: 'frame' }
  const end = placeParagraph(paragraph, at.top + paragraph.before, { section, room, row: null, work })
  const area = typeArea(section)
  if (!frame.around || frame.width === null || at.width < (area.right - area.left) * 0.8) return null
  return { top: at.top, bottom: Math.max(end, at.top + points(frame.height ?? 0)) }
}

/** What the text boxes of a paragraph keep free of text: those as wide as the type area that text gives way to. */
function heldBy(
  { boxes }: LookParagraph,
  y: number,
  on: On
): readonly { readonly top: number; readonly bottom: number }[] {
  const area = typeArea(on.section)
  return boxes.flatMap(({ anchor }) => {
    const at = anchored(anchor, y, on)
    if (!anchor.around || at.width < (area.right - area.left) * 0.8) return []
    return [{ top: at.top, bottom: at.top + points(anchor.height ?? 0) }]
  })
}

function placeTable(
  table: LookTable,
  from: number,
  { section, room, work }: { readonly section: LookSection; readonly room: Room; readonly work: Work }
): number {
  const number = (work.tables += 1)
  const floats = table.anchor === null ? null : anchored(table.anchor, from, { section, work })
  const left = floats?.left ?? room.left + points(table.left)
  let y = floats?.top ?? from
  table.rows.forEach((row, index) => {
    let x = left
    const first = work.placed.length
    const ends = row.cells.map(cell => {
      const right = cell.width > 0 ? x + points(cell.width) : room.right
      const inside: Room = {
        left: x + points(cell.inset.left),
        right: right - points(cell.inset.right),
        where: 'cell'
      }
      let at = y + points(cell.inset.top)
      for (const paragraph of cell.paragraphs)
        at = placeParagraph(paragraph, at + paragraph.before, {
          section,
          room: inside,
          row: `${number}/${index}`,
          work
        })
      const placed = { x, right, cell, end: at + points(cell.inset.bottom), to: work.placed.length }
      x = right
      return placed
    })
    const grown = Math.max(y, ...ends.map(({ end }) => end))
    const said = row.height === null ? 0 : y + row.height.value
    const bottom = row.height?.rule === 'exact' ? said : Math.max(grown, said)
    let begun = first
    for (const { x: start, right, cell, end, to } of ends) {
      const down = cell.vertical === 'top' ? 0 : (bottom - end) * (cell.vertical === 'center' ? 0.5 : 1)
      for (let at = begun; at < to; at += 1) {
        const one = work.placed[at]
        if (one !== undefined && down > 0) work.placed[at] = lowered(one, down)
      }
      begun = to
      if (cell.top !== null)
        work.rules.push(borderRule(cell.top, y, { left: start, right, table: `${number}` }))
      if (cell.bottom !== null)
        work.rules.push(borderRule(cell.bottom, bottom, { left: start, right, table: `${number}` }))
    }
    y = bottom
  })
  return floats === null ? y : from
}

function lowered(placed: Placed, by: number): Placed {
  return { ...placed, top: placed.top + by, bottom: placed.bottom + by, end: placed.end + by }
}

type On = { readonly section: LookSection; readonly work: Work }

function anchored(
  { x, y, xFrom, yFrom, xAlign, yAlign, width, height }: LookAnchor,
  paragraph: number,
  { section }: On
): { readonly top: number; readonly left: number; readonly width: number } {
  const { page } = section
  const area = typeArea(section)
  const [start, end] = xFrom === 'page' ? [0, points(page.width)] : [area.left, area.right]
  const wide = points(width ?? 0) || end - start
  const left =
    xAlign === 'center'
      ? (start + end - wide) / 2
      : xAlign === 'right' || xAlign === 'outside'
        ? end - wide
        : start + points(x ?? 0)
  const [high, low] =
    yFrom === 'page'
      ? [0, points(page.height)]
      : yFrom === 'margin'
        ? [points(page.top), points(page.height - page.bottom)]
        : [paragraph, paragraph]
  const tall = points(height ?? 0)
  const top =
    yAlign === 'bottom' ? low - tall : yAlign === 'center' ? (high + low - tall) / 2 : high + points(y ?? 0)
  return { top, left, width: wide }
}

function strokeRule({ anchor, width, color, compound }: LookStroke, y: number, on: On): Rule {
  const at = anchored(anchor, y, on)
  // A drawn double line is three parts thick, one blank, one thin.
  const double =
    compound === 'thick-thin' || compound === 'thin-thick'
      ? { thick: width * 0.6, between: width * 0.2, thin: width * 0.2 }
      : null
  return {
    top: at.top - width / 2,
    width,
    color,
    left: at.left,
    right: at.left + at.width,
    table: null,
    double
  }
}
