import { BorderStyle, Paragraph, Tab, TabStopType, TextRun, type IParagraphOptions } from 'docx'
import type { Line, Run, TextLine } from '../../../core/layout/line.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { charTwips, pitchOf, ruleSpace, spaceAbove, twips, typeAreaTwips } from './geometry.ts'
import { characterStyle, paragraphStyle } from './styles-xml.ts'

/** Eighths of a point, the unit of borders. */
const eighths = 8

/** One printed paragraph as WordprocessingML; `before` are the lines above it on its page as far as they decide its place. */
export function paragraphOf(line: TextLine, before: readonly Line[], profile: Profile): Paragraph {
  return new Paragraph({ ...shapeOf(line, before, profile), children: runsOf(line) })
}

function shapeOf(line: TextLine, before: readonly Line[], profile: Profile): IParagraphOptions {
  const { element, rule, indent } = line
  const chars = (count: number) => charTwips(count, element, profile)
  const first = indent.first
  const spacing = {
    before: twips(spaceAbove(line, before, profile)),
    line: twips(pitchOf(line, profile)),
    lineRule: 'exact' as const
  }
  return {
    style: paragraphStyle(element),
    alignment: line.align === 'justify' ? 'both' : line.align,
    keepNext: line.keepWithNext,
    pageBreakBefore: line.newPage,
    widowControl: false,
    spacing,
    indent: {
      left: chars(indent.left),
      right: chars(indent.right),
      ...(first >= 0 ? { firstLine: chars(first) } : { hanging: chars(-first) })
    },
    tabStops: line.tabs.map(({ edge, chars: count }) =>
      edge === 'left'
        ? { type: TabStopType.LEFT, position: chars(count) }
        : { type: TabStopType.RIGHT, position: typeAreaTwips(profile) - chars(count) }
    ),
    ...(rule === null
      ? {}
      : {
          border: {
            bottom: {
              style: BorderStyle.SINGLE,
              size: Math.round(rule.width * eighths),
              color: rule.color,
              space: ruleSpace(line, profile)
            }
          }
        })
  }
}

function runsOf(line: TextLine): readonly TextRun[] {
  return line.runs.flatMap(run => textRuns(run, line))
}

/** The words of a run; tabs and line feeds become elements of their own. */
function textRuns(run: Run, line: TextLine): readonly TextRun[] {
  const look = {
    font: { hint: 'eastAsia' },
    ...(run.element === line.element ? {} : { style: characterStyle(run.element) }),
    ...(run.mark === 'slot' ? { highlight: 'yellow' as const } : {}),
    ...(line.fit === null ? {} : { size: line.fit.size * 2, scale: line.fit.scale })
  }
  return printable(run.text)
    .split('\n')
    .flatMap((row, index) => [
      ...(index === 0 ? [] : [new TextRun({ ...look, break: 1 })]),
      ...(row === '' ? [] : [new TextRun({ ...look, children: tabbed(row) })])
    ])
}

function tabbed(row: string): (string | Tab)[] {
  return row
    .split('\t')
    .flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]))
    .filter(part => part !== '')
}

/** A text without the characters XML cannot hold: control characters and halves of surrogate pairs. */
export function printable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[\uD800-\uDFFF]/gu, '')
}
