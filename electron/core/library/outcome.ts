import type { Outcome } from './source.ts'
import { documentText, type TextDocument } from './text-document.ts'

const words = '(非常满意|比较满意|基本满意|较满意|很满意|不满意|满意)'
const tick = '(?:[☑√✓✔■●]|[（(\\[【]\\s*[√✓✔vV]\\s*[）)\\]】])'
const before = new RegExp(`${tick}\\s*${words}`)
const after = new RegExp(`${words}\\s*${tick}`)
/** Boxes stand before the words when something stands right before the first of them. */
const boxFirst = new RegExp(`^[^满]*?[□☐☑√✓✔■●○）)\\]】]\\s*${words}`)
const asked =
  '办理结果|办理情况|办理工作|答复意见|满意度|满意程度|满意情况|反馈意见|反馈结果|反馈情况|征询意见|代表意见|委员意见|提案人意见|总体评价|测评结果|评价意见|评价结果'
const filled = new RegExp(
  `(?:${asked})[^。\\n\\t：:]{0,8}[：:\\t]\\s*“?${words}”?\\s*(?=[。；，,;\\t]|$)`,
  'm'
)
const said = new RegExp(
  `(?:代表|委员|提案人|领衔人|提出人)(?:本人)?[^。；\\n]{0,30}?(?:表示|反馈为|反馈：|评价为|回复为|意见为)\\s*“?${words}`
)
/** What is wished or asked is no answer. */
const onlyWished = /如果|如您|如对|若|是否|力争|争取|确保|让|使|直至|直到|为了|希望/

/**
 * 满意、基本满意 or 不满意 where a text states what the deputy or member said: a ticked box of a 征询意见表, a field filled in, a sentence
 * (张三代表对办理结果表示满意). Of several lines with boxes the one about the result counts. Null where nothing is stated, as on a blank form.
 */
export function outcomeIn(document: TextDocument): Outcome | null {
  const text = documentText(document)
  if (!text.includes('满意')) return null
  const lines = text.split('\n').filter(line => line.includes('满意'))
  const ticked = lines.filter(line => before.test(line) || after.test(line))
  const line = ticked.find(each => /结果|总体|答复/.test(each)) ?? ticked[0]
  const word = (line && tickedIn(line)) ?? filled.exec(text)?.[1] ?? statedIn(text)
  return word === undefined ? null : outcomeOf(word)
}

function tickedIn(line: string): string | undefined {
  const [likely, other] = boxFirst.test(line) ? [before, after] : [after, before]
  return (likely.exec(line) ?? other.exec(line))?.[1]
}

function statedIn(text: string): string | undefined {
  for (const sentence of text.split(/[。；\n]/)) {
    const found = said.exec(sentence)
    if (found !== null && !onlyWished.test(sentence.slice(0, found.index + found[0].length))) return found[1]
  }
  return undefined
}

/** The outcome a word names: 较满意 counts as 基本满意. */
function outcomeOf(word: string): Outcome {
  if (word === '不满意') return 'unsatisfied'
  return ['基本满意', '比较满意', '较满意'].includes(word) ? 'partly' : 'satisfied'
}
