import { lineText, type Line } from '../../../core/layout/line.ts'
import { points } from '../../../core/layout/measure.ts'
import type { Page, Row } from '../../../core/layout/page.ts'
import type { Profile } from '../../../core/layout/profile.ts'

type Outline = PDFKit.PDFDocument['outline']

/** What bookmarks are made of. */
export type Headed = { readonly lines: readonly Line[]; readonly profile: Profile }

/** Bookmarks to the headings of all levels and to attachments, nested by level; none for a letter without headings. */
export function addBookmarks(
  doc: PDFKit.PDFDocument,
  pages: readonly Page[],
  { lines, profile }: Headed
): void {
  const open: { level: number; item: Outline }[] = [{ level: 0, item: doc.outline }]
  lines.forEach((line, index) => {
    const level = levelOf(line)
    const place = level === null ? null : placeOf(index, pages)
    if (line.kind !== 'text' || level === null || place === null) return
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)?.item ?? doc.outline
    const top = Math.max(0, points(place.row.baseline) - profile.fonts[line.element].size * 1.5)
    // The library counts `left` from the right edge; its types know neither of the places.
    const at = { pageNumber: place.page, left: points(profile.page.width), top }
    const item: Outline = Reflect.apply(parent.addItem, parent, [lineText(line).trim(), at])
    open.push({ level, item })
  })
  closeAll(doc.outline)
}

/** Above all headings, so that those of an attachment stand below it. */
const attachment = 0.5

function levelOf(line: Line): number | null {
  if (line.kind !== 'text') return null
  return line.role === 'attachment-title' ? attachment : line.outline
}

function placeOf(line: number, pages: readonly Page[]): { readonly page: number; readonly row: Row } | null {
  for (const [page, { rows }] of pages.entries()) {
    const row = rows.find(each => each.line === line)
    if (row !== undefined) return { page, row }
  }
  return null
}

/** ISO 32000-1 12.3.3: the count of a closed bookmark is that of its children, negative; of the whole outline what is seen at first. */
function closeAll(outline: Outline): void {
  const count = (item: Outline, sign: number) => {
    if (item.children.length > 0)
      Reflect.set(Reflect.get(item, 'outlineData'), 'Count', sign * item.children.length)
    item.children.forEach(child => count(child, -1))
  }
  count(outline, 1)
}
