/**
 * An element of an XML text with its place in it, so that a text can be changed in one place and stay as it is everywhere else. `start` and
 * `end` enclose the whole element, `from` and `to` what is inside. Attribute values are as written, entities and all.
 */
export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  readonly start: number
  readonly from: number
  readonly to: number
  readonly end: number
}

/** The root of a well-formed text, or what is wrong with it in a few Chinese words. */
export type XmlTree =
  | { readonly kind: 'tree'; readonly root: XmlElement; readonly text: string }
  | { readonly kind: 'broken'; readonly why: string }

type Open = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  readonly start: number
  readonly from: number
}

const piece =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g
const attribute = /([^\s<>/="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const looseAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/

/** Reads an XML text strictly (XML 1.0): tags in pairs, attributes quoted and once each, one root, no declared document type. */
export function readXmlTree(text: string): XmlTree {
  const open: Open[] = []
  const roots: XmlElement[] = []
  const broken = (why: string): XmlTree => ({ kind: 'broken', why })
  let place = text.startsWith('\uFEFF') ? 1 : 0
  for (const found of text.matchAll(piece)) {
    const [tag, closes, opens, written = '', empty] = found
    const between = text.slice(place, found.index)
    if (!isText(between)) return broken('有不能识别的字符')
    if (open.length === 0 && between.trim() !== '') return broken('根元素之外有文字')
    place = found.index + tag.length
    if (opens !== undefined) {
      const attributes = attributesOf(written)
      if (attributes === null) return broken(`“${opens}”的属性重复或有误`)
      const element: Open = { name: opens, attributes, children: [], start: found.index, from: place }
      if (empty === '/') close(element, { to: place, end: place })
      else open.push(element)
    } else if (closes !== undefined) {
      const element = open.pop()
      if (element?.name !== closes) return broken(`“${element?.name ?? closes}”没有配对`)
      close(element, { to: found.index, end: place })
    }
  }
  const [root, ...others] = roots
  const last = open.at(-1)
  if (last !== undefined) return broken(`“${last.name}”没有结束`)
  if (root === undefined || others.length > 0) return broken('根元素不是一个')
  return text.slice(place).trim() === '' ? { kind: 'tree', root, text } : broken('根元素之外有文字')

  function close(element: Open, ends: { readonly to: number; readonly end: number }): void {
    const list = open.at(-1)?.children ?? roots
    list.push({ ...element, ...ends })
  }
}

function isText(text: string): boolean {
  return (
    !text.includes('<') &&
    !looseAmpersand.test(text) &&
    !/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(text)
  )
}

function attributesOf(written: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of written.matchAll(attribute)) {
    const value = double ?? single ?? ''
    if (attributes.has(name) || looseAmpersand.test(value)) return null
    attributes.set(name, value)
  }
  return attributes
}

/** All elements of one of the names, in the order of the text; the element itself too. */
export function elementsNamed(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return allElements(element).filter(each => names.includes(each.name))
}

/** An element and everything inside it, in the order of the text. */
export function allElements(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = []
  const waiting = [element]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next)
    waiting.push(...next.children.toReversed())
  }
  return found
}

/** The `w:val` of a child; null when there is no such child or it says nothing. */
export function childValue(element: XmlElement, name: string): string | null {
  return element.children.find(each => each.name === name)?.attributes.get('w:val') ?? null
}

/** The words inside an element without markup, entities resolved. */
export function innerText(element: XmlElement, text: string): string {
  return unescaped(text.slice(element.from, element.to).replace(/<[^>]*>/g, ''))
}

/** Text with the five entities of XML and character numbers resolved. */
export function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9A-Fa-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/g,
    (_, hex, figure, name: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (figure !== undefined) return String.fromCodePoint(Number(figure))
      return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? ''
    }
  )
}
