import { compact, tighten } from '../chinese/blanks.ts'
import { isOrgan } from '../chinese/organs.ts'
import type { TextLine } from './lines.ts'
import { onlyMarks, readMarks, type Marks } from './marks.ts'

/** A title put together from lines[start … end], and the marks that stood in brackets behind it: （江数函〔2026〕9号）分类：B. */
export type FoundTitle = {
  readonly title: string
  readonly start: number
  readonly end: number
  readonly marks: Marks | null
}

const endings =
  /(?:答复|答复[函稿书]|答复意见|[的]函|复函|回复|回复函|回函|(?:会办|协办|分办|办理|承办|初步)(?:的)?(?:意见|情况|结果|回复|答复)(?:的?[函报]告?)?|意见的?函|意见函|情况的?(?:说明|报告|汇报|函)|意见)$/
const beginnings = /^(?:关于|对|就|.{2,24}?(?:关于|对))/
const aboutItem = /建议|提案|议案|会办|协办|答复|复函/
const mostLines = 4
const longest = 120

/** Whether words read as the title of an answer or a contribution from its first word to its last. */
export function isTitle(text: string): boolean {
  const words = compact(text)
  return words.length <= longest && beginnings.test(words) && endings.test(words) && aboutItem.test(words)
}

/**
 * The title among the lines of a head: the last run of up to four lines that together begin with 关于, 对 or an organ and end with 答复, 函 or
 * 意见. `free` tells which lines may belong to it. Failing that, the last free line that looks like a title by its style or its beginning.
 */
export function findTitle(lines: readonly TextLine[], free: readonly boolean[]): FoundTitle | null {
  for (let end = lines.length - 1; end >= 0; end--) {
    if (!free[end]) continue
    const found = endingAt(lines, free, end)
    if (found) return found
  }
  for (let end = lines.length - 1; end >= 0; end--) {
    const line = lines[end]
    if (line === undefined || !free[end] || line.text.length > longest) continue
    const styled = /^(?:title|标题|公文标题|主标题)$/i.test(line.look.style ?? '')
    const worded = /^(?:关于|对).*(?:建议|提案|议案)/.test(line.text) && !/[。，；：]/.test(line.text)
    if (styled || worded) return { title: tighten(line.text), start: end, end, marks: null }
  }
  return null
}

function endingAt(lines: readonly TextLine[], free: readonly boolean[], end: number): FoundTitle | null {
  const last = lines[end]
  if (last === undefined) return null
  const { text, marks } = withoutMarks(last)
  if (!endings.test(compact(text))) return null
  let words = text
  for (let start = end; start >= 0 && end - start < mostLines && free[start]; start--) {
    if (start < end) words = (lines[start]?.text ?? '') + words
    if (!isTitle(words)) continue
    const organ = lines[start - 1]
    if (organ && free[start - 1] && !lines[start]?.gap && isTitleOrgan(organ, lines[start])) {
      return { title: tighten(organ.text + words), start: start - 1, end, marks }
    }
    return { title: tighten(words), start, end, marks }
  }
  return null
}

/** An organ's name on the line above 关于… is the title's first line only when it has the same look. */
function isTitleOrgan(organ: TextLine, next: TextLine | undefined): boolean {
  const same = organ.look.fontSize === next?.look.fontSize && organ.look.style === next?.look.style
  return same && isOrgan(organ.text) && /^(?:关于|对)/.test(next?.text ?? '')
}

function withoutMarks(line: TextLine): { text: string; marks: Marks | null } {
  const from = line.text.search(
    /[（(【\[][^（(【\[]*[〔【\[［（(]\s*\d{4}|[（(]\s*[A-DＡ-Ｄ]\s*类|(?:分类|类别)\s*[：:]/
  )
  if (from <= 0) return { text: line.text, marks: null }
  const marks = readMarks(line.text.slice(from), line.at)
  return onlyMarks(marks)
    ? { text: line.text.slice(0, from).trim(), marks }
    : { text: line.text, marks: null }
}
