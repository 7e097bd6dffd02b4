import { writeFormDocx } from '../adapters/writers/docx/write-form.ts'
import { writeFormHtml } from '../adapters/writers/html/write-form.ts'
import { writePdf } from '../adapters/writers/pdf/write-pdf.ts'
import type { PackageFormat } from '../core/calls/package.ts'
import { textLine, type Line } from '../core/layout/line.ts'
import { lettersOf, type Page } from '../core/layout/page.ts'
import { pressOf } from '../core/layout/press.ts'
import type { Profile } from '../core/layout/profile.ts'
import { never } from '../core/notice.ts'
import type { Form } from '../core/package/form.ts'
import { layForm } from '../core/package/lay-form.ts'
import type { Desk } from './app.ts'

/** A form as a file of the format, as bytes, its rows as high as the fonts of this machine ask for. Fault 'no-font' as of letters. */
export async function printForm(
  form: Form,
  { profile, desk }: { readonly profile: Profile; readonly desk: Pick<Desk, 'fonts' | 'today'> },
  format: PackageFormat
): Promise<Uint8Array> {
  const press = pressOf((await desk.fonts.widths(profile)).widths, profile)
  switch (format) {
    case 'docx':
      return writeFormDocx(form, { profile, press })
    case 'html':
      return new TextEncoder().encode(writeFormHtml(form, profile, press))
    case 'pdf': {
      const laid = layForm(form, profile, press)
      const opened = await desk.fonts.open(profile, lettersOf(laid.pages))
      const { pages, lines } = paragraphsOf(laid.pages)
      const title = form.title.join('').replaceAll('　', '')
      return writePdf(pages, {
        profile: laid.profile,
        press,
        lines,
        fonts: opened,
        title,
        author: form.issuer,
        subject: title,
        language: 'zh-CN',
        created: `${form.date ?? desk.today()}T00:00:00Z`
      })
    }
    default:
      return never(format)
  }
}

/** Every cell, title and note as a paragraph of its own: a PDF prints the rows of the lines it is given. */
function paragraphsOf(pages: readonly Page[]): {
  readonly pages: readonly Page[]
  readonly lines: readonly Line[]
} {
  const keyOf = ({ line, element }: Page['rows'][number]) => `${line} ${element}`
  const keys = [...new Set(pages.flatMap(({ rows }) => rows.map(keyOf)))]
  const at = new Map(keys.map((key, index) => [key, index] as const))
  return {
    pages: pages.map(page => ({
      ...page,
      rows: page.rows.map(row => ({ ...row, line: at.get(keyOf(row)) ?? 0 }))
    })),
    lines: keys.map(() => textLine({ role: 'paragraph', element: 'tableCell', block: 'form', runs: [] }))
  }
}
