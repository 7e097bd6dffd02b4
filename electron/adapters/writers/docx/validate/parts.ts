import type { XmlElement } from '../xml-tree.ts'
import { repeated, type DocxProblem, type XmlPart } from './problem.ts'

const typesPart = '[Content_Types].xml'
const rootRelations = '_rels/.rels'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

type Relation = { readonly id: string; readonly target: string | null; readonly type: string }

/** What is wrong with the package (ISO/IEC 29500-2): types of parts, relations, parts that nothing leads to, ids that lead nowhere. */
export function partProblems(names: readonly string[], parts: readonly XmlPart[]): readonly DocxProblem[] {
  return [...nameProblems(names), ...typeProblems(names, parts), ...relationProblems(names, parts)]
}

function nameProblems(names: readonly string[]): readonly DocxProblem[] {
  const wrong = names.filter(name => /\\|^\/|(^|\/)\.\.?(\/|$)/.test(name))
  const same = repeated(names.map(name => name.toLowerCase()))
  return [
    ...wrong.map(part => ({ part, message: '部件的名称不合规则' })),
    ...same.map(part => ({ part, message: '有同名的部件' }))
  ]
}

function typeProblems(names: readonly string[], parts: readonly XmlPart[]): readonly DocxProblem[] {
  const types = parts.find(part => part.name === typesPart)
  if (types === undefined) return [{ part: typesPart, message: '缺少部件类型表' }]
  const defaults = valuesOf(types.root, 'Default', 'Extension').map(each => each.toLowerCase())
  const overrides = valuesOf(types.root, 'Override', 'PartName').map(each => each.replace(/^\//, ''))
  const untyped = names.filter(name => {
    const ending = name.replace(/^.*\./, '').toLowerCase()
    // Without a type of its own such a part would be any XML.
    const byEnding = defaults.includes(ending) && !/^(word|docProps)\/[^/]*\.xml$/.test(name)
    return name !== typesPart && !byEnding && !overrides.includes(name)
  })
  const say = (part: string, message: string) => ({ part, message })
  return [
    ...untyped.map(part => say(part, '没有登记部件类型')),
    ...overrides.filter(name => !names.includes(name)).map(part => say(part, '登记了类型，但部件不在文件里')),
    ...repeated([...defaults, ...overrides]).map(part => say(part, '部件类型登记了多次'))
  ]
}

function valuesOf(root: XmlElement, element: string, attribute: string): readonly string[] {
  return root.children.filter(each => each.name === element).map(each => each.attributes.get(attribute) ?? '')
}

function relationProblems(names: readonly string[], parts: readonly XmlPart[]): readonly DocxProblem[] {
  const relations = new Map(
    parts
      .filter(part => part.name.endsWith('.rels'))
      .map(part => [ownerOf(part.name), relationsOf(part)] as const)
  )
  const all = [...relations].flatMap(([owner, list]) => list.map(each => ({ owner, ...each })))
  const reached = reachable(relations)
  const main = relations.get('')?.find(each => each.type.endsWith('/officeDocument'))?.target ?? null
  const types = parts.find(part => part.name === typesPart)
  const mainTyped = types?.root.children.some(
    each => each.attributes.get('PartName') === `/${main}` && each.attributes.get('ContentType') === mainType
  )
  return [
    ...(main === null ? [{ part: rootRelations, message: '没有指明正文部件' }] : []),
    ...(main !== null && mainTyped !== true ? [{ part: main, message: '正文部件的类型不是 Word 文档' }] : []),
    ...all
      .filter(({ target }) => target !== null && !names.includes(target))
      .map(({ owner, id, target }) => ({ part: owner, message: `关系“${id}”指向的“${target}”不存在` })),
    ...[...relations].flatMap(([owner, list]) =>
      repeated(list.map(each => each.id)).map(id => ({ part: owner, message: `关系“${id}”出现多次` }))
    ),
    ...[...relations.keys()]
      .filter(owner => owner !== '' && !names.includes(owner))
      .map(part => ({ part, message: '关系表所属的部件不存在' })),
    ...names
      .filter(name => name !== typesPart && !name.endsWith('.rels') && !reached.has(name))
      .map(part => ({ part, message: '没有关系指向这个部件' })),
    ...parts.flatMap(part => unresolved(part, relations.get(part.name) ?? []))
  ]
}

/** word/_rels/document.xml.rels belongs to word/document.xml, _rels/.rels to the package (''). */
function ownerOf(name: string): string {
  return name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')
}

function relationsOf({ name, root }: XmlPart): readonly Relation[] {
  const folder = ownerOf(name).replace(/[^/]*$/, '')
  return root.children
    .filter(each => each.name === 'Relationship')
    .map(each => ({
      id: each.attributes.get('Id') ?? '',
      type: each.attributes.get('Type') ?? '',
      target:
        each.attributes.get('TargetMode') === 'External'
          ? null
          : resolved(folder, each.attributes.get('Target') ?? '')
    }))
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  return `${folder}${target}`
    .split('/')
    .reduce<readonly string[]>(
      (path, step) => (step === '..' ? path.slice(0, -1) : step === '.' ? path : [...path, step]),
      []
    )
    .join('/')
}

function reachable(relations: ReadonlyMap<string, readonly Relation[]>): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = ['']
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    for (const { target } of relations.get(owner) ?? []) {
      if (target === null || reached.has(target)) continue
      reached.add(target)
      waiting.push(target)
    }
  }
  return reached
}

/** Attributes of a part in the namespace of relations that name none of its own. */
function unresolved({ name, root }: XmlPart, own: readonly Relation[]): readonly DocxProblem[] {
  const ids = new Set(own.map(each => each.id))
  const used: string[] = []
  const waiting = [root]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    for (const [key, value] of element.attributes)
      if (/^r:(id|embed|link|pict|dm|lo|qs|cs)$/.test(key)) used.push(value)
    waiting.push(...element.children)
  }
  return [...new Set(used)]
    .filter(id => id !== '' && !ids.has(id))
    .map(id => ({ part: name, message: `引用的关系“${id}”不存在` }))
}
