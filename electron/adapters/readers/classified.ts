import { Fault } from '../../core/fault.ts'
import { documentText, type TextDocument } from '../../core/library/text-document.ts'

const level = '(?:绝密|机密|秘密)'
const period = '(?:长期|(?:启用|公开|发布)前|\\d+(?:年|个月|月|天|日))'
const starred = new RegExp(`^[【\\[（(]?${level}[★☆＊*]`)
const labelled = new RegExp(`^[【\\[（(]?密级[:：]?${level}`)
const alone = new RegExp(`^${level}[:：（(]?${period}?[）)]?$`)
// 份号 and 紧急程度 share the corner with the 密级 (GB/T 9704—2012 7.2.1–7.2.3).
const companions = /(?:份号|No\.?|№)?[:：]?0*\d{4,8}|特急|加急|特提|平急|紧急程度[:：]?/g

const topLines = 8

/** Whether a short line carries a 密级 as a document prints it (GB/T 9704—2012 7.2.2): 机密★1年, 秘密, 密级：绝密. */
export function isMarked(line: string): boolean {
  const text = line.replace(/\s+/g, '')
  if (text.length === 0 || text.length > 30) return false
  // The mark may share its line with other things, set apart by blanks, or be spaced out itself: 秘 密.
  const stretches = [text, ...line.trim().split(/\s+/)].map(stretch => stretch.replace(companions, ''))
  return (
    stretches.some(stretch => starred.test(stretch) || labelled.test(stretch)) ||
    alone.test(stretches[0] ?? '')
  )
}

/** Refuses a document marked as a state secret in its first lines, by Fault `classified`; `name` is the file's name. */
export function refuseClassified(name: string, document: TextDocument): void {
  const lines = documentText({ ...document, pieces: document.pieces.slice(0, 60) })
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, topLines)
  const cells = lines.flatMap(line => line.split('\t'))
  if ([...lines, ...cells].some(isMarked)) throw new Fault('classified', name)
}
