import {
  plainParagraph,
  type TextDocument,
  type TextParagraph,
  type TextPiece
} from '../../../core/library/text-document.ts'
import { notice } from '../../../core/notice.ts'
import type { Reader } from '../raw-file.ts'
import { decodeText } from '../txt/decode.ts'
import { tableRows } from './table.ts'
import { parseHtml, type HtmlNode } from './tree.ts'

const dropped = new Set(
  'head script style nav noscript template svg iframe select button object audio video canvas datalist del'.split(
    ' '
  )
)
const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' '
  )
)

type Look = Pick<TextParagraph, 'align' | 'style' | 'bold'>
/** The paragraph being written; `number` waits for the first words of a list item. `wide` keeps blanks as they stand, inside `pre`. */
type Writing = { pieces: TextPiece[]; number: string; text: string; letters: Look | null; pictures: number }
type Around = { readonly look: Look; readonly wide: boolean }

/**
 * Reads a web page: blocks become paragraphs (headings keep style `heading 1` … and bold), tables become table pieces unless
 * they only lay out the page, numbered lists get their numbers as text. Menus, scripts and styles are left out. Faults as
 * `decodeText`.
 */
export const readHtml: Reader = async file => {
  const { text, notices } = decodeText(file)
  const { value, pictures } = readTree(parseHtml(text))
  const message = `图片（${pictures} 张）没有导入，图中的文字需要手工补录。`
  return { value, notices: pictures === 0 ? notices : [...notices, notice('pictures', message)] }
}

function readTree(root: HtmlNode): { readonly value: TextDocument; readonly pictures: number } {
  const writing: Writing = { pieces: [], number: '', text: '', letters: null, pictures: 0 }
  const look: Look = { align: null, style: null, bold: false }
  walk(root, { look, wide: false }, writing)
  flush(writing, look)
  return { value: { format: 'html', pieces: writing.pieces }, pictures: writing.pictures }
}

function walk(node: HtmlNode, around: Around, writing: Writing): void {
  const { look, wide } = around
  if (node.name === '#text') {
    const text = wide ? node.text : node.text.replace(/[ \t\r\n\f]+/g, ' ')
    if (text.trim() !== '') writing.letters ??= look
    const lines = wide ? text.split(/\r?\n/) : [text]
    lines.forEach((line, index) => {
      if (index > 0) flush(writing, look)
      writing.text += line
    })
    return
  }
  if (dropped.has(node.name) || isHidden(node)) return
  if (node.name === 'br') return flush(writing, look)
  if (node.name === 'img') {
    writing.pictures += 1
    return
  }
  const inner: Around = {
    look: lookWithin(node, look),
    wide: wide || node.name === 'pre'
  }
  const isBlock = blocks.has(node.name)
  if (isBlock) flush(writing, look)
  if (node.name === 'table') {
    const rows = tableRows(node, cell => plainText(cell))
    if (rows !== null) {
      if (rows.flat().some(cell => cell !== '')) writing.pieces.push({ kind: 'table', rows })
      return
    }
  }
  let item = Number(node.attributes['start'] ?? 1)
  for (const each of node.children) {
    if (node.name === 'ol' && each.name === 'li') {
      flush(writing, inner.look)
      writing.number = `${Number.isInteger(item) ? item : 1}.`
      item += 1
      walk(each, inner, writing)
      writing.number = ''
    } else walk(each, inner, writing)
  }
  if (isBlock) flush(writing, inner.look)
}

function flush(writing: Writing, look: Look): void {
  const text = writing.text.replace(/^ +| +$/g, '')
  if (text.trim() !== '') {
    const letters = writing.letters ?? look
    writing.pieces.push({
      ...plainParagraph(writing.number + text),
      align: look.align,
      style: look.style,
      bold: letters.bold
    })
    writing.number = ''
  }
  writing.text = ''
  writing.letters = null
}

function lookWithin(node: HtmlNode, look: Look): Look {
  const level = /^h([1-6])$/.exec(node.name)?.[1]
  const css = node.attributes['style'] ?? ''
  const written = /text-align\s*:\s*(left|center|right|justify|start|end)/i.exec(css)?.[1]
  const align = alignOf(written ?? node.attributes['align'] ?? (node.name === 'center' ? 'center' : ''))
  const heavy = ['b', 'strong', 'th'].includes(node.name) || /font-weight\s*:\s*(bold|[6-9]00)/i.test(css)
  const light = /font-weight\s*:\s*(normal|[1-5]00)/i.test(css)
  return {
    align: align ?? look.align,
    style: level === undefined ? look.style : `heading ${level}`,
    bold: light ? false : look.bold || heavy || level !== undefined
  }
}

function alignOf(value: string): TextParagraph['align'] {
  switch (value.toLowerCase()) {
    case 'left':
    case 'start':
      return 'left'
    case 'right':
    case 'end':
      return 'right'
    case 'center':
      return 'center'
    case 'justify':
      return 'justify'
    default:
      return null
  }
}

function isHidden({ attributes }: HtmlNode): boolean {
  return (
    'hidden' in attributes || /(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(attributes['style'] ?? '')
  )
}

/** The words of a cell, one line for each block in it. */
function plainText(cell: HtmlNode): string {
  return readTree({ ...cell, name: 'div' })
    .value.pieces.map(piece =>
      piece.kind === 'paragraph' ? piece.text : piece.rows.map(row => row.join('\t')).join('\n')
    )
    .join('\n')
}
