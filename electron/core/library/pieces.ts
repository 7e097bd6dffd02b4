import { readChain } from '../parse/asks.ts'
import { lineText, toLines } from '../parse/lines.ts'
import { readNumbering } from '../parse/numbering.ts'
import { blockText } from '../reply/place.ts'
import type { Block, Level } from '../reply/reply.ts'
import type { Parsed } from './source.ts'
import type { TextDocument } from './text-document.ts'

/** A passage before it has an id. */
export type Piece = { readonly path: readonly string[]; readonly text: string }

const longest = 400

/** Cuts a source into pieces that can be found and used alone. A paragraph over 400 characters with a chain 一是…二是… becomes a piece for each link, the run-in heading added to the path. */
export function piecesOf(parsed: Parsed, document: TextDocument): readonly Piece[] {
  switch (parsed.kind) {
    case 'reply':
      return replyPieces(parsed.reply.body)
    case 'item':
      return plainPieces(parsed.item.paragraphs)
    case 'contribution': {
      const { points, rest } = parsed.contribution
      const pieces = points.flatMap(point =>
        cut({ path: [], lead: point.heading === null ? '' : `${point.heading}。`, text: point.text })
      )
      return pieces.length > 0 ? pieces : rest.filter(text => text !== '').map(text => ({ path: [], text }))
    }
    case 'other':
      return plainPieces(toLines(document).value.lines.map(lineText))
  }
}

function replyPieces(body: readonly Block[]): readonly Piece[] {
  const counted = body.some(
    block => block.kind === 'table' || (block.kind === 'paragraph' && block.role === 'body')
  )
  const headings: { readonly level: Level; readonly text: string }[] = []
  return body.flatMap((block): readonly Piece[] => {
    if (block.kind === 'heading' || (block.kind === 'paragraph' && block.level !== null)) {
      const level = block.level ?? 1
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop()
    }
    const path = headings.map(heading => heading.text)
    if (block.kind === 'heading') {
      headings.push({ level: block.level, text: block.text })
      return []
    }
    if (block.kind === 'slot' || (counted && block.kind === 'paragraph' && block.role !== 'body')) return []
    if (block.kind === 'table') return blockText(block) === '' ? [] : [{ path, text: blockText(block) }]
    if (block.level !== null && block.lead !== null) {
      headings.push({ level: block.level, text: withoutMark(block.lead) })
    }
    return cut({ path, lead: block.lead ?? '', text: block.text })
  })
}

/** Paragraphs of a text without structure; short numbered lines are headings of what follows. */
function plainPieces(paragraphs: readonly string[]): readonly Piece[] {
  const headings: { readonly level: Level; readonly text: string }[] = []
  return paragraphs.flatMap((paragraph): readonly Piece[] => {
    if (paragraph.trim() === '') return []
    const numbering = readNumbering(paragraph)
    if (numbering) {
      while ((headings.at(-1)?.level ?? 0) >= numbering.level) headings.pop()
    }
    const path = headings.map(heading => heading.text)
    const isHeading = numbering !== null && paragraph.length <= 50 && !/[。；]/.test(paragraph)
    if (isHeading) {
      headings.push({ level: numbering.level, text: withoutMark(numbering.rest) })
      return []
    }
    return cut({ path, lead: '', text: paragraph })
  })
}

function cut(block: { path: readonly string[]; lead: string; text: string }): readonly Piece[] {
  const { path, lead, text } = block
  const whole = lead + text
  if (whole === '') return []
  const chain = whole.length > longest ? readChain(text) : null
  if (!chain) return [{ path, text: whole }]
  const [first, ...others] = chain.links
  const opening = lead + chain.before + (first?.whole ?? '')
  const under = lead === '' ? path : [...path, withoutMark(lead)]
  return [{ path, text: opening }, ...others.map(link => ({ path: under, text: link.whole }))]
}

function withoutMark(text: string): string {
  return text.replace(/[。：:！？\s]+$/, '')
}
