import { notice, type Notice, type Noticed } from '../../notice.ts'
import type { Look, LookAnchor, LookBlock, LookEdge, LookParagraph, LookRun } from '../look.ts'
import { points } from '../measure.ts'
import type { Profile } from '../profile.ts'
import { dashHeight } from '../vertical.ts'
import { tallest } from './heights.ts'
import { mm } from './grid.ts'
import { isRed } from './head.ts'
import { oneLetter, reach, settled, unless } from './ink.ts'
import { placeBlocks, type Placed } from './place.ts'
import type { Rule } from './rules.ts'
import type { Roles } from './roles.ts'

/** 版记: its rules and how far its words stand inside them (GB/T 9704—2012 7.4). */
export function learnImprint(
  roles: Roles,
  rules: readonly Rule[],
  base: Profile
): Noticed<Profile['imprint']> {
  const known = base.imprint
  const rows = [roles.copies, roles.printing].flatMap(each => (each === null ? [] : [each.placed]))
  const first = rows[0]
  const last = rows.at(-1)
  if (first === undefined || last === undefined) {
    return {
      value: known,
      notices: [notice('imprint-unseen', '样文里没有版记，它的样式沿用原来的设置。')]
    }
  }
  const reaching = last.pitch
  const near = rules
    .filter(
      ({ top, color, table }) =>
        table === tableOf(first) &&
        !isRed(color) &&
        top > first.top - reaching &&
        top < last.bottom + reaching
    )
    .toSorted((a, b) => a.top - b.top)
  const above = near.find(({ top }) => top < first.top + first.pitch / 2)
  const below = near.findLast(({ top }) => top > last.bottom - last.pitch / 2)
  const between = near.find(rule => rule !== above && rule !== below)
  const outer = above ?? below
  const edge = outer === undefined ? first.left : outer.left
  const value: Profile['imprint'] = {
    show: true,
    form: outer === undefined && roles.printing === null ? 'copies-only' : 'full',
    outerRule: outer === undefined ? known.outerRule : unless(0.03, mm(outer.width), known.outerRule),
    innerRule: between === undefined ? known.innerRule : unless(0.03, mm(between.width), known.innerRule),
    indent: Math.max(0, settled((first.left + reach(first).left - edge) / oneLetter(first), known.indent))
  }
  const noRules = outer === undefined && roles.printing !== null
  return {
    value,
    notices: noRules ? [notice('imprint-rules', '样文的版记没有找到分隔线，粗细沿用原来的设置。')] : []
  }
}

/** The table a paragraph stands in; its rules are those of that table. */
function tableOf({ row }: Placed): string | null {
  return row === null ? null : row.replace(/\/.*$/, '')
}

/** The page number's letters besides its place, for the fonts. */
export type NumberFound = Noticed<Profile['pageNumber']> & { readonly runs: readonly LookRun[] }

/** 页码: where it stands below the type area, on which side, and whether the first page has one (7.5). */
export function learnPageNumber(look: Look, base: Profile): NumberFound {
  const known = base.pageNumber
  const footers = look.edges.filter(({ kind, section }) => kind === 'footer' && section === 0)
  const found = footers.flatMap(footer => {
    const field = fieldIn(footer.blocks, null)
    return field === null ? [] : [{ footer, ...field }]
  })
  const usual = found.find(({ footer }) => footer.pages === 'default') ?? found[0]
  const section = look.sections[0]
  if (usual === undefined || section === undefined) {
    return {
      value: known,
      runs: [],
      notices: [notice('page-number-unseen', '样文的页脚里没有页码，页码的样式沿用原来的设置。')]
    }
  }
  const place = alignOf(usual) === 'center' ? 'center' : 'outer'
  const placed = placedFooter(usual.footer, usual.paragraph, look)
  const { page } = section
  const gap =
    placed === null
      ? known.gap
      : mm(placed.top + placed.baseline - tallest(placed.paragraph).size * dashHeight) -
        (page.height - page.bottom)
  const first = footers.find(({ pages }) => pages === 'first')
  const firstPage = !section.titlePage || (first !== undefined && fieldIn(first.blocks, null) !== null)
  return {
    value: {
      show: true,
      firstPage,
      gap: unless(0.25, Math.max(0, gap), known.gap),
      place,
      indent: place === 'center' || placed === null ? known.indent : indentOf(placed, usual, known.indent)
    },
    runs: usual.paragraph.runs,
    notices: [...sideNotices(usual, place, look), ...formNotices(usual.paragraph)]
  }
}

type Field = { readonly paragraph: LookParagraph; readonly anchor: LookAnchor | null }

function fieldIn(blocks: readonly LookBlock[], anchor: LookAnchor | null): Field | null {
  for (const block of blocks) {
    const inner =
      block.kind === 'table' ? block.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs)) : []
    const nested = inner.length === 0 ? null : fieldIn(inner, anchor)
    if (nested !== null) return nested
    if (block.kind === 'table') continue
    if (block.runs.some(({ field }) => field === 'page'))
      return { paragraph: block, anchor: block.frame ?? anchor }
    for (const box of block.boxes) {
      const found = fieldIn(box.blocks, box.anchor)
      if (found !== null) return found
    }
  }
  return null
}

function alignOf({ paragraph, anchor }: Field): NonNullable<LookAnchor['xAlign']> {
  if (anchor?.xAlign != null) return anchor.xAlign
  return paragraph.align === 'justify' ? 'left' : paragraph.align
}

/** The paragraph of the number as it stands when the footer ends `footer` mm above the edge of the sheet. */
function placedFooter(footer: LookEdge, paragraph: LookParagraph, look: Look): Placed | null {
  const section = look.sections[footer.section]
  if (section === undefined) return null
  const trial = placeBlocks(footer.blocks, look, 0)
  const height = Math.max(0, ...trial.placed.filter(({ where }) => where !== 'frame').map(({ end }) => end))
  const top = points(section.page.height - section.footer) - height
  return placeBlocks(footer.blocks, look, top).placed.find(each => each.paragraph === paragraph) ?? null
}

function indentOf(placed: Placed, field: Field, known: number): number {
  const one = oneLetter(placed)
  if (field.anchor?.xAlign != null) {
    const blanks = field.paragraph.text.match(/\u3000/g)?.length ?? 0
    return blanks
  }
  const side = alignOf(field) === 'left' ? reach(placed).left : reach(placed).right
  return Math.max(0, settled(side / one, known))
}

function sideNotices(
  usual: Field & { readonly footer: LookEdge },
  place: string,
  look: Look
): readonly Notice[] {
  const align = alignOf(usual)
  const sided = align === 'outside' || align === 'inside' || look.evenAndOdd
  if (place === 'center' || sided) return []
  return [notice('one-side', '样文的页码每页都在同一侧；本软件按单页居右、双页居左印。')]
}

function formNotices({ text }: LookParagraph): readonly Notice[] {
  const form = text.trim()
  if (/^—\s*\d+\s*—$/.test(form)) return []
  const shown = form.replace(/\d+/, '1')
  return [notice('number-form', `样文的页码印作“${shown}”；本软件按“— 1 —”印。`)]
}
