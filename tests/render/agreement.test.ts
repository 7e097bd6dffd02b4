import { afterAll, beforeAll, describe, expect } from 'vitest'
import { fontFolders, openFonts, thisMachine } from '../../electron/adapters/system/fonts.ts'
import { docxSetting } from '../../electron/adapters/writers/docx/setting.ts'
import { soundDocx } from '../sound-docx.ts'
import { openFontRoom } from '../../electron/app/fonts.ts'
import { layOut } from '../../electron/core/layout/lay-out.ts'
import type { Page } from '../../electron/core/layout/page.ts'
import { layPages, type Layout } from '../../electron/core/layout/pages.ts'
import { pressOf } from '../../electron/core/layout/press.ts'
import type { Profile } from '../../electron/core/layout/profile.ts'
import { agreementCases, type AgreementCase } from './agreement-cases.ts'
import { pageRows, rowsAgree } from './page-rows.ts'
import { missingPrograms, printAll, printedPages, renderTest, type PrintedPage } from './programs.ts'
import { standIns } from '../../scripts/stand-in-fonts.ts'

type Compared = AgreementCase & { readonly layout: Layout; readonly printed: readonly PrintedPage[] }

/** The widths of the letters LibreOffice prints with: those of the stand-ins. */
function asPrinted(profile: Profile): Profile {
  const faces = new Map<string, string>(standIns)
  const entries = Object.entries(profile.fonts).map(([element, font]) => [
    element,
    { ...font, face: faces.get(font.face) ?? font.face }
  ])
  return { ...profile, fonts: { ...profile.fonts, ...Object.fromEntries(entries) } }
}

async function compared(): Promise<readonly Compared[]> {
  const room = openFontRoom(openFonts(fontFolders(thisMachine())))
  const cases = await agreementCases()
  const made = await Promise.all(
    cases.map(async one => {
      const { widths, choices } = await room.widths(asPrinted(one.profile))
      const missing = choices.filter(({ standIn }) => standIn).map(({ asked }) => asked)
      if (missing.length > 0) throw new Error(`fonts are not installed: ${missing.join(', ')}`)
      const press = pressOf(widths, one.profile)
      const layout = layPages(layOut(one.reply, one.profile), one.profile, press)
      return { ...one, layout, docx: await soundDocx(one.reply, docxSetting(one.profile, press)) }
    })
  )
  const { pdfs, remove } = await printAll(made.map(({ docx }) => docx))
  const printed = await Promise.all(pdfs.map(pdf => printedPages(pdf)))
  await remove()
  return made.map((one, index) => ({ ...one, printed: printed[index] ?? [] }))
}

describe('60 replies as LibreOffice prints their docx', () => {
  let all: readonly Compared[] = []
  beforeAll(async () => {
    if (missingPrograms.length === 0) all = await compared()
  }, 240_000)
  afterAll(() => {
    all = []
  })

  renderTest('have as many pages as ours', async () => {
    expect(all.length).toBeGreaterThanOrEqual(60)
    const differing = all.filter(({ layout, printed }) => layout.pages.length !== printed.length)
    expect(differing.map(({ name }) => name)).toEqual([])
  })

  renderTest('have the same words in at least 98 % of all rows', async () => {
    const rows = all.flatMap(({ layout, printed }) =>
      layout.pages.map((page, at) => rowsAgree(page, printed[at]))
    )
    const count = rows.reduce((sum, { of }) => sum + of, 0)
    const same = rows.reduce((sum, { same }) => sum + same, 0)
    console.log(`${same} of ${count} rows agree (${((same / count) * 100).toFixed(2)} %)`)
    expect(count).toBeGreaterThan(7000)
    expect(same / count).toBeGreaterThanOrEqual(0.98)
  })

  renderTest('have every row within 1 mm of its place on our page', async () => {
    const far = all.flatMap(({ name, layout, printed }) =>
      layout.pages.flatMap((page, at) =>
        farRows(page, printed[at]).map(row => `${name}, page ${at + 1}: ${row}`)
      )
    )
    expect(far).toEqual([])
  })
})

/** Rows of the same words that stand more than 1 mm from their place on our page. */
function farRows(page: Page, printed: PrintedPage | undefined): readonly string[] {
  const theirs = printed?.lines ?? []
  return pageRows(page).flatMap(({ text, left, middle, flush }, at) => {
    const line = theirs[at]
    if (line === undefined || line.text.replace(/\s/g, '') !== text) return []
    const lower = (line.top + line.bottom) / 2 - middle
    const aside = flush ? line.left - left : 0
    return Math.abs(lower) > 1 || Math.abs(aside) > 1
      ? [`${text} stands ${lower.toFixed(2)} mm lower and ${aside.toFixed(2)} mm aside`]
      : []
  })
}
