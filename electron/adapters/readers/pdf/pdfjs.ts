import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'

/** What a page holds: its words with their places, and its size. Points; x to the right, y downwards from the top edge. */
export type PageWords = {
  readonly words: readonly Word[]
  readonly width: number
  readonly height: number
  /** Words that do not run from left to right, such as watermarks; left out of `words`. */
  readonly turned: number
}

/** A stretch of letters: left edge, baseline, width and letter size in points. */
export type Word = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export type OpenedPdf = { readonly pages: readonly PageWords[]; readonly pageCount: number }

/** The folder of the installed pdfjs-dist with its character maps and fonts; an Error when it is not installed. */
export function installedPdfjs(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
}

/** A document the library has open. */
export type PdfDocument = Awaited<Awaited<ReturnType<typeof openDocument>>['promise']>
/** What the library says of a font; `missingFile` when the document does not carry it. */
export type PdfFontObject = { readonly name?: string; readonly missingFile?: boolean }

/**
 * Begins to open a PDF; `promise` gives the document, `destroy` lets it go. Fonts the file does not carry are stood in for, or told by `missingFile`.
 */
export async function openDocument(bytes: Uint8Array, folder: string, missing: 'stand-in' | 'told') {
  const { getDocument, VerbosityLevel } = await loadPdfjs()
  return getDocument({
    // The library takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    ...(missing === 'told' ? {} : { standardFontDataUrl: join(folder, 'standard_fonts') + sep }),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS
  })
}

/**
 * The words of the first `most` pages of a PDF. `folder` is where pdfjs-dist keeps `cmaps` and `standard_fonts`: without them
 * Chinese text in unembedded fonts vanishes. Returns 'password' when the file cannot be opened without one; throws what the
 * library throws for a damaged file.
 */
export async function openPdf(
  bytes: Uint8Array,
  folder: string,
  most: number
): Promise<OpenedPdf | 'password'> {
  const loading = await openDocument(bytes, folder, 'stand-in')
  try {
    const pdf = await loading.promise
    const pages: PageWords[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, most); number += 1) {
      const page = await pdf.getPage(number)
      const { width, height, transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      pages.push({ width, height, ...placed(items, transform) })
      page.cleanup()
    }
    return { pages, pageCount: pdf.numPages }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return 'password'
    throw error
  } finally {
    await loading.destroy()
  }
}

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number }

/** The items of a page's text in their places; `page` is the matrix from the page's own space to points from the top left corner. */
export function placed(
  items: readonly object[],
  page: readonly number[]
): { readonly words: readonly Word[]; readonly turned: number } {
  const words: Word[] = []
  let turned = 0
  for (const item of items) {
    if (!isItem(item) || item.str.trim() === '') continue
    const [a, b, c, d, x, y] = times(page, item.transform)
    if (Math.abs(b) > Math.abs(a) * 0.1) turned += 1
    else words.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) })
  }
  return { words, turned }
}

function isItem(item: object): item is Item {
  return 'str' in item && typeof item.str === 'string' && 'transform' in item && Array.isArray(item.transform)
}

type Matrix = readonly [number, number, number, number, number, number]

function times(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [k = 1, l = 0, m = 0, n = 1, x = 0, y = 0] = inner
  return [a * k + c * l, b * k + d * l, a * m + c * n, b * m + d * n, a * x + c * y + e, b * x + d * y + f]
}

async function loadPdfjs() {
  // The library makes a DOMMatrix as soon as it is loaded and would fetch a native canvas for it; reading text needs neither.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, class {})
  }
  // With its handler at hand the library works in this thread and looks for no worker file, bundled or not.
  if (!Reflect.has(globalThis, 'pdfjsWorker')) {
    Reflect.set(globalThis, 'pdfjsWorker', await import('pdfjs-dist/legacy/build/pdf.worker.mjs'))
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
