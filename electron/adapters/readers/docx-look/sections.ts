import type { LookSection } from '../../../core/layout/look.ts'
import { child, switchOf, type XmlNode } from '../xml/xml.ts'
import { numberIn } from './properties.ts'
import { twipMm, twipPoints } from './values.ts'

const gridTypes: Readonly<Record<string, LookSection['grid']['type']>> = {
  lines: 'lines',
  linesAndChars: 'lines-and-chars',
  snapToChars: 'snap-to-chars'
}

/** A `w:sectPr` (ISO/IEC 29500-1 17.6.17); what it leaves out is as Word takes it: A4 paper and margins of an inch. */
export function readSection(node: XmlNode | null): LookSection {
  const mm = (part: string, name: string, usual: number) =>
    twipMm(Math.abs(numberIn(child(node, part)?.attributes, name) ?? usual))
  const margin = (name: string, usual: number) => mm('w:pgMar', name, usual)
  const grid = child(node, 'w:docGrid')?.attributes
  const pitch = numberIn(grid, 'w:linePitch')
  const type = gridTypes[grid?.['w:type'] ?? ''] ?? 'none'
  return {
    page: {
      width: mm('w:pgSz', 'w:w', 11906),
      height: mm('w:pgSz', 'w:h', 16838),
      top: margin('w:top', 1440),
      bottom: margin('w:bottom', 1440),
      left: margin('w:left', 1440) + margin('w:gutter', 0),
      right: margin('w:right', 1440)
    },
    header: margin('w:header', 720),
    footer: margin('w:footer', 720),
    grid: {
      type,
      linePitch: pitch === null ? null : twipPoints(pitch),
      // 17.6.5: in 1/4096 of a point.
      charSpace: (numberIn(grid, 'w:charSpace') ?? 0) / 4096
    },
    titlePage: switchOf(node, 'w:titlePg') === true
  }
}
