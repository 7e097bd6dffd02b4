import {
  plainParagraph,
  type TextDocument,
  type TextPiece
} from '../../../electron/core/library/text-document.ts'

/** A document of tables (arrays of rows) and lines, as from a docx form. */
export function form(...pieces: readonly (string | readonly (readonly string[])[])[]): TextDocument {
  return {
    format: 'docx',
    pieces: pieces.map((piece): TextPiece =>
      typeof piece === 'string' ? plainParagraph(piece) : { kind: 'table', rows: piece }
    )
  }
}

export const problem = '近年来，我市社区食堂数量不足，老人用餐不便。'

/** A suggestion in plain text with three numbered proposals. */
export const plainSuggestion = [
  '关于加快社区食堂建设的建议',
  '陆知行代表',
  '一、存在的问题',
  problem,
  '二、几点建议',
  '1.合理布点。在老年人较多的社区优先设立食堂，步行不超过十分钟。',
  '2.落实补贴。由市财政对每餐给予适当补贴。',
  '3.加强监管。公开后厨，接受居民监督。'
]
