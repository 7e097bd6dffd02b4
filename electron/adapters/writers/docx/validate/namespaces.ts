import type { XmlElement } from '../xml-tree.ts'
import type { DocxProblem, XmlPart } from './problem.ts'

/** Prefixes that a part uses and does not declare, in names and in the list of what an older reader may ignore. */
export function namespaceProblems({ name, root }: XmlPart): readonly DocxProblem[] {
  const missing = new Set<string>()
  collect(root, new Set(['xml', 'xmlns']), missing)
  return [...missing].map(prefix => ({ part: name, message: `没有声明命名空间“${prefix}”` }))
}

function collect(element: XmlElement, outer: ReadonlySet<string>, missing: Set<string>): void {
  const { name, attributes, children } = element
  const names = [...attributes.keys()]
  const declared = names.filter(each => each.startsWith('xmlns:')).map(each => each.slice('xmlns:'.length))
  const known = declared.length === 0 ? outer : new Set([...outer, ...declared])
  const ignorable = (attributes.get('mc:Ignorable') ?? '').split(/\s+/).filter(each => each !== '')
  const prefixes = [name, ...names].filter(each => each.includes(':')).map(each => each.replace(/:.*$/, ''))
  for (const prefix of [...prefixes, ...ignorable]) if (!known.has(prefix)) missing.add(prefix)
  for (const child of children) collect(child, known, missing)
}
