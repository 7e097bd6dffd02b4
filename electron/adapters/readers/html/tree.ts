import { decodeHtml } from './entities.ts'

/** An element of a web page, or a stretch of text (name `#text`). Names and attribute names are in lower case. */
export type HtmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
  readonly text: string
}

type Open = { name: string; attributes: Record<string, string>; children: HtmlNode[]; text: string }

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr'
])
/** Elements whose content is not words of the page; the raw ones hold no tags either. */
const raw = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noscript', 'iframe'])
/** A start tag here ends an open element of the listed names, up to the container that bounds it. */
const ends: Readonly<
  Record<string, { readonly names: readonly string[]; readonly within: readonly string[] }>
> = {
  li: { names: ['li'], within: ['ul', 'ol'] },
  tr: { names: ['tr', 'td', 'th'], within: ['table'] },
  td: { names: ['td', 'th'], within: ['tr', 'table'] },
  th: { names: ['td', 'th'], within: ['tr', 'table'] },
  dt: { names: ['dt', 'dd'], within: ['dl'] },
  dd: { names: ['dt', 'dd'], within: ['dl'] },
  option: { names: ['option'], within: ['select'] }
}
const closesParagraph = new Set(
  'address article blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' '
  )
)
// Deeper nesting is flattened: pages that go deeper are broken or hostile, and readers of the tree recurse.
const deepest = 200

/**
 * The tree of a web page, as forgiving as browsers are in what office pages get wrong: unclosed paragraphs, cells and items,
 * stray end tags, attributes without quotes. Linear in the length of the page; scripts, styles and comments are left out.
 */
export function parseHtml(text: string): HtmlNode {
  const root: Open = { name: '#root', attributes: {}, children: [], text: '' }
  const stack: Open[] = [root]
  let at = 0
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    const until = tag < 0 ? text.length : tag
    if (until > at) addText(stack, text.slice(at, until))
    if (tag < 0) break
    at = readTag(text, tag, stack)
  }
  return root
}

function readTag(text: string, at: number, stack: Open[]): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
  if (text.startsWith('<!', at) || text.startsWith('<?', at)) return after(text, '>', at + 2)
  namePattern.lastIndex = at
  const found = namePattern.exec(text)
  if (found === null) {
    addText(stack, '<')
    return at + 1
  }
  const start = namePattern.lastIndex
  const end = tagEnd(text, start)
  const name = (found[2] ?? '').toLowerCase()
  if (found[1] === '/') {
    close(stack, [name], [])
    return end + 1
  }
  if (raw.has(name)) return afterRaw(text, name, end + 1)
  const written = text.slice(start, end)
  open(stack, name, written)
  if (written.endsWith('/') && !empty.has(name) && name !== 'p' && name !== 'div') close(stack, [name], [])
  return end + 1
}

const namePattern = /<(\/?)([a-zA-Z][^\s/>]*)/y
const attributePattern = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g

/** Where the tag ends whose name ends at `from`: the next > outside an attribute value. Every letter is looked at once. */
function tagEnd(text: string, from: number): number {
  let before = ''
  let at = from
  while (at < text.length) {
    const letter = text[at] ?? ''
    if (letter === '>') return at
    const quoted = before === '=' && (letter === '"' || letter === "'")
    const closing = quoted ? text.indexOf(letter, at + 1) : -1
    if (letter.trim() !== '') before = letter
    at = closing < 0 ? at + 1 : closing + 1
  }
  return text.length
}

function afterRaw(text: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(text)
  return found === null ? text.length : after(text, '>', found.index)
}

function open(stack: Open[], name: string, written: string): void {
  const rule = ends[name]
  if (rule !== undefined) close(stack, rule.names, rule.within)
  if (closesParagraph.has(name)) close(stack, ['p'], ['td', 'th', 'li', 'div', 'table'])
  const attributes: Record<string, string> = {}
  for (const [, key = '', double, single, bare] of written.matchAll(attributePattern)) {
    attributes[key.toLowerCase()] = decodeHtml(double ?? single ?? bare ?? '')
  }
  const node: Open = { name, attributes, children: [], text: '' }
  stack.at(-1)?.children.push(node)
  if (!empty.has(name) && stack.length < deepest) stack.push(node)
}

/** Closes the outermost open element of these names above the nearest bound; does nothing when there is none. */
function close(stack: Open[], names: readonly string[], within: readonly string[]): void {
  let found = -1
  for (let depth = stack.length - 1; depth > 0; depth -= 1) {
    const name = stack[depth]?.name ?? ''
    if (within.includes(name)) break
    if (names.includes(name)) {
      found = depth
      if (within.length === 0) break
    }
  }
  if (found > 0) stack.length = found
}

function addText(stack: readonly Open[], text: string): void {
  stack.at(-1)?.children.push({ name: '#text', attributes: {}, children: [], text: decodeHtml(text) })
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}
