import { Fault } from '../../../core/fault.ts'
import { notice, type Notice } from '../../../core/notice.ts'
import { limits } from '../limits.ts'
import type { Reader } from '../raw-file.ts'
import { isPageNumber, linesOf, type PrintedLine } from './lines.ts'
import { joinLines } from './paragraphs.ts'
import { refuseSwelling } from './swelling.ts'
import { installedPdfjs, openPdf, type OpenedPdf } from './pdfjs.ts'

/** Fewer letters than this on the average page, and the pages are pictures of text. */
const fewestLetters = 20

/**
 * Reads the text of a PDF; always with the notice that it must be checked, because a PDF knows letters and places but no
 * paragraphs. Page numbers and running heads are dropped. Faults: `scanned-file`, `swelling-file`, `locked-pdf`, `unmapped-letters`.
 */
export const readPdf: Reader = file => createPdfReader(installedPdfjs())(file)

/** The same reader with the folder of pdfjs-dist given, for a program that carries it elsewhere. */
export function createPdfReader(folder: string): Reader {
  return async file => {
    await refuseSwelling(file)
    const opened = await openPdf(file.bytes, folder, limits.pages)
    if (opened === 'password') throw new Fault('locked-pdf', file.name)
    const pages = opened.pages.map(linesOf)
    const letters = pages.map(lines => lines.reduce((sum, line) => sum + wordLength(line), 0))
    const total = letters.reduce((sum, count) => sum + count, 0)
    if (total < fewestLetters * pages.length) throw new Fault('scanned-file', file.name)
    if (strangeShare(pages.flat()) > 0.3) {
      throw new Fault('unmapped-letters', file.name)
    }
    const { kept, running } = dropEdges(pages, opened)
    return {
      value: { format: 'pdf', pieces: joinLines(kept) },
      notices: [
        notice('from-pdf', '来自 PDF，分段、表格和标点可能与原文不同，请核对。'),
        ...(endsWhole(file.bytes)
          ? []
          : [notice('cut-short', 'PDF 的结尾缺失，后面可能还有内容没有读到，请核对。')]),
        ...pageNotices(letters, opened),
        ...runningNotices(running)
      ]
    }
  }
}

/** Whether a PDF ends as it should: `%%EOF` stands within its last kilobyte (ISO 32000-1 7.5.5 and its annex H, note 18). */
export function endsWhole(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-1024)).includes('%%EOF')
}

function wordLength(line: PrintedLine): number {
  return isPageNumber(line.text) ? 0 : line.text.replace(/\s/g, '').length
}

function strangeShare(lines: readonly PrintedLine[]): number {
  const letters = [...lines.map(line => line.text).join('')]
  return letters.filter(letter => /[\ue000-\uf8ff\ufffd\p{Cc}\p{Cn}]/u.test(letter)).length / letters.length
}

/** Takes page numbers off the edges of every page, and heads or feet that stand on three pages or more. */
function dropEdges(
  pages: readonly (readonly PrintedLine[])[],
  { pages: sheets }: OpenedPdf
): { readonly kept: readonly PrintedLine[]; readonly running: ReadonlySet<string> } {
  const atEdge = (line: PrintedLine) => {
    const height = sheets[line.page]?.height ?? 0
    return line.y < height * 0.1 || line.y > height * 0.88
  }
  const seen = new Map<string, number>()
  for (const lines of pages) {
    const texts = new Set(lines.filter(atEdge).map(line => line.text))
    for (const text of texts) seen.set(text, (seen.get(text) ?? 0) + 1)
  }
  const running = new Set([...seen].filter(([, count]) => count >= 3).map(([text]) => text))
  const kept = pages
    .flat()
    .filter(line => !atEdge(line) || (!isPageNumber(line.text) && !running.has(line.text)))
  return { kept, running }
}

function pageNotices(letters: readonly number[], { pages, pageCount }: OpenedPdf): readonly Notice[] {
  const blank = letters.flatMap((count, index) => (count === 0 ? [index + 1] : []))
  const turned = pages.reduce((sum, page) => sum + page.turned, 0)
  return [
    ...(blank.length === 0
      ? []
      : [notice('scanned-pages', `第 ${blank.join('、')} 页没有可读的文字，可能是扫描页或空白页。`)]),
    ...(turned === 0 ? [] : [notice('turned-text', `斜排或竖排的文字（${turned} 处，如水印）没有导入。`)]),
    ...(pageCount > pages.length
      ? [notice('too-many-pages', `文件共 ${pageCount} 页，只读取了前 ${pages.length} 页。`)]
      : [])
  ]
}

function runningNotices(running: ReadonlySet<string>): readonly Notice[] {
  const worded = [...running].filter(text => !isPageNumber(text))
  if (worded.length === 0) return []
  return [notice('header-footer', `页眉页脚中的文字没有导入：“${worded.join('”、“')}”。`)]
}
