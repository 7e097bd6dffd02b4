import { strFromU8, unzipSync } from 'fflate'
import { readXmlTree } from '../xml-tree.ts'
import { elementProblems, hintProblems } from './elements.ts'
import { namespaceProblems } from './namespaces.ts'
import { partProblems } from './parts.ts'
import type { DocxProblem, XmlPart } from './problem.ts'
import { referenceProblems } from './references.ts'

/**
 * Everything in a docx that Word or WPS would call damaged, repair in silence or draw in the wrong font: parts and their types, relations, ids,
 * the order of elements, styles, lists and comments referred to. `made` says whether we wrote all of it; in an office's own form the fonts
 * are its own affair. Empty when the file is sound. Rules: ISO/IEC 29500-1 annex A, 29500-2 clauses 6–8.
 */
export function validateDocx(bytes: Uint8Array, made: 'by-us' | 'by-office'): readonly DocxProblem[] {
  const files = unzipped(bytes)
  if (files === null) return [{ part: '', message: '不是完整的 docx 文件' }]
  const parts: XmlPart[] = []
  const broken: DocxProblem[] = []
  for (const [name, content] of files) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const tree = readXmlTree(strFromU8(content))
    if (tree.kind === 'tree') parts.push({ name, root: tree.root, text: tree.text })
    else broken.push({ part: name, message: tree.why })
  }
  const words = parts.filter(part => part.name.startsWith('word/') && part.name.endsWith('.xml'))
  return [
    ...broken,
    ...partProblems(
      files.map(([name]) => name),
      parts
    ),
    ...parts.flatMap(namespaceProblems),
    ...words.flatMap(elementProblems),
    ...referenceProblems(parts),
    ...(made === 'by-us' ? words.flatMap(hintProblems) : [])
  ]
}

function unzipped(bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] | null {
  try {
    return Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  } catch {
    return null
  }
}
