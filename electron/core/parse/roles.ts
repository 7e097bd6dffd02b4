import type { NewBlock } from '../reply/build.ts'
import type { Paragraph } from '../reply/reply.ts'

const openingEnd = /(?:如下|如下意见)\s*[：:。.，,]?$/
const openingMiddle = /(?:答复|函复|回复|意见|情况|反馈)如下\s*[：:，,。]/
const received = /收悉|收到|《[^》]{4,}》[^。]{0,20}(?:建议|提案|议案)|提出的.{4,60}(?:建议|提案|议案)/
/** How far into a paragraph 答复如下 is looked for. */
const farthest = 1000
const longestOpening = 6
const longestClosing = 300
const longestLikely = 200
const mostClosing = 5

/** Beginnings that close a letter whatever follows. */
const certain: readonly RegExp[] = [
  /^(?:专|特|谨)?此(?:函|答|奉|致|回|批)?[复告]\s*[。！]?$|^(?:专此|特此|此致|敬礼|顺致|祝)[^。]{0,16}[。！]?$/,
  /^(?:以上|上述)(?:是|为|即|就是)[^。]{0,40}(?:答复|意见|回复|情况|办理|措施)/,
  /^(?:以上|上述)[^。，]{0,8}(?:答复|意见|回复|情况|措施|内容)[^。]{0,40}(?:不妥|不当|不足|妥否|当否|指出|指正|参考|满意|审阅|审议|谅解|答复)/,
  /^(?:最后|再次|在此|衷心|诚挚|非常|十分|真诚|诚恳|谢谢|感谢|欢迎|恳请|敬请|希望您|希望你|期待|期盼|祝)/,
  /^(?:如|若)(?:您|你们?|有|对|还)[^。]{0,40}(?:不当|不妥|不足|疑问|意见|满意|联系|反馈|问题)/
]

/** Words that close a letter when they stand in a short paragraph. */
const likely: readonly RegExp[] = [
  /感谢(?:您|你们?|贵|各位|代表|委员|对|一直)|谢谢(?:您|你们?)/,
  /批评指正|征询意见表|征求意见表|反馈意见|反馈表|给予(?:理解|谅解)|请予(?:以)?(?:理解|谅解|支持|审阅)|一并答复|统一答复|请主办单位/,
  /欢迎(?:您|你们?|继续|再次|各位)|希望(?:您|你们?|继续|一如既往)/
]

/**
 * Marks the opening (up to the paragraph that ends in …答复如下：, or the one that says the item was received) and the closing (thanks, 以上…答复意见,
 * 专此函复 …) among the blocks of a letter. The first `skip` blocks are strays of the head and stay as they are.
 */
export function withRoles(blocks: readonly NewBlock[], skip: number): readonly NewBlock[] {
  const end = openingLength(blocks, skip)
  const start = closingStart(blocks, end)
  return blocks.map((block, index): NewBlock => {
    if (!isPlain(block)) return block
    if (index >= skip && index < end) return { ...block, role: 'opening' }
    return index >= start ? { ...block, role: 'closing' } : block
  })
}

/** The words of the opening, or of the first three paragraphs when no opening was found, in which the item is named. */
export function openingText(blocks: readonly NewBlock[]): string {
  const paragraphs = blocks.flatMap(block => (block.kind === 'paragraph' ? [block] : []))
  const opening = paragraphs.filter(block => block.role === 'opening')
  return (opening.length > 0 ? opening : paragraphs.slice(0, 3)).map(block => block.text).join('\n')
}

/** Index behind the last block of the opening. */
function openingLength(blocks: readonly NewBlock[], skip: number): number {
  let receivedAt = -1
  for (let index = skip; index < Math.min(blocks.length, skip + longestOpening); index++) {
    const block = blocks[index]
    if (!isPlain(block)) break
    const text = block.text.slice(0, farthest)
    if (openingEnd.test(block.text.slice(-40))) return index + 1
    const middle = openingMiddle.exec(text)
    if (middle) {
      const answer = block.text.length - middle.index
      return answer > 60 ? Math.max(index, skip) : index + 1
    }
    if (receivedAt < 0 && block.text.length <= 400 && received.test(text)) receivedAt = index
  }
  return receivedAt >= skip && receivedAt <= skip + 1 ? receivedAt + 1 : skip
}

function closingStart(blocks: readonly NewBlock[], from: number): number {
  let start = blocks.length
  for (let index = blocks.length - 1; index >= from && blocks.length - index <= mostClosing; index--) {
    const block = blocks[index]
    if (!isPlain(block) || !isClosing(block.text)) break
    start = index
  }
  return start
}

function isClosing(text: string): boolean {
  if (text.length > longestClosing || /一是.*二是/.test(text)) return false
  const closes = (pattern: RegExp) => pattern.test(text)
  return certain.some(closes) || (text.length <= longestLikely && likely.some(closes))
}

function isPlain(block: NewBlock | undefined): block is Omit<Paragraph, 'id'> {
  return block?.kind === 'paragraph' && block.lead === null
}
