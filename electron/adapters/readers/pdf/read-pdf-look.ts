import { Fault } from '../../../core/fault.ts'
import type { PdfLook, PdfPage, PdfWord } from '../../../core/layout/certificate/pdf-look.ts'
import { limits } from '../limits.ts'
import type { RawFile } from '../raw-file.ts'
import { refuseSwelling } from './swelling.ts'
import { installedPdfjs, openDocument, placed, type PdfDocument, type PdfFontObject } from './pdfjs.ts'

const mm = 25.4 / 72

/**
 * How a PDF looks: every stretch of letters with place and size, page by page, the fonts it lacks and what it says about itself. Faults:
 * `locked-pdf`, `swelling-file`, `file-too-large` when it has more pages than are read, `damaged-pdf`; no other error leaves this function.
 */
export async function readPdfLook(file: RawFile): Promise<PdfLook> {
  await refuseSwelling(file)
  const loading = await openDocument(file.bytes, installedPdfjs(), 'told')
  try {
    const pdf = await loading.promise
    if (pdf.numPages > limits.pages) throw new Fault('file-too-large', file.name)
    const pages: PdfPage[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageOf(pdf, number))
    const { info } = await pdf.getMetadata()
    return { pages, properties: texts(info) }
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    const locked = cause instanceof Error && cause.name === 'PasswordException'
    throw new Fault(locked ? 'locked-pdf' : 'damaged-pdf', file.name, { cause })
  } finally {
    await loading.destroy()
  }
}

async function pageOf(pdf: PdfDocument, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  // Fonts are known only after what is drawn with them was read.
  await page.getOperatorList()
  const names = [...new Set(items.flatMap(item => ('fontName' in item ? [item.fontName] : [])))]
  const fonts = names.map((name): PdfFontObject => page.commonObjs.get(name))
  const words = placed(items, transform).words.map(({ text, x, y, width: long, size }): PdfWord => ({
    text,
    x: x * mm,
    baseline: y * mm,
    width: long * mm,
    size
  }))
  const unembedded = fonts.flatMap(font => (font.missingFile === true ? [font.name ?? ''] : []))
  page.cleanup()
  return { width: width * mm, height: height * mm, words, unembedded }
}

function texts(info: object): Readonly<Record<string, string>> {
  const said = Object.entries(info).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : []
  )
  return Object.fromEntries(said)
}
