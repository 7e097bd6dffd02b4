import { unescaped, type XmlElement } from '../xml-tree.ts'

/** One `w:t` of a paragraph: its place in the part, and the words in it. */
export type Stretch = { readonly start: number; readonly end: number; readonly words: string }

/** A paragraph of a form with the texts that stand directly in it; those of text boxes inside it are paragraphs of their own. */
export type FormParagraph = { readonly element: XmlElement; readonly stretches: readonly Stretch[] }

/** {{标题}} in the words of a paragraph: the name, and where it begins and ends. */
export type Placeholder = { readonly name: string; readonly start: number; readonly end: number }

/** Chinese keyboards type the wide braces; blanks inside do not matter. */
const written = /[{｛]{2}[\s\u3000]*([^{}｛｝]{1,24}?)[\s\u3000]*[}｝]{2}/g

/** All paragraphs of a part, those in tables and text boxes too. */
export function paragraphsOf(root: XmlElement, text: string): readonly FormParagraph[] {
  const found: FormParagraph[] = []
  const waiting = [root]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.name === 'w:p') found.push({ element, stretches: stretchesOf(element, text) })
    waiting.push(...element.children.toReversed())
  }
  return found
}

function stretchesOf(paragraph: XmlElement, text: string): readonly Stretch[] {
  const found: Stretch[] = []
  const waiting = paragraph.children.toReversed()
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.name === 'w:p') continue
    if (element.name === 'w:t') {
      const words = unescaped(text.slice(element.from, element.to))
      found.push({ start: element.start, end: element.end, words })
    }
    waiting.push(...element.children.toReversed())
  }
  return found
}

/** The words of a paragraph, whatever runs they are split over. */
export function wordsOf({ stretches }: FormParagraph): string {
  return stretches.map(({ words }) => words).join('')
}

/** The placeholders in the words of a paragraph, in order. */
export function placeholdersIn(words: string): readonly Placeholder[] {
  return [...words.matchAll(written)].map(found => ({
    name: (found[1] ?? '').trim(),
    start: found.index,
    end: found.index + found[0].length
  }))
}
