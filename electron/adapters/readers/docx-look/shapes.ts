import type { LookAnchor, LookBlock, LookBox, LookStroke } from '../../../core/layout/look.ts'
import { chosen } from '../docx/runs.ts'
import { child, has, type XmlNode } from '../xml/xml.ts'
import { numberIn } from './properties.ts'
import { twipMm } from './values.ts'

/** What hangs on a paragraph besides words. */
export type Hanging = { readonly boxes: readonly LookBox[]; readonly strokes: readonly LookStroke[] }

type ReadBlocks = (nodes: readonly XmlNode[]) => readonly LookBlock[]

/** Text boxes and drawn lines in a `w:drawing`, `w:pict` or `mc:AlternateContent` (DrawingML and VML). */
export function shapesIn(node: XmlNode, readBlocks: ReadBlocks): Hanging {
  switch (node.name) {
    case 'mc:AlternateContent': {
      const branch = chosen(node)
      return branch === null ? none : joined(branch.children, readBlocks)
    }
    case 'wp:anchor':
    case 'wp:inline':
      return drawn(node, readBlocks)
    case 'v:line':
    case 'v:shape':
    case 'v:rect':
      return vector(node, readBlocks)
    default:
      return joined(node.children, readBlocks)
  }
}

/** Where a paragraph with `w:framePr` stands (ISO/IEC 29500-1 17.3.1.11); null when it has no position of its own. */
export function frameOf(attributes: Readonly<Record<string, string>> | undefined): LookAnchor | null {
  if (attributes === undefined || attributes['w:dropCap'] !== undefined) return null
  const mm = (name: string) => {
    const value = numberIn(attributes, name)
    return value === null ? null : twipMm(value)
  }
  return {
    x: mm('w:x'),
    y: mm('w:y'),
    xFrom: attributes['w:hAnchor'] === 'page' ? 'page' : 'margin',
    yFrom: fromOf(attributes['w:vAnchor'] ?? 'text'),
    xAlign: xAlignOf(attributes['w:xAlign']),
    yAlign: yAlignOf(attributes['w:yAlign']),
    width: mm('w:w'),
    height: mm('w:h'),
    around: attributes['w:wrap'] !== 'none'
  }
}

/** Where a floating table stands (17.4.57). */
export function floatOf(attributes: Readonly<Record<string, string>> | undefined): LookAnchor | null {
  if (attributes === undefined) return null
  const mm = (name: string) => {
    const value = numberIn(attributes, name)
    return value === null ? null : twipMm(value)
  }
  return {
    x: mm('w:tblpX'),
    y: mm('w:tblpY'),
    xFrom: attributes['w:horzAnchor'] === 'page' ? 'page' : 'margin',
    yFrom: fromOf(attributes['w:vertAnchor'] ?? 'text'),
    xAlign: xAlignOf(attributes['w:tblpXSpec']),
    yAlign: yAlignOf(attributes['w:tblpYSpec']),
    width: null,
    height: null,
    around: true
  }
}

const none: Hanging = { boxes: [], strokes: [] }

function joined(nodes: readonly XmlNode[], readBlocks: ReadBlocks): Hanging {
  const all = nodes.map(node => shapesIn(node, readBlocks))
  return { boxes: all.flatMap(({ boxes }) => boxes), strokes: all.flatMap(({ strokes }) => strokes) }
}

const emuMm = (text: string | undefined): number => Number(text ?? 0) / 36000

function drawn(node: XmlNode, readBlocks: ReadBlocks): Hanging {
  const anchor = drawnAnchor(node)
  const shapes = inside(node, 'wps:wsp')
  const boxes = shapes.flatMap((shape): readonly LookBox[] => {
    const content = inside(shape, 'w:txbxContent')[0]
    if (content === undefined) return []
    const body = child(shape, 'wps:bodyPr')?.attributes ?? {}
    const inset = {
      top: emuMm(body['tIns'] ?? '45720'),
      bottom: emuMm(body['bIns'] ?? '45720'),
      left: emuMm(body['lIns'] ?? '91440'),
      right: emuMm(body['rIns'] ?? '91440')
    }
    return [{ anchor, inset, blocks: readBlocks(content.children) }]
  })
  const strokes = shapes.flatMap((shape): readonly LookStroke[] => {
    if (has(shape, ['w:txbxContent'])) return []
    const line = inside(shape, 'a:ln')[0]
    if ((anchor.height ?? 0) > flat || (anchor.width ?? 0) < shortest) return []
    const color = inside(line ?? shape, 'a:srgbClr')[0]?.attributes['val']
    const width = line === undefined ? 0.75 : Number(line.attributes['w'] ?? 9525) / 12700
    return [{ anchor, width, color: hex(color), compound: compoundOf(line?.attributes['cmpd']) }]
  })
  return { boxes, strokes }
}

/** Lines are no higher than this and no shorter, mm. */
const flat = 2
const shortest = 20

function drawnAnchor(node: XmlNode): LookAnchor {
  const size = child(node, 'wp:extent')?.attributes ?? {}
  const side = (name: string) => {
    const position = child(node, name)
    const words = (part: string) =>
      child(position, part)
        ?.children.map(({ text }) => text)
        .join('') ?? null
    const offset = words('wp:posOffset')
    return {
      from: fromOf(position?.attributes['relativeFrom'] ?? 'paragraph'),
      align: words('wp:align'),
      at: offset === null ? null : emuMm(offset)
    }
  }
  const across = side('wp:positionH')
  const down = side('wp:positionV')
  return {
    x: across.at,
    y: down.at,
    xFrom: across.from === 'page' ? 'page' : 'margin',
    yFrom: down.from,
    xAlign: xAlignOf(across.align ?? undefined),
    yAlign: yAlignOf(down.align ?? undefined),
    width: emuMm(size['cx']),
    height: emuMm(size['cy']),
    around: child(node, 'wp:wrapTopAndBottom') !== null || child(node, 'wp:wrapSquare') !== null
  }
}

