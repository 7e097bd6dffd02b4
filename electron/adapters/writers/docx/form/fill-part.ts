import { escaped } from '../styles-xml.ts'
import { printable } from '../paragraph.ts'
import { allElements, type XmlElement } from '../xml-tree.ts'
import {
  paragraphsOf,
  placeholdersIn,
  wordsOf,
  type FormParagraph,
  type Placeholder
} from './placeholders.ts'

/** What is put into a form: words by name, and the paragraphs that stand for the name `body`. */
export type FormContent = {
  readonly words: ReadonlyMap<string, string>
  readonly body: { readonly name: string; readonly xml: string }
}

type Edit = { readonly start: number; readonly end: number; readonly xml: string }

/** A part with its placeholders filled, and all names that stood in it. Names that are not known stay as they are. */
export function fillPart(
  part: { readonly root: XmlElement; readonly text: string },
  content: FormContent
): { readonly text: string; readonly names: readonly string[] } {
  const names: string[] = []
  const edits = paragraphsOf(part.root, part.text).flatMap(paragraph => {
    const found = placeholdersIn(wordsOf(paragraph))
    names.push(...found.map(({ name }) => name))
    return editsOf(paragraph, found, content)
  })
  // From the end, so that places before an edit stay what they are; what is put at one place keeps its order.
  const text = edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((xml, { start, end, xml: put }) => xml.slice(0, start) + put + xml.slice(end), part.text)
  return { text, names }
}

function editsOf(
  paragraph: FormParagraph,
  found: readonly Placeholder[],
  { words, body }: FormContent
): readonly Edit[] {
  const known = found.filter(({ name }) => name === body.name || words.has(name))
  if (known.length === 0) return []
  const holdsBody = known.some(({ name }) => name === body.name)
  const all = wordsOf(paragraph)
  const rest = known.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), all)
  const { element } = paragraph
  if (holdsBody && known.length === 1 && rest.trim() === '' && !holdsMore(element))
    return [{ start: element.start, end: element.end, xml: body.xml }]
  const inline = stretchEdits(paragraph, known, name => words.get(name) ?? '')
  return holdsBody ? [...inline, { start: element.end, end: element.end, xml: body.xml }] : inline
}

/** A paragraph that carries the end of a section, a picture, a break or a text box is not taken away for the body. */
function holdsMore(element: XmlElement): boolean {
  const kept = [
    'w:sectPr',
    'w:drawing',
    'w:pict',
    'w:object',
    'w:br',
    'mc:AlternateContent',
    'w:bookmarkStart'
  ]
  return allElements(element).some(each => kept.includes(each.name))
}

/** The new content of each stretch: a value stands where its placeholder began, in the look of that run. */
function stretchEdits(
  { stretches }: FormParagraph,
  known: readonly Placeholder[],
  valueOf: (name: string) => string
): readonly Edit[] {
  let place = 0
  return stretches.flatMap(({ start, end, words }) => {
    const from = place
    place += words.length
    const touched = known.filter(each => each.start < place && each.end > from)
    if (touched.length === 0) return []
    let filled = ''
    let at = from
    for (const each of touched) {
      filled += words.slice(at - from, Math.max(at, each.start) - from)
      if (each.start >= from) filled += valueOf(each.name)
      at = Math.min(place, each.end)
    }
    filled += words.slice(at - from)
    return [{ start, end, xml: textXml(filled) }]
  })
}

function textXml(words: string): string {
  return printable(words)
    .split('\n')
    .map(row => `<w:t xml:space="preserve">${escaped(row)}</w:t>`)
    .join('<w:br/>')
}
