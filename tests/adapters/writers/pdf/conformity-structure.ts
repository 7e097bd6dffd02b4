import type { Dict, Value } from './pdf-lexer.ts'
import { asArray, asDict, asName, type PdfFile } from './pdf-objects.ts'

const parents: Readonly<Record<string, readonly string[]>> = {
  Document: ['StructTreeRoot'],
  H1: ['Document'],
  H2: ['Document'],
  H3: ['Document'],
  H4: ['Document'],
  P: ['Document'],
  Table: ['Document'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR']
}

/** A marked piece of content an element of the structure owns: the number of the page's object, and the number of the piece. */
export type Owned = { readonly page: number; readonly mcid: number; readonly tag: string }

/** What is wrong with the tags of a file (ISO 32000-1 14.7, 14.8). */
export function structureProblems(file: PdfFile, catalog: Dict): readonly string[] {
  const marked = asDict(file.follow(catalog.entries.get('MarkInfo')))
  const root = asDict(file.follow(catalog.entries.get('StructTreeRoot')))
  if (marked?.entries.get('Marked') !== true) return ['32000 14.7.1 not marked']
  if (root === null) return ['32000 14.7.2 no structure']
  return [...nested(file, root, 'StructTreeRoot')]
}

function nested(file: PdfFile, element: Dict, tag: string): readonly string[] {
  return kidsOf(file, element).flatMap(kid => {
    const child = asDict(file.follow(kid))
    if (child === null || asName(child.entries.get('Type')) === 'MCR') return []
    const own = asName(child.entries.get('S'))
    const misplaced = parents[own]?.includes(tag) !== true
    return [
      ...(misplaced ? [`32000 14.8.4 ${own} in ${tag}`] : []),
      ...(child.entries.has('P') ? [] : [`32000 14.7.2 ${own} has no parent`]),
      ...nested(file, child, own)
    ]
  })
}

function kidsOf(file: PdfFile, element: Dict): readonly Value[] {
  const kids = file.follow(element.entries.get('K'))
  if (kids === null) return []
  return typeof kids === 'object' && kids.kind === 'array' ? kids.items : [kids]
}

/** All the content the structure owns, in reading order. */
export function ownedContent(file: PdfFile, catalog: Dict): readonly Owned[] {
  const walk = (element: Dict): readonly Owned[] =>
    kidsOf(file, element).flatMap(kid => {
      const tag = asName(element.entries.get('S'))
      if (typeof kid === 'number') return [{ page: refOf(element.entries.get('Pg')), mcid: kid, tag }]
      const child = asDict(file.follow(kid))
      if (child === null) return []
      if (asName(child.entries.get('Type')) !== 'MCR') return walk(child)
      return [{ page: refOf(child.entries.get('Pg')), mcid: Number(child.entries.get('MCID')), tag }]
    })
  const root = asDict(file.follow(catalog.entries.get('StructTreeRoot')))
  return root === null ? [] : walk(root)
}

function refOf(value: Value | undefined): number {
  return value !== null && typeof value === 'object' && value.kind === 'ref' ? value.id : 0
}

/** The tree of tags as words, for tests: `Document(P Table(TR(TH TD)))`. */
export function tagTree(file: PdfFile): string {
  const catalog = asDict(file.follow(file.trailer.entries.get('Root')))
  const root = asDict(file.follow(catalog?.entries.get('StructTreeRoot')))
  const words = (element: Dict): string => {
    const inner = kidsOf(file, element)
      .map(kid => asDict(file.follow(kid)))
      .filter(kid => kid !== null && asName(kid.entries.get('Type')) !== 'MCR')
      .map(kid => (kid === null ? '' : words(kid)))
    const own = asName(element.entries.get('S'))
    return inner.length === 0 ? own : `${own}(${inner.join(' ')})`
  }
  return root === null ? '' : words(root)
}

/** The pages of a file with the numbers of their objects. */
export function pagesOf(
  file: PdfFile,
  catalog: Dict
): readonly { readonly id: number; readonly page: Dict }[] {
  const tree = asDict(file.follow(catalog.entries.get('Pages')))
  return asArray(tree?.entries.get('Kids')).flatMap(kid => {
    const page = asDict(file.follow(kid))
    return page === null ? [] : [{ id: refOf(kid), page }]
  })
}
