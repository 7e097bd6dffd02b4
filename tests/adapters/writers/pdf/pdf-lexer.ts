/** A value of a PDF file (ISO 32000-1 7.3). Strings are bytes, one character each. */
export type Value =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'ref'; readonly id: number }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'array'; readonly items: readonly Value[] }
  | Dict

/** A dictionary, with the bytes after it when it is that of a stream. */
export type Dict = {
  readonly kind: 'dict'
  readonly entries: ReadonlyMap<string, Value>
  readonly raw: Uint8Array | null
}

const blank = /[\0\t\n\f\r ]/
const delimiter = /[()<>[\]{}/%\0\t\n\f\r ]/

/**
 * Reads values one after another.
 * - next: the next value, operator or closing bracket; undefined at the end.
 * - place: where the next value begins.
 */
export type Lexer = { readonly next: () => Value | undefined; readonly place: () => number }

/** A lexer over a text that holds one character for each byte. */
export function lexerOf(text: string, start: number): Lexer {
  let at = start

  function next(): Value | undefined {
    skipBlanks()
    const mark = text[at]
    if (mark === undefined) return undefined
    if (mark === '/') return name()
    if (mark === '(') return literal()
    if (mark === '[') return array()
    if (text.startsWith('<<', at)) return dict()
    if (mark === '<') return hex()
    if (mark === ']' || mark === '>') {
      at += text.startsWith('>>', at) ? 2 : 1
      return { kind: 'word', word: mark }
    }
    return numberOrWord()
  }

  function skipBlanks(): void {
    for (;;) {
      while (blank.test(text[at] ?? 'x')) at += 1
      if (text[at] !== '%') return
      while (at < text.length && !/[\r\n]/.test(text[at] ?? '')) at += 1
    }
  }

  function regular(): string {
    const from = at
    while (at < text.length && !delimiter.test(text[at] ?? ' ')) at += 1
    return text.slice(from, at)
  }

  function name(): Value {
    at += 1
    const name = regular().replace(/#([0-9a-f]{2})/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16))
    )
    return { kind: 'name', name }
  }

  function literal(): Value {
    let depth = 0
    let bytes = ''
    do {
      const mark = text[at]
      at += 1
      if (mark === undefined) throw new Error('string without end')
      if (mark === '\\') bytes += escaped()
      else {
        if (mark === '(') depth += 1
        if (mark === ')') depth -= 1
        if (depth > 0 && !(mark === '(' && depth === 1)) bytes += mark
      }
    } while (depth > 0)
    return { kind: 'string', bytes }
  }

  function escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0]
    if (octal !== undefined) {
      at += octal.length
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    }
    const mark = text[at] ?? ''
    at += 1
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }[mark] ?? mark
  }

  function hex(): Value {
    const end = text.indexOf('>', at)
    const digits = text.slice(at + 1, end).replace(/\s/g, '')
    at = end + 1
    const pairs = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? []
    return {
      kind: 'string',
      bytes: pairs.map(pair => String.fromCharCode(Number.parseInt(pair, 16))).join('')
    }
  }

  function array(): Value {
    at += 1
    return { kind: 'array', items: until(']') }
  }

  function dict(): Value {
    at += 2
    const items = until('>')
    const entries = new Map<string, Value>()
    for (let nth = 0; nth + 1 < items.length; nth += 2) {
      const key = items[nth]
      const value = items[nth + 1]
      if (key === null || typeof key !== 'object' || key.kind !== 'name' || value === undefined)
        throw new Error('a key that is no name')
      entries.set(key.name, value)
    }
    return { kind: 'dict', entries, raw: null }
  }

  function until(end: string): Value[] {
    const items: Value[] = []
    for (;;) {
      const value = next()
      if (value === undefined) throw new Error(`no ${end}`)
      if (value !== null && typeof value === 'object' && value.kind === 'word') {
        if (value.word === end) return items
        if (value.word === 'R') {
          const [id] = items.splice(-2)
          items.push({ kind: 'ref', id: Number(id) })
          continue
        }
      }
      items.push(value)
    }
  }

  function numberOrWord(): Value {
    const word = regular()
    if (word === '') throw new Error(`nothing readable at ${at}`)
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : { kind: 'word', word }
  }

  const place = () => {
    skipBlanks()
    return at
  }
  return { next, place }
}
