import {
  BorderStyle,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type TabStopDefinition
} from 'docx'
import type { Run, Tab as LineTab, TextLine } from '../../../core/layout/line.ts'
import { spacingOf } from '../../../core/layout/measure.ts'
import type { Element, Profile } from '../../../core/layout/profile.ts'
import { spacedRuns, type SpacedRun } from '../../../core/layout/row-spacing.ts'
import type { SetLine } from '../../../core/layout/set-line.ts'
import { pitchOf, ruleSpace } from '../../../core/layout/vertical.ts'
import { charTwips, styleAlign, styleIndent, twips, typeAreaTwips } from './geometry.ts'
import { pageFrame } from './letter.ts'
import { numberingOf } from './numbering-xml.ts'
import { characterStyle, paragraphStyle } from './styles-xml.ts'

/** Eighths of a point, the unit of borders. */
const eighths = 8

/** A line and how it is set. */
export type PrintedLine = { readonly line: TextLine; readonly set: SetLine }

/**
 * One printed paragraph as WordprocessingML, with the space `above` it in points. Its rows end in every program where they end in its setting.
 */
export function paragraphOf({ line, set }: PrintedLine, above: number, profile: Profile): Paragraph {
  const runs = spacedRuns(line.runs, set)
  return new Paragraph({ ...shapeOf(line, above, profile), children: textRuns(runs, line, profile) })
}

/** The same paragraph counted by the program that opens the file, in the list given. */
export function countedParagraph(
  { line, set }: PrintedLine,
  above: number,
  { profile, list }: { readonly profile: Profile; readonly list: number }
): Paragraph {
  const runs = without(line.number?.text.length ?? 0, spacedRuns(line.runs, set))
  return new Paragraph({
    ...shapeOf(line, above, profile),
    ...numberingOf({ line, list }),
    children: textRuns(runs, line, profile)
  })
}

/** Runs without their first letters. */
function without(letters: number, [first, ...rest]: readonly SpacedRun[]): readonly SpacedRun[] {
  if (first === undefined || letters === 0) return first === undefined ? [] : [first, ...rest]
  if (first.text.length <= letters) return without(letters - first.text.length, rest)
  return [{ ...first, text: first.text.slice(letters) }, ...rest]
}

/** What a line says beyond the style of its element; the style keeps the rest, so that a clerk can go on typing in it. */
export function shapeOf(line: TextLine, above: number, profile: Profile): IParagraphOptions {
  const { element, align, tabs, rule } = line
  if (line.anchor === 'page') {
    const spacing = { before: 0, line: twips(pitchOf(line, profile)), lineRule: 'exact' as const }
    return { style: paragraphStyle(element), frame: pageFrame(line, profile), spacing }
  }
  const pitch = line.fit === null && line.pitch === null ? null : twips(pitchOf(line, profile))
  return {
    style: paragraphStyle(element),
    ...(align === styleAlign(element) ? {} : { alignment: align === 'justify' ? 'both' : align }),
    ...(line.keepWithNext ? { keepNext: true } : {}),
    ...(line.newPage ? { pageBreakBefore: true } : {}),
    ...(twips(above) === 0 && pitch === null
      ? {}
      : {
          spacing: {
            before: twips(above),
            ...(pitch === null ? {} : { line: pitch, lineRule: 'exact' as const })
          }
        }),
    ...indentOf(line, profile),
    ...(tabs.length === 0 ? {} : { tabStops: tabs.map(tab => tabStop(tab, element, profile)) }),
    ...(rule === null ? {} : { border: { bottom: ruleBorder(rule, ruleSpace(line, profile)) } })
  }
}

function indentOf({ element, indent }: TextLine, profile: Profile): IParagraphOptions {
  const { first, left, right } = indent
  const chars = (count: number) => charTwips(count, element, profile)
  const sides = {
    ...(left === 0 ? {} : { left: chars(left) }),
    ...(right === 0 ? {} : { right: chars(right) })
  }
  if (first < 0) return { indent: { ...sides, hanging: chars(-first) } }
  if (first !== styleIndent(element, profile)) return { indent: { ...sides, firstLine: chars(first) } }
  return left === 0 && right === 0 ? {} : { indent: sides }
}

function tabStop({ edge, chars }: LineTab, element: Element, profile: Profile): TabStopDefinition {
  const position = charTwips(chars, element, profile)
  return edge === 'left'
    ? { type: TabStopType.LEFT, position }
    : { type: TabStopType.RIGHT, position: typeAreaTwips(profile) - position }
}

function ruleBorder({ width, color }: NonNullable<TextLine['rule']>, space: number) {
  return { style: BorderStyle.SINGLE, size: Math.round(width * eighths), color, space }
}

function fitted({ size, scale }: NonNullable<TextLine['fit']>) {
  return { size: size * 2, ...(scale === 100 ? {} : { scale }) }
}

/** The words of runs; tabs and line feeds become elements of their own. */
export function textRuns(
  runs: readonly SpacedRun[],
  line: Pick<TextLine, 'element' | 'fit'>,
  profile: Profile
): readonly TextRun[] {
  return runs.flatMap(run => {
    const look = {
      ...lookOf(run, line),
      ...(run.added === 0 ? {} : { characterSpacing: twips(spacingOf(run.element, profile) + run.added) }),
      ...(run.asChinese ? { language: { value: 'zh-CN' } } : {})
    }
    return printable(run.text)
      .split('\n')
      .flatMap((row, index) => [
        ...(index === 0 ? [] : [new TextRun({ ...look, break: 1 })]),
        ...(row === '' ? [] : [new TextRun({ ...look, children: tabbed(row) })])
      ])
  })
}

/** What a run says beyond its paragraph. */
export function lookOf(run: Run, line: Pick<TextLine, 'element' | 'fit'>) {
  return {
    font: { hint: 'eastAsia' },
    ...(run.element === line.element ? {} : { style: characterStyle(run.element) }),
    ...(run.mark === 'slot' ? { highlight: 'yellow' as const } : {}),
    ...(line.fit === null ? {} : fitted(line.fit))
  }
}

/** A row of text with its tabs as elements. */
export function tabbed(row: string): (string | Tab)[] {
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
