import { child, childrenOf, switchOf, valueOf, type XmlNode } from '../xml/xml.ts'
import { printListNumber } from './number-formats.ts'

/** One level of a list definition. `restart` is the level (1-based) whose advance restarts it; 0 never; null any higher one. */
type Level = {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly suffix: string
  readonly restart: number | null
  readonly legal: boolean
  readonly style: string | null
}

type List = {
  readonly definition: string
  readonly levels: readonly (Level | undefined)[]
  /** Levels that begin anew the first time this list is used, with the number they begin at. */
  readonly begins: ReadonlyMap<number, number>
}

/** The lists of a docx by their `w:numId`. */
export type Lists = ReadonlyMap<string, List>

/** What stands before the words of a listed paragraph. `kind` tells a number from a bullet and from a format we do not know. */
export type Label = { readonly text: string; readonly kind: 'number' | 'bullet' | 'unknown' }

const deepest = 9

/** Reads numbering.xml (ISO/IEC 29500-1 17.9); `styleLists` gives the numId that a numbering style points to. */
export function readLists(root: XmlNode | null, styleLists: (styleId: string) => string | null): Lists {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map(each => [each.attributes['w:abstractNumId'] ?? '', each])
  )
  const numbers = new Map(childrenOf(root, 'w:num').map(each => [each.attributes['w:numId'] ?? '', each]))
  const definitionOf = (num: XmlNode, steps: number): string => {
    const id = valueOf(num, 'w:abstractNumId') ?? ''
    const link = valueOf(definitions.get(id) ?? null, 'w:numStyleLink')
    const linked = link === null ? undefined : numbers.get(styleLists(link) ?? '')
    return linked === undefined || steps === 0 ? id : definitionOf(linked, steps - 1)
  }
  return new Map(
    [...numbers].map(([id, num]) => {
      const definition = definitionOf(num, 4)
      return [id, readList(num, definition, definitions.get(definition) ?? null)]
    })
  )
}

/** The level (0-based) at which a list takes in paragraphs of one of these styles, the first that it names; else 0. */
export function levelForStyle(lists: Lists, list: string, styleIds: readonly string[]): number {
  const levels = lists.get(list)?.levels ?? []
  const found = styleIds.map(id => levels.findIndex(level => level?.style === id))
  return found.find(depth => depth >= 0) ?? 0
}

/**
 * Starts counting through a document. The function it returns takes each listed paragraph in document order and gives its label,
 * or null when there is no such list: counters are shared by lists of one definition, a level restarts when a higher one
 * advances, and a list with its own start begins anew (17.9.26).
 */
export function startCounting(lists: Lists): (list: string, level: number) => Label | null {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (id, depth) => {
    const list = lists.get(id)
    const level = list?.levels[depth]
    if (list === undefined || level === undefined) return null
    const counts = counters.get(list.definition) ?? []
    counters.set(list.definition, counts)
    const begin = list.begins.get(depth)
    const first = begin !== undefined && !begun.has(`${id} ${depth}`)
    if (first) begun.add(`${id} ${depth}`)
    const before = counts[depth]
    counts[depth] = first ? begin : before === undefined ? (begin ?? level.start) : before + 1
    for (let deeper = depth + 1; deeper < deepest; deeper += 1) {
      const restart = list.levels[deeper]?.restart ?? null
      if (restart === null || (restart > 0 && depth < restart)) counts[deeper] = undefined
    }
    return printLabel(list.levels, depth, counts)
  }
}

function printLabel(
  levels: readonly (Level | undefined)[],
  depth: number,
  counts: readonly (number | undefined)[]
): Label | null {
  const level = levels[depth]
  if (level === undefined) return null
  if (level.format === 'bullet') return { text: '', kind: 'bullet' }
  let known = true
  const text = level.text.replace(/%([1-9])/g, (_, figure: string) => {
    const named = Number(figure) - 1
    const other = levels[named]
    const value = counts[named] ?? other?.start ?? 1
    const format = level.legal ? 'decimal' : (other?.format ?? 'decimal')
    const printed = printListNumber(value, format)
    if (printed === null) known = false
    return printed ?? String(value)
  })
  return { text: text === '' ? '' : text + gapAfter(text, level.suffix), kind: known ? 'number' : 'unknown' }
}

// A tab after “一、” only draws the hanging indent; after a bare figure or word it is what keeps number and text apart.
function gapAfter(text: string, suffix: string): string {
  if (suffix === 'nothing') return ''
  if (suffix === 'space') return text.endsWith(' ') ? '' : ' '
  return /[\p{L}\p{N}]$/u.test(text) && !/[\u2460-\u24ff\u3251-\u32bf]$/.test(text) ? ' ' : ''
}

function readList(num: XmlNode, definition: string, node: XmlNode | null): List {
  const begins = new Map<number, number>()
  const levels: (Level | undefined)[] = []
  for (const each of childrenOf(node, 'w:lvl')) putLevel(levels, each)
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const depth = depthOf(override)
    const level = child(override, 'w:lvl')
    if (level !== null) putLevel(levels, level)
    const begin = wholeNumber(valueOf(override, 'w:startOverride'))
    if (begin !== null && depth !== null) begins.set(depth, begin)
  }
  return { definition, levels, begins }
}

function putLevel(levels: (Level | undefined)[], node: XmlNode): void {
  const depth = depthOf(node)
  if (depth === null) return
  levels[depth] = {
    start: wholeNumber(valueOf(node, 'w:start')) ?? 0,
    format: valueOf(node, 'w:numFmt') ?? formatInChoice(node),
    text: valueOf(node, 'w:lvlText') ?? '',
    suffix: valueOf(node, 'w:suff') ?? 'tab',
    restart: wholeNumber(valueOf(node, 'w:lvlRestart')),
    legal: switchOf(node, 'w:isLgl') ?? false,
    style: valueOf(node, 'w:pStyle')
  }
}

// Newer Word wraps formats that older versions lack, with a plain one to fall back on.
function formatInChoice(level: XmlNode): string {
  return valueOf(child(child(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt') ?? 'decimal'
}

function depthOf(node: XmlNode): number | null {
  const depth = wholeNumber(node.attributes['w:ilvl'] ?? null)
  return depth === null || depth >= deepest ? null : depth
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) : null
}
