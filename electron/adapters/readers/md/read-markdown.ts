import { plainParagraph, type TextPiece } from '../../../core/library/text-document.ts'
import { notice } from '../../../core/notice.ts'
import type { Reader } from '../raw-file.ts'
import { decodeText } from '../txt/decode.ts'
import { textLines } from '../txt/read-txt.ts'
import { isBoldLine, plainInline } from './inline.ts'

/**
 * Reads a Markdown text (CommonMark and its tables): marks are taken off, headings keep their level as style `heading 1` … and
 * bold, tables become table pieces. Every line is a paragraph of its own, as office texts are written; written numbers stay,
 * bullets go. Faults as `decodeText`.
 */
export const readMarkdown: Reader = async file => {
  const { text, notices } = decodeText(file)
  const lines = dropFrontMatter(textLines(text))
  const pictures = lines.filter(line => /!\[[^\]]*\]\(/.test(line)).length
  const message = `图片（${pictures} 张）没有导入，图中的文字需要手工补录。`
  return {
    value: { format: 'md', pieces: readPieces(lines) },
    notices: pictures === 0 ? notices : [...notices, notice('pictures', message)]
  }
}

function readPieces(lines: readonly string[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let fence: string | null = null
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? null
    if (mark !== null && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark : null
      at += 1
      continue
    }
    if (fence !== null) {
      pieces.push(plainParagraph(line))
      at += 1
      continue
    }
    const rows = tableAt(lines, at)
    if (rows.length > 0) {
      pieces.push({ kind: 'table', rows: rows.map(row => cellsOf(row).map(plainInline)) })
      at += rows.length + 1
      continue
    }
    const underline = /^\s*(?:(=+)|-{2,})\s*$/.exec(lines[at + 1] ?? '')
    const words = line.trim() !== '' && !/^\s*(#{1,6}\s|>|[-*+]\s|\||\d+[.)]\s)/.test(line)
    if (underline !== null && words) {
      pieces.push(heading(line, underline[1] === undefined ? 2 : 1))
      at += 2
      continue
    }
    pieces.push(...readLine(line))
    at += 1
  }
  return pieces
}

function readLine(line: string): readonly TextPiece[] {
  const title = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/.exec(line)
  if (title !== null) return [heading(title[2] ?? '', title[1]?.length ?? 1)]
  if (/^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/.test(line)) return []
  if (/^\s*<!--.*-->\s*$/.test(line)) return []
  const unquoted = line.replace(/^(?:\s*>)+\s?/, '')
  const item = unquoted.replace(/^\s*[-*+]\s+(?:\[[ xX]\]\s+)?/, '').replace(/^\s+(?=\d+[.)]\s)/, '')
  const numbered = item.replace(/^(\d{1,9}[.)])\s+(?!\d)/, '$1')
  return [{ ...plainParagraph(plainInline(numbered)), bold: isBoldLine(numbered) }]
}

function heading(words: string, level: number): TextPiece {
  return { ...plainParagraph(plainInline(words.trim())), style: `heading ${level}`, bold: true }
}

/** The rows of a table that begins on this line, without its ruled line, which must be the second; empty when there is none. */
function tableAt(lines: readonly string[], at: number): readonly string[] {
  const ruled = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
  const second = lines[at + 1] ?? ''
  if (!(lines[at] ?? '').includes('|') || !second.includes('|') || !ruled.test(second)) return []
  let end = at + 2
  while ((lines[end] ?? '').includes('|')) end += 1
  return [lines[at] ?? '', ...lines.slice(at + 2, end)]
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim())
}

function dropFrontMatter(lines: readonly string[]): readonly string[] {
  if (lines[0]?.trim() !== '---') return lines
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line))
  const block = lines.slice(1, end)
  return end > 0 && block.every(line => /^(\s|-|#|$|[\w-]+\s*:)/.test(line)) ? lines.slice(end + 1) : lines
}
