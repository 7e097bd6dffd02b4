import type { Profile } from '../profile.ts'
import type { FieldGroup, NumberField } from './field.ts'

type Part = 'page' | 'grid' | 'head' | 'signature' | 'imprint' | 'pageNumber'
/** The keys of a part that hold a number. */
type NumberKey<Name extends Part> = {
  readonly [Key in keyof Profile[Name]]: Profile[Name][Key] extends number ? Key : never
}[keyof Profile[Name]] &
  string
type Limits = readonly [unit: string, min: number, max: number, step: number]

const mm = (min: number, max: number, step: number): Limits => ['毫米', min, max, step]
const points = (min: number, max: number, step: number): Limits => ['磅', min, max, step]
const chars = (min: number, max: number, step: number): Limits => ['字', min, max, step]
const lines = (min: number, max: number, step: number): Limits => ['行', min, max, step]

function made(
  named: Pick<NumberField, 'id' | 'group' | 'label' | 'rule'>,
  [unit, min, max, step]: Limits,
  access: Pick<NumberField, 'read' | 'write'>
): NumberField {
  return { kind: 'number', ...named, unit, min, max, step, ...access }
}

/** A number of a part of the layout: [its key, label, limits, rule]. */
function numbersOf<Name extends Part>(
  part: Name,
  group: FieldGroup,
  rows: readonly (readonly [NumberKey<Name>, string, Limits, string | null])[]
): readonly NumberField[] {
  return rows.map(([key, label, limits, rule]) =>
    made({ id: `${part}.${key}`, group, label, rule }, limits, {
      read: profile => Number(profile[part][key]),
      write: (profile, value) => ({ ...profile, [part]: { ...profile[part], [key]: value } })
    })
  )
}

type Letter = NonNullable<Profile['letter']>

function letterNumbers(
  rows: readonly (readonly [keyof Letter, string, Limits, string | null])[]
): readonly NumberField[] {
  return rows.map(([key, label, limits, rule]) =>
    made({ id: `letter.${key}`, group: 'letter', label, rule }, limits, {
      read: ({ letter }) => letter && letter[key],
      write: (profile, value) =>
        profile.letter === null ? profile : { ...profile, letter: { ...profile.letter, [key]: value } }
    })
  )
}

/** Every number of a layout, with what GB/T 9704—2012 says of it (the clauses of gbt9704.ts and letter.ts). */
export const numberFields: readonly NumberField[] = [
  ...numbersOf('page', 'page', [
    ['top', '上边距（天头）', mm(0, 100, 0.5), '5.2.1：天头 37 毫米±1 毫米'],
    ['bottom', '下边距', mm(0, 100, 0.5), '5.2.1：版心高 225 毫米，下边余 35 毫米'],
    ['left', '左边距（订口）', mm(0, 100, 0.5), '5.2.1：订口 28 毫米±1 毫米'],
    ['right', '右边距', mm(0, 100, 0.5), '5.2.1：版心宽 156 毫米，右边余 26 毫米']
  ]),
  ...numbersOf('grid', 'grid', [
    ['charsPerLine', '每行字数', chars(10, 60, 1), '5.2.3：每行排 28 个字'],
    ['linesPerPage', '每页行数', lines(5, 60, 1), '5.2.3：每面排 22 行'],
    ['linePitch', '行距（固定值）', points(10, 80, 0.05), '5.2.3：22 行撑满版心，合 28.95 磅'],
    ['charSpacing', '字距加减', points(-3, 10, 0.05), '5.2.3：28 字撑满版心，三号字合 −0.25 磅'],
    ['firstIndent', '段首空', chars(0, 8, 0.5), '7.3.3：左空二字']
  ]),
  ...numbersOf('head', 'head', [
    ['letterheadTop', '红头上边至版心上边', mm(0, 120, 0.5), '7.2.4：35 毫米'],
    ['linesAboveNumber', '红头与文号之间空', lines(0, 10, 0.5), '7.2.5：空二行'],
    ['numberIndent', '文号、签发人左右各空', chars(0, 8, 0.5), '7.2.5、7.2.6：各空一字'],
    ['ruleGap', '文号至红线', mm(0, 30, 0.5), '7.2.7：4 毫米'],
    ['ruleWidth', '红线粗细', points(0.25, 6, 0.25), null],
    ['linesAboveTitle', '红线与标题之间空', lines(0, 10, 0.5), '7.3.1：空二行'],
    ['linesBelowTitle', '标题与主送之间空', lines(0, 10, 0.5), '7.3.2：空一行']
  ]),
  ...letterNumbers([
    ['letterheadTop', '红头上边至纸边', mm(0, 120, 0.5), '10.1：30 毫米'],
    ['ruleGap', '红头至第一组双线', mm(0, 30, 0.5), '10.1：4 毫米'],
    ['ruleLength', '双线长', mm(50, 210, 1), '10.1：170 毫米，居中'],
    ['thick', '双线中粗线', points(0.25, 6, 0.25), null],
    ['thin', '双线中细线', points(0.25, 6, 0.25), null],
    ['between', '粗细线之间', points(0.25, 6, 0.25), null],
    ['footRule', '第二组双线至纸下边', mm(0, 60, 0.5), '10.1：20 毫米'],
    ['numberGap', '双线至文号', mm(0, 30, 0.1), '10.1：三号字高的 7/8，合 4.94 毫米']
  ]),
  ...numbersOf('signature', 'signature', [
    ['linesAbove', '正文与落款之间空', lines(0, 10, 0.5), '7.3.5.1：印章上端距正文一行之内'],
    ['dateIndent', '盖章时成文日期右空', chars(0, 14, 0.5), '7.3.5.1：右空四字'],
    ['nameIndent', '不盖章时署名右空', chars(0, 14, 0.5), '7.3.5.2：右空二字']
  ]),
  ...numbersOf('imprint', 'imprint', [
    ['outerRule', '首末分隔线粗', mm(0.1, 2, 0.05), '7.4.1：0.35 毫米'],
    ['innerRule', '中间分隔线粗', mm(0.1, 2, 0.05), '7.4.1：0.25 毫米'],
    ['indent', '版记左右各空', chars(0, 8, 0.5), '7.4.2、7.4.3：各空一字']
  ]),
  ...numbersOf('pageNumber', 'pageNumber', [
    ['gap', '版心下边至页码', mm(0, 30, 0.5), '7.5：7 毫米'],
    ['indent', '页码距版心左右边', chars(0, 8, 0.5), '7.5：空一字']
  ])
]
