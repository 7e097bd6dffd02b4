import { plainParagraph, type TextParagraph } from '../../../core/library/text-document.ts'
import { notice, type Notice } from '../../../core/notice.ts'
import { Fault } from '../../../core/fault.ts'
import { isMarked } from '../classified.ts'
import type { Reader } from '../raw-file.ts'
import { textLines } from '../txt/read-txt.ts'

// The library would otherwise turn “ ” and —— into ASCII.
const asWritten = { filterUnicode: false }

/**
 * Reads an old Word or WPS binary file: body, then text boxes, then notes, each line a paragraph. Look, automatic numbers and
 * table borders are not in reach; a notice says so. Faults: `damaged-doc`, `classified` when a header carries a 密级.
 */
export const readDoc: Reader = async file => {
  // Loaded when first needed: few users have such files.
  const { default: WordExtractor } = await import('word-extractor')
  const document = await new WordExtractor().extract(Buffer.from(file.bytes))
  const body = document.getBody(asWritten)
  if (isGarbled(body)) throw new Fault('damaged-doc', file.name, { cause: 'body is not text' })
  const boxes = document.getTextboxes({ ...asWritten, includeBody: true, includeHeadersAndFooters: false })
  const notes = [document.getFootnotes(asWritten), document.getEndnotes(asWritten)]
  const headers = document.getHeaders({ ...asWritten, includeFooters: true })
  if (textLines(headers).some(isMarked)) throw new Fault('classified', file.name)
  const noteLines = notes.flatMap(text => worded(text, 'footnote'))
  const boxLines = worded(boxes, 'text-box')
  return {
    value: {
      format: 'doc',
      pieces: [...boxLines, ...textLines(body).map(plainParagraph), ...noteLines]
    },
    notices: [
      notice('from-doc', '这是旧版格式，只读到了文字：版式、自动编号和表格线没有读到。最好先另存为 docx。'),
      ...counted('footnotes', noteLines.length, `脚注和尾注（${noteLines.length} 段）已移到文末。`),
      ...counted('text-boxes', boxLines.length, `文本框中的文字（${boxLines.length} 段）已放在正文之前。`),
      ...counted('comments', worded(document.getAnnotations(asWritten), 'body').length, '批注没有导入。')
    ]
  }
}

function worded(text: string, place: TextParagraph['place']): readonly TextParagraph[] {
  return textLines(text)
    .filter(line => line.trim() !== '')
    .map(line => ({ ...plainParagraph(line), place }))
}

function counted(code: string, count: number, message: string): readonly Notice[] {
  return count === 0 ? [] : [notice(code, message)]
}

// A damaged piece table still gives letters: those of some other part of the file.
function isGarbled(text: string): boolean {
  const letters = [...text.slice(0, 20_000)]
  const strange = letters.filter(letter => /[\p{Cn}\p{Cs}\uFFFD\u0e00-\u1cff\ua000-\uabff]/u.test(letter))
  return strange.length > letters.length * 0.1
}
