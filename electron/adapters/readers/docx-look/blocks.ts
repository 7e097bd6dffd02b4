import type {
  LookBlock,
  LookCell,
  LookLetters,
  LookParagraph,
  LookRow,
  LookRun,
  LookTable
} from '../../../core/layout/look.ts'
import { chosen } from '../docx/runs.ts'
import { child, type XmlNode } from '../xml/xml.ts'
import type { Listed } from './lists.ts'
import { isOn, nearer, noProperties, numberIn, propertiesOf, type Both } from './properties.ts'
import { readInside, type LetterReading } from './runs.ts'
import { floatOf, frameOf } from './shapes.ts'
import { borderOf, lettersOf, shapeOf, twipMm, twipPoints } from './values.ts'

/** What reading blocks needs: the number of the section being read goes up with each section's end. */
export type BlockReading = Omit<LetterReading, 'readBlocks'> & {
  readonly at: { section: number; newPage: boolean }
  /** The line pitch of each section's grid, points. */
  readonly pitches: readonly (number | null)[]
  readonly list: (numPr: XmlNode | null, styleId: string | null) => Listed | null
}

const noBoth: Both = { letters: noProperties, paragraph: noProperties }

/** The blocks of a body, cell, header or text box; `around` is what a table's style says to the paragraphs in it. */
export function readLookBlocks(
  nodes: readonly XmlNode[],
  reading: BlockReading,
  around: Both = noBoth
): readonly LookBlock[] {
  return nodes.flatMap((node): readonly LookBlock[] => {
    switch (node.name) {
      case 'w:p':
        return [readParagraph(node, reading, around)]
      case 'w:tbl':
        return [readTable(node, reading)]
      case 'w:sdt':
        return readLookBlocks(child(node, 'w:sdtContent')?.children ?? [], reading, around)
      case 'mc:AlternateContent':
        return readLookBlocks(chosen(node)?.children ?? [], reading, around)
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
        return readLookBlocks(node.children, reading, around)
      default:
        return []
    }
  })
}

function readParagraph(node: XmlNode, reading: BlockReading, around: Both): LookParagraph {
  const { styles, theme, at } = reading
  const written = child(node, 'w:pPr')
  const own = propertiesOf(written, theme)
  const styleId = own.get('w:pStyle')?.['w:val'] ?? null
  const style = styles.paragraph(styleId)
  const listed = reading.list(child(written, 'w:numPr'), styleId)
  // A table's style lies below the paragraph's own (17.7.2), which here already holds the document's defaults.
  const base = nearer(style.letters, around.letters)
  const shape = nearer(
    own,
    nearer(listed?.paragraph ?? noProperties, nearer(style.paragraph, around.paragraph))
  )
  const inside = readInside(node.children, base, {
    ...reading,
    readBlocks: nodes => readLookBlocks(nodes, { ...reading, fields: [] })
  })
  const mark = lettersOf(nearer(propertiesOf(child(written, 'w:rPr'), theme), base))
  const letters = inside.runs.find(({ text }) => text.trim() !== '')?.letters ?? mark
  const section = at.section
  const newPage = at.newPage || inside.breakBefore || isOn(shape, 'w:pageBreakBefore', false)
  at.newPage = inside.breakAfter
  const runs = withLabel(inside.runs, listed?.label ?? '', letters)
  // Indents in characters count in the letters the paragraph begins with.
  const values = shapeOf(shape, { linePitch: reading.pitches[section] ?? null, letters })
  const sectionEnds = child(written, 'w:sectPr')
  if (sectionEnds !== null) at.section += 1
  return {
    kind: 'paragraph',
    text: runs.map(({ text }) => text).join(''),
    runs,
    mark,
    ...values,
    newPage,
    section,
    frame: frameOf(shape.get('w:framePr')),
    boxes: inside.boxes,
    strokes: inside.strokes
  }
}

function withLabel(runs: readonly LookRun[], label: string, letters: LookLetters): readonly LookRun[] {
  if (label === '') return runs
  const [first, ...rest] = runs
  if (first === undefined) return [{ text: label, letters, field: null }]
  return [{ ...first, text: label + first.text }, ...rest]
}

