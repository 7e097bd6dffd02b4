import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFontRoom } from '../../electron/app/fonts.ts'
import { printForm } from '../../electron/app/print-form.ts'
import { fontFolders, openFonts, thisMachine } from '../../electron/adapters/system/fonts.ts'
import { expect } from 'vitest'
import { writeFormDocx } from '../../electron/adapters/writers/docx/write-form.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { gridPress } from '../../electron/core/layout/press.ts'
import type { Form } from '../../electron/core/package/form.ts'
import { layForm } from '../../electron/core/package/lay-form.ts'
import { makeDocuments } from '../../electron/core/package/plan.ts'
import { facts } from '../core/package/made-up-package.ts'
import { printDocx, printedPages, renderTest } from './programs.ts'

const press = gridPress(gbt9704)

function formOf(kind: 'feedback' | 'signing-sheet' | 'delivery-list'): Form {
  const made = makeDocuments(kind, facts())
  const content = made.possible ? made.documents[0]?.content : undefined
  if (content?.form !== 'sheet') throw new Error(`no ${kind}`)
  return content.sheet
}

renderTest('a form as PDF shows every word of its cells', async () => {
  const fonts = openFontRoom(openFonts(fontFolders(thisMachine())))
  const form = formOf('signing-sheet')
  const desk = { fonts, today: () => '2026-06-01' }
  const folder = await mkdtemp(join(tmpdir(), 'banfu-form-'))
  try {
    await writeFile(join(folder, 'form.pdf'), await printForm(form, { profile: gbt9704, desk }, 'pdf'))
    const pages = await printedPages(join(folder, 'form.pdf'))
    const shown = pages.flatMap(page => page.lines.map(({ text }) => text)).join('')
    for (const word of ['江数发建〔2026〕3号', '苏晓棠', '办理过程', '发文稿纸'])
      expect(shown.replace(/\s/g, '')).toContain(word)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

for (const kind of ['feedback', 'signing-sheet', 'delivery-list'] as const) {
  renderTest(`${kind} is one page, as laid out, with every word on it`, async () => {
    const form = formOf(kind)
    const printed = await printDocx(await writeFormDocx(form, { profile: gbt9704, press }))
    try {
      const pages = await printedPages(printed.pdf)
      expect(pages).toHaveLength(layForm(form, gbt9704, press).pages.length)
      expect(pages).toHaveLength(1)
      const bare = (text: string) => text.replace(/\s/g, '')
      const shown = new Set(bare(pages.flatMap(page => page.lines.map(({ text }) => text)).join('')))
      const wanted = bare(form.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(''))
      expect([...wanted].filter(letter => !shown.has(letter))).toEqual([])
      const bottom = Math.max(...pages.flatMap(page => page.lines.map(line => line.bottom)))
      expect(bottom).toBeLessThan(297 - 25 + 1)
    } finally {
      await printed.remove()
    }
  })
}
