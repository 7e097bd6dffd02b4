import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPdfLook } from '../../../../electron/adapters/readers/pdf/read-pdf-look.ts'
import { printReply } from '../../../../electron/app/print-reply.ts'
import { Fault } from '../../../../electron/core/fault.ts'
import type { PdfLook, PdfPage, PdfWord } from '../../../../electron/core/layout/certificate/pdf-look.ts'
import { measurePdf } from '../../../../electron/core/layout/certificate/measure-pdf.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { layOut } from '../../../../electron/core/layout/lay-out.ts'
import type { Page } from '../../../../electron/core/layout/page.ts'
import { layPages } from '../../../../electron/core/layout/pages.ts'
import { pressOf } from '../../../../electron/core/layout/press.ts'
import { letterProfile } from '../../../../electron/core/layout/profiles/letter.ts'
import { lettersIn, officeFont, shopOf } from '../../../adapters/writers/pdf/print.ts'
import { fullReply } from '../full-reply.ts'
import { differing } from './exported.ts'

type Made = { readonly look: PdfLook; readonly pages: readonly Page[] }
const profiles = { gbt9704, letter: letterProfile }
const made = new Map<string, Made>()

beforeAll(async () => {
  const { fonts, remove } = await shopOf([officeFont(lettersIn(fullReply))])
  try {
    for (const [name, profile] of Object.entries(profiles)) {
      const { value } = await printReply(fullReply, profile, { fonts, today: () => '2026-11-23' })
      const { widths } = await fonts.widths(profile)
      const { pages } = layPages(layOut(fullReply, profile), profile, pressOf(widths, profile))
      made.set(name, { pages, look: await readPdfLook({ name: '答复.pdf', bytes: value }) })
    }
  } finally {
    await remove()
  }
})

function madeIn(name: string): Made {
  const found = made.get(name)
  if (found === undefined) throw new Error(`no PDF in ${name}`)
  return found
}

function differs(look: PdfLook, pages: readonly Page[]): readonly string[] {
  return differing(measurePdf({ reply: fullReply, profile: gbt9704, pages, look }))
}

test.each(Object.entries(profiles))('a PDF in the layout %s is as its pages', (name, profile) => {
  const { look, pages } = madeIn(name)
  const lines = measurePdf({ reply: fullReply, profile, pages, look })
  expect(lines.filter(({ outcome }) => outcome !== 'as-set')).toEqual([])
})

/** The look with the word that holds the letters changed. */
function withWord(look: PdfLook, letters: string, change: (word: PdfWord) => PdfWord): PdfLook {
  let changed = 0
  const words = (page: PdfPage): PdfPage => ({
    ...page,
    words: page.words.map(word => {
      if (!word.text.includes(letters) || changed > 0) return word
      changed += 1
      return change(word)
    })
  })
  const all = { ...look, pages: look.pages.map(words) }
  if (changed === 0) throw new Error(`no word has ${letters}`)
  return all
}

describe('a PDF that is not as its pages', () => {
  const changes: readonly (readonly [string, string, (look: PdfLook) => PdfLook])[] = [
    [
      'another word',
      '文字',
      look => withWord(look, '代表', word => ({ ...word, text: word.text.replace('代表', '委员') }))
    ],
    [
      'words nobody asked for',
      '文字',
      look => ({
        ...look,
        pages: look.pages.map((page, at) =>
          at > 0
            ? page
            : {
                ...page,
                words: [...page.words, { text: '内部', x: 100, baseline: 290, width: 10, size: 10 }]
              }
        )
      })
    ],
    ['a row set aside', '位置', look => withWord(look, '责任分工', word => ({ ...word, x: word.x + 0.8 }))],
    [
      'a row set lower',
      '位置',
      look => withWord(look, '责任分工', word => ({ ...word, baseline: word.baseline + 0.8 }))
    ],
    ['smaller letters', '字号', look => withWord(look, '责任分工', word => ({ ...word, size: 15 }))],
    [
      'a font left out',
      '字体嵌入',
      look => ({ ...look, pages: look.pages.map(page => ({ ...page, unembedded: ['SimSun'] })) })
    ],
    [
      'another sheet',
      '纸张',
      look => ({ ...look, pages: look.pages.map(page => ({ ...page, width: 215.9 })) })
    ],
    [
      'a page more',
      '页数',
      look => ({ ...look, pages: [...look.pages, { width: 210, height: 297, words: [], unembedded: [] }] })
    ],
    [
      'the name of a clerk',
      '个人信息',
      look => ({ ...look, properties: { ...look.properties, Author: '沈知远' } })
    ]
  ]
  test.each(changes)('%s shows as %s and nothing else', (_, line, change) => {
    const { look, pages } = madeIn('gbt9704')
    expect(differs(change(look), pages)).toEqual([line])
  })

  test('a page number on the wrong side shows', () => {
    const { look, pages } = madeIn('gbt9704')
    const at = pages[0]?.pageNumber?.baseline ?? 0
    const moved = look.pages.map((page, index) =>
      index > 0
        ? page
        : {
            ...page,
            words: page.words.map(word =>
              Math.abs(word.baseline - at) < 1 ? { ...word, x: word.x - 100 } : word
            )
          }
    )
    expect(differs({ ...look, pages: moved }, pages)).toEqual(['页码'])
  })
})

describe('a PDF from elsewhere', () => {
  const fixture = (name: string) => readFile(join(import.meta.dirname, '../../../fixtures/readers', name))

  test('names the fonts it does not carry', async () => {
    const content = 'BT /F1 12 Tf 72 720 Td (110) Tj ET'
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
    ]
    const file = `%PDF-1.4\n${objects.map((each, at) => `${at + 1} 0 obj\n${each}\nendobj\n`).join('')}trailer << /Root 1 0 R /Size 6 >>\n%%EOF`
    const look = await readPdfLook({ name: '别处.pdf', bytes: new TextEncoder().encode(file) })
    expect(look.pages.map(({ unembedded }) => unembedded)).toEqual([['Helvetica']])
    expect(look.pages[0]?.words[0]).toMatchObject({ text: '110', size: 12 })
    expect(look.pages[0]?.words[0]?.x).toBeCloseTo(25.4, 3)
  })

  test.each([
    ['locked.pdf', 'locked-pdf'],
    ['old-word.doc', 'damaged-pdf']
  ])('%s is refused in words', async (name, code) => {
    const refused = readPdfLook({ name, bytes: await fixture(name) })
    await expect(refused).rejects.toBeInstanceOf(Fault)
    await expect(refused).rejects.toHaveProperty('code', code)
  })
})
