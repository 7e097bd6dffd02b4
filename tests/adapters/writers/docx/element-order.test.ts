import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { docxSetting } from '../../../../electron/adapters/writers/docx/setting.ts'
import { gridPress } from '../../../../electron/core/layout/press.ts'
import { writeDocx } from '../../../../electron/adapters/writers/docx/write-docx.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'

// The order in which ECMA-376 part 1 lists the children; Word calls a file damaged when they stand otherwise. Only what we may write.
const order: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN snapToGrid spacing ind jc textAlignment outlineLvl rPr sectPr'.split(
      ' '
    ),
  'w:rPr': 'rStyle rFonts b bCs i iCs color spacing w kern position sz szCs highlight u shd lang'.split(' '),
  'w:tblPr': 'tblStyle tblpPr tblOverlap tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook'.split(
    ' '
  ),
  'w:tblBorders': 'top left bottom right insideH insideV'.split(' '),
  'w:tblCellMar': 'top left bottom right'.split(' '),
  'w:tcMar': 'top left bottom right'.split(' '),
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd tcMar vAlign'.split(' '),
  'w:tbl': 'tblPr tblGrid tr'.split(' '),
  'w:tc': 'tcPr p'.split(' '),
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgNumType titlePg docGrid'.split(' '),
  'w:style': 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr'.split(' '),
  'w:styles': 'docDefaults latentStyles style'.split(' '),
  'w:settings':
    'zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang decimalSymbol listSeparator'.split(
      ' '
    ),
  'w:font': 'altName panose1 charset family pitch sig'.split(' ')
}

type Node = Readonly<Record<string, unknown>>

function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value : []
}

/** Elements of the table whose children stand in another order or are not in it, as parent › children. */
function disordered(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap(node => {
    const [name = ''] = Object.keys(node).filter(key => key !== ':@')
    const children = nodesOf(node[name])
    const names = children.flatMap(child => Object.keys(child).filter(key => key !== ':@' && key !== '#text'))
    const places = names.map(child => order[name]?.indexOf(child.replace(/^w:/, '')) ?? 0)
    const wrong = places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))
    return [...(wrong ? [`${name} › ${names.join(' ')}`] : []), ...disordered(children)]
  })
}

test('the children of every element stand in the order of the standard', async () => {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false })
  const parts = Object.entries(
    unzipSync(await writeDocx(fullReply, docxSetting(gbt9704, gridPress(gbt9704))))
  )
  const wrong = parts
    .filter(([name]) => name.startsWith('word/') && name.endsWith('.xml'))
    .flatMap(([name, bytes]) =>
      disordered(nodesOf(parser.parse(strFromU8(bytes)))).map(row => `${name}: ${row}`)
    )
  expect(wrong).toEqual([])
})
