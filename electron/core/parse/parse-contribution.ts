import { isOrgan } from '../chinese/organs.ts'
import type { Contribution, Point } from '../case/contribution.ts'
import type { TextDocument } from '../library/text-document.ts'
import { notice, type Notice, type Noticed } from '../notice.ts'
import { blockText } from '../reply/place.ts'
import type { Block, Reply } from '../reply/reply.ts'
import { readChain } from './asks.ts'
import { parseReply } from './parse-reply.ts'

type NewPoint = Omit<Point, 'id'>

const ours = new Set([
  'missing-category',
  'missing-copies',
  'missing-openness',
  'missing-number',
  'missing-addressee'
])

/**
 * Reads a 会办意见 or another department's input into its points: numbered parts by their headings, else the links of a chain 一是…二是…, else its paragraphs.
 * Title, opening, closing and headings without text of their own go to `rest`. Point ids are p1, p2, …
 */
export function parseContribution(document: TextDocument): Noticed<Contribution> {
  const { value: letter, notices } = parseReply(document)
  const { frame, item } = letter
  const split = pointsOf(letter)
  const points = split.points.map((point, index) => ({ id: `p${index + 1}`, ...point }))
  const value: Contribution = {
    department: frame.signature[0] ?? frame.issuer ?? titleOrgan(frame.title),
    addressee: frame.addressees.find(one => one.role === 'organ')?.name ?? null,
    itemTitle: item.title,
    itemNumber: item.number,
    date: frame.date,
    contact: frame.contact,
    points,
    rest: [
      ...(frame.title === null ? [] : [frame.title]),
      ...split.rest,
      ...frame.copies.map(copy => `抄送：${copy}`)
    ]
  }
  return { value, notices: [...notices.filter(one => isOurs(one)), ...missing(value)] }
}

function isOurs(one: Notice): boolean {
  return !ours.has(one.code) && one.code !== 'missing-signature' && one.code !== 'missing-title'
}

function missing(value: Contribution): readonly Notice[] {
  return [
    ...(value.department === null ? [notice('missing-department', '没有找到提出意见的部门。')] : []),
    ...(value.points.length === 0 ? [notice('missing-points', '没有找到意见的内容。')] : [])
  ]
}

/** 市工业发展局会办意见 → 市工业发展局. */
function titleOrgan(title: string | null): string | null {
  const organ = /^(.{3,24}?)(?=关于|对|的?(?:会办|协办|分办))/.exec(title ?? '')?.[1]
  return organ !== undefined && isOrgan(organ) ? organ : null
}

function pointsOf(letter: Reply): { points: readonly NewPoint[]; rest: readonly string[] } {
  const body = letter.body.filter(isBody)
  const rest = letter.body.filter(block => !isBody(block)).map(blockText)
  const numbered = body.some(
    block => block.kind === 'heading' || (block.kind === 'paragraph' && block.lead !== null)
  )
  if (numbered) return byHeadings(body, rest)
  const [only] = body
  const chain = body.length === 1 && only ? readChain(blockText(only)) : null
  if (chain) {
    const before = chain.before === '' ? [] : [chain.before]
    return {
      points: chain.links.map(link => ({ heading: null, text: link.text })),
      rest: [...rest, ...before]
    }
  }
  return { points: body.map(block => ({ heading: null, text: blockText(block) })), rest }
}

function byHeadings(
  body: readonly Block[],
  others: readonly string[]
): { points: readonly NewPoint[]; rest: readonly string[] } {
  const points: NewPoint[] = []
  const rest = [...others]
  let heading: string | null = null
  let open = false
  const dropHeading = () => {
    if (heading !== null) rest.push(heading)
    heading = null
  }
  for (const block of body) {
    const last = points.at(-1)
    if (block.kind === 'heading') {
      dropHeading()
      heading = block.text
      open = false
    } else if (block.kind === 'paragraph' && block.lead !== null) {
      dropHeading()
      points.push({ heading: block.lead.replace(/[。：:\s]+$/, ''), text: block.text })
      open = true
    } else if (open && last) {
      points[points.length - 1] = { ...last, text: `${last.text}\n${blockText(block)}` }
    } else if (heading !== null) {
      points.push({ heading, text: blockText(block) })
      heading = null
      open = true
    } else {
      rest.push(blockText(block))
    }
  }
  dropHeading()
  return { points, rest }
}

function isBody(block: Block): boolean {
  return block.kind !== 'slot' && (block.kind !== 'paragraph' || block.role === 'body')
}