function vector(node: XmlNode, readBlocks: ReadBlocks): Hanging {
  const style = styleOf(node.attributes['style'] ?? '')
  const content = inside(node, 'w:txbxContent')[0]
  const anchor = vectorAnchor(node, style)
  if (content !== undefined) {
    const given = (inside(node, 'v:textbox')[0]?.attributes['inset'] ?? '').split(',').map(lengthOf)
    const [left, top, right, bottom] = [2.54, 1.27, 2.54, 1.27].map((usual, at) => given[at] ?? usual)
    const inset = { top: top ?? 0, bottom: bottom ?? 0, left: left ?? 0, right: right ?? 0 }
    return { boxes: [{ anchor, inset, blocks: readBlocks(content.children) }], strokes: [] }
  }
  if ((anchor.height ?? 0) > flat || (anchor.width ?? 0) < shortest) return none
  const width = ((lengthOf(node.attributes['strokeweight'] ?? '0.75pt') ?? 0) / 25.4) * 72
  const compound = compoundOf(child(node, 'v:stroke')?.attributes['linestyle'])
  return { boxes: [], strokes: [{ anchor, width, color: hex(node.attributes['strokecolor']), compound }] }
}

function vectorAnchor(node: XmlNode, style: ReadonlyMap<string, string>): LookAnchor {
  const length = (name: string) => lengthOf(style.get(name) ?? '')
  const point = (name: string) => (node.attributes[name] ?? '').split(',').map(each => lengthOf(each) ?? 0)
  const line = node.name === 'v:line'
  const [x1 = 0, y1 = 0] = line ? point('from') : []
  const [x2 = 0, y2 = 0] = line ? point('to') : []
  const placed = (name: string) => {
    const word = style.get(`mso-position-${name}`)
    return word === undefined || word === 'absolute' ? undefined : word
  }
  return {
    x: placed('horizontal') === undefined ? (length('margin-left') ?? 0) + Math.min(x1, x2) : null,
    y: placed('vertical') === undefined ? (length('margin-top') ?? 0) + Math.min(y1, y2) : null,
    xFrom: fromOf(style.get('mso-position-horizontal-relative') ?? 'text') === 'page' ? 'page' : 'margin',
    yFrom: fromOf(style.get('mso-position-vertical-relative') ?? 'text'),
    xAlign: xAlignOf(placed('horizontal')),
    yAlign: yAlignOf(placed('vertical')),
    width: line ? Math.abs(x2 - x1) : length('width'),
    height: line ? Math.abs(y2 - y1) : length('height'),
    around: node.children.some(
      ({ name, attributes }) =>
        name.endsWith(':wrap') && ['topAndBottom', 'square'].includes(attributes['type'] ?? '')
    )
  }
}

function styleOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').flatMap((each): readonly (readonly [string, string])[] => {
      const colon = each.indexOf(':')
      return colon < 0 ? [] : [[each.slice(0, colon).trim(), each.slice(colon + 1).trim()]]
    })
  )
}

const unitMm: Readonly<Record<string, number>> = {
  pt: 25.4 / 72,
  mm: 1,
  cm: 10,
  in: 25.4,
  px: 25.4 / 96,
  '': 25.4 / 96
}

/** A VML length in mm; null when it is none. A bare figure counts pixels. */
function lengthOf(text: string): number | null {
  const found = /^\s*(-?(?:\d+\.?\d*|\.\d+))\s*(pt|mm|cm|in|px|)\s*$/.exec(text)
  return found === null ? null : Number(found[1]) * (unitMm[found[2] ?? ''] ?? 1)
}

function fromOf(word: string): LookAnchor['yFrom'] {
  if (word === 'page') return 'page'
  return word.endsWith('argin') || word.endsWith('-area') ? 'margin' : 'paragraph'
}

function xAlignOf(word: string | undefined): LookAnchor['xAlign'] {
  const known = ['left', 'center', 'right', 'outside', 'inside'] as const
  return known.find(each => each === word) ?? null
}

function yAlignOf(word: string | undefined): LookAnchor['yAlign'] {
  const known = ['top', 'center', 'bottom'] as const
  return known.find(each => each === word) ?? null
}

function compoundOf(word: string | undefined): LookStroke['compound'] {
  switch (word) {
    case 'thickThin':
      return 'thick-thin'
    case 'thinThick':
      return 'thin-thick'
    case 'dbl':
    case 'thinThin':
      return 'double'
    default:
      return 'single'
  }
}

function hex(color: string | undefined): string {
  const plain = (color ?? '').replace(/^#/, '').replace(/\s.*$/, '').toUpperCase()
  if (plain === 'RED') return 'FF0000'
  if (/^[0-9A-F]{3}$/.test(plain)) return plain.replace(/./g, '$&$&')
  return /^[0-9A-F]{6}$/.test(plain) ? plain : '000000'
}

function inside(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap(each => {
    if (each.name === name) return [each]
    if (each.name === 'mc:AlternateContent') return inside(chosen(each) ?? each, name)
    // What a text box holds is read on its own.
    return each.name === 'w:txbxContent' ? [] : inside(each, name)
  })
}
