import { unicodeOf } from './conformity-fonts.ts'
import { ownedContent, pagesOf } from './conformity-structure.ts'
import { lexerOf, type Dict, type Value } from './pdf-lexer.ts'
import { asArray, asDict, asName, contentOf, type PdfFile } from './pdf-objects.ts'

/** Operators that leave ink on the page: text, strokes, fills, shadings, images. */
const inked = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Do',
  'EI'
])
const otherColours = new Set(['k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN'])

/**
 * What is wrong with what is drawn on the pages: ink outside marked content, marked content no element owns or two own, letters without
 * words, the sign for a missing letter, colours outside the output intent.
 */
export function contentProblems(file: PdfFile, catalog: Dict): readonly string[] {
  const owned = new Map<string, number>()
  for (const { page, mcid } of ownedContent(file, catalog))
    owned.set(`${page}/${mcid}`, (owned.get(`${page}/${mcid}`) ?? 0) + 1)
  const problems = pagesOf(file, catalog).flatMap(({ id, page }) => {
    const { ids, problems: here } = pageProblems(file, page)
    const lost = ids.filter(mcid => owned.get(`${id}/${mcid}`) !== 1)
    ids.forEach(mcid => owned.delete(`${id}/${mcid}`))
    return [...here, ...lost.map(mcid => `32000 14.7.4 content ${mcid} is not owned once`)]
  })
  const nowhere = [...owned.keys()].map(key => `32000 14.7.4 content ${key} is nowhere`)
  return [...new Set([...problems, ...nowhere])]
}

type Found = { readonly ids: readonly number[]; readonly problems: readonly string[] }

function pageProblems(file: PdfFile, page: Dict): Found {
  const resources = asDict(file.follow(page.entries.get('Resources')))
  const fonts = asDict(file.follow(resources?.entries.get('Font')))
  const problems: string[] = page.entries.has('Group') ? ['6.2.10 transparency of a page'] : []
  const ids: number[] = []
  let depth = 0
  let words: ReadonlyMap<number, string> = new Map()
  const lexer = lexerOf(Buffer.from(contentOf(contentStream(file, page))).toString('latin1'), 0)
  let operands: Value[] = []
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (value === null || typeof value !== 'object' || value.kind !== 'word') {
      operands.push(value)
      continue
    }
    const operator = value.word
    const [first, second] = operands
    if (operator === 'BMC' || operator === 'BDC') depth += 1
    if (operator === 'EMC') depth -= 1
    if (operator === 'BDC') ids.push(...numbers(asDict(second)?.entries.get('MCID')))
    if (operator === 'Tf') words = wordsOf(file, fonts, asName(first))
    if (inked.has(operator) && depth < 1) problems.push(`32000 14.8.2 ${operator} outside marked content`)
    if (otherColours.has(operator) && !asName(first).startsWith('DeviceRGB'))
      problems.push(...colourProblems(operator, operands))
    if (operator === 'Tj' || operator === 'TJ') problems.push(...letterProblems(first, words))
    operands = []
  }
  if (depth !== 0) problems.push('32000 14.6 marked content not closed')
  return { ids, problems }
}

/** The stream a page is drawn by. */
export function contentStream(file: PdfFile, page: Dict): Dict {
  const stream = asDict(file.follow(page.entries.get('Contents')))
  if (stream === null) throw new Error('a page without content')
  return stream
}

function wordsOf(file: PdfFile, fonts: Dict | null, name: string): ReadonlyMap<number, string> {
  const font = asDict(file.follow(fonts?.entries.get(name)))
  return font === null ? new Map() : unicodeOf(file, font)
}

function numbers(value: Value | undefined): readonly number[] {
  return typeof value === 'number' ? [value] : []
}

/** The words of a page as its letters tell them, stretch by stretch, in the order in which they are drawn. */
export function shownText(file: PdfFile, page: Dict): string {
  const resources = asDict(file.follow(page.entries.get('Resources')))
  const fonts = asDict(file.follow(resources?.entries.get('Font')))
  const lexer = lexerOf(Buffer.from(contentOf(contentStream(file, page))).toString('latin1'), 0)
  let words: ReadonlyMap<number, string> = new Map()
  let text = ''
  let before: Value = null
  let last: Value = null
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    const operator = value !== null && typeof value === 'object' && value.kind === 'word' ? value.word : ''
    if (operator === 'Tf') words = wordsOf(file, fonts, asName(before))
    if (operator === 'TJ' || operator === 'Tj')
      text += codesIn(last)
        .map(code => words.get(code) ?? '?')
        .join('')
    before = last
    last = value
  }
  return text
}

/** 6.2.4: only the three components of the output intent. */
function colourProblems(operator: string, operands: readonly Value[]): readonly string[] {
  if (operator === 'k' || operator === 'K') return ['6.2.4.3 CMYK without its intent']
  return operands.filter(each => typeof each === 'number').length === 3 ? [] : [`6.2.4 colour by ${operator}`]
}

/** 6.2.11.7.2 and 6.2.11.8: every letter has words, none of them forbidden, and none is the sign for a missing letter. */
function letterProblems(operand: Value | undefined, words: ReadonlyMap<number, string>): readonly string[] {
  return codesIn(operand).flatMap(code => {
    if (code === 0) return ['6.2.11.8 a missing letter is shown']
    const shown = words.get(code) ?? ''
    return shown === '' || /[\0\ufeff\ufffe]/.test(shown) ? [`6.2.11.7 letter ${code} has no words`] : []
  })
}

function codesIn(operand: Value | undefined): readonly number[] {
  const strings = asArray(operand).length > 0 ? asArray(operand) : [operand]
  return strings.flatMap(each =>
    each !== null && typeof each === 'object' && each.kind === 'string' ? codesOf(each.bytes) : []
  )
}

function codesOf(bytes: string): readonly number[] {
  return Array.from(
    { length: bytes.length / 2 },
    (_, nth) => bytes.charCodeAt(nth * 2) * 256 + bytes.charCodeAt(nth * 2 + 1)
  )
}