function readTable(node: XmlNode, reading: BlockReading): LookTable {
  const properties = child(node, 'w:tblPr')
  const styled = reading.styles.table(child(properties, 'w:tblStyle')?.attributes['w:val'] ?? null)
  const stylePr = child(styled.node, 'w:tblPr')
  const rows = childrenDeep(node, 'w:tr')
  const frame: TableFrame = {
    borders: [child(properties, 'w:tblBorders'), child(stylePr, 'w:tblBorders')],
    margins: [child(properties, 'w:tblCellMar'), child(stylePr, 'w:tblCellMar')],
    rows: rows.length,
    around: styled.both
  }
  const indent = child(properties, 'w:tblInd')?.attributes
  return {
    kind: 'table',
    section: reading.at.section,
    left: twipMm(numberIn(indent, 'w:w') ?? 0),
    anchor: floatOf(child(properties, 'w:tblpPr')?.attributes),
    rows: rows.map((row, index) => readRow(row, index, { reading, frame }))
  }
}

type TableFrame = {
  readonly borders: readonly (XmlNode | null)[]
  readonly margins: readonly (XmlNode | null)[]
  readonly rows: number
  readonly around: Both
}

type RowSetting = { readonly reading: BlockReading; readonly frame: TableFrame }

function readRow(row: XmlNode, index: number, { reading, frame }: RowSetting): LookRow {
  const height = child(child(row, 'w:trPr'), 'w:trHeight')?.attributes
  const value = numberIn(height, 'w:val')
  const rule = height?.['w:hRule'] === 'exact' ? 'exact' : 'at-least'
  return {
    height: value === null || value <= 0 ? null : { rule, value: twipPoints(value) },
    cells: childrenDeep(row, 'w:tc').map(cell => readCell(cell, index, { reading, frame }))
  }
}

function readCell(cell: XmlNode, index: number, { reading, frame }: RowSetting): LookCell {
  const properties = child(cell, 'w:tcPr')
  const own = child(properties, 'w:tcBorders')
  const border = (side: 'top' | 'bottom') => {
    const outer = side === 'top' ? index === 0 : index === frame.rows - 1
    const names = [`w:${side}`]
    const said = [own, ...frame.borders].flatMap((each, far) =>
      (far === 0 ? names : [outer ? `w:${side}` : 'w:insideH']).map(name => child(each, name)?.attributes)
    )
    return borderOf(said.find(each => each !== undefined))
  }
  const inset = (side: 'top' | 'bottom' | 'left' | 'right', usual: number) => {
    const said = [child(properties, 'w:tcMar'), ...frame.margins]
      .map(each => numberIn(child(each, `w:${side}`)?.attributes, 'w:w'))
      .find(each => each !== null)
    return twipMm(said ?? usual)
  }
  const blocks = readLookBlocks(cell.children, reading, frame.around)
  return {
    width: twipMm(numberIn(child(properties, 'w:tcW')?.attributes, 'w:w') ?? 0),
    inset: {
      top: inset('top', 0),
      bottom: inset('bottom', 0),
      left: inset('left', 108),
      right: inset('right', 108)
    },
    top: border('top'),
    bottom: border('bottom'),
    vertical: verticalOf(child(properties, 'w:vAlign')?.attributes['w:val']),
    paragraphs: blocks.flatMap(block => (block.kind === 'paragraph' ? [block] : paragraphsIn(block)))
  }
}

function verticalOf(word: string | undefined): LookCell['vertical'] {
  return word === 'center' || word === 'bottom' ? word : 'top'
}

function paragraphsIn(table: LookTable): readonly LookParagraph[] {
  return table.rows.flatMap(row => row.cells.flatMap(({ paragraphs }) => paragraphs))
}

/** Children of that name, those inside content controls and the like too. */
function childrenDeep(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap(each => {
    if (each.name === name) return [each]
    if (each.name === 'w:sdt') return childrenDeep(child(each, 'w:sdtContent') ?? each, name)
    if (each.name === 'mc:AlternateContent') return childrenDeep(chosen(each) ?? each, name)
    return ['w:customXml', 'w:ins', 'w:moveTo'].includes(each.name) ? childrenDeep(each, name) : []
  })
}
