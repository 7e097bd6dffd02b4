import { never } from '../../notice.ts'
import { elementSchema, type Font, type Profile } from '../profile.ts'
import { elementWord } from '../element-words.ts'

/** One setting in which a learnt profile departs from another: in words, with both values and their unit ('' when they are words). */
export type Difference = {
  readonly what: string
  readonly base: string
  readonly learnt: string
  readonly unit: string
}

type Setting = readonly [what: string, unit: string, value: (profile: Profile) => Value]
type Value = string | number | boolean | null

const settings: readonly Setting[] = [
  ['纸张宽', '毫米', p => p.page.width],
  ['纸张高', '毫米', p => p.page.height],
  ['上边距', '毫米', p => p.page.top],
  ['下边距', '毫米', p => p.page.bottom],
  ['左边距', '毫米', p => p.page.left],
  ['右边距', '毫米', p => p.page.right],
  ['每行字数', '字', p => p.grid.charsPerLine],
  ['每页行数', '行', p => p.grid.linesPerPage],
  ['行距', '磅', p => p.grid.linePitch],
  ['字间距', '磅', p => p.grid.charSpacing],
  ['首行缩进', '字', p => p.grid.firstIndent],
  ['行尾标点悬出', '', p => p.grid.hangingMarks],
  ['版头样式', '', p => (p.letter === null ? '文件格式' : '信函格式')],
  ['红头至版心上边缘', '毫米', p => (p.letter === null ? p.head.letterheadTop : null)],
  ['红头至纸张上边缘', '毫米', p => p.letter?.letterheadTop ?? null],
  ['红头下空行', '行', p => (p.letter === null ? p.head.linesAboveNumber : null)],
  ['文号距左右边', '字', p => (p.letter === null ? p.head.numberIndent : null)],
  ['文号至红线', '毫米', p => (p.letter === null ? p.head.ruleGap : null)],
  ['红线粗细', '磅', p => (p.letter === null ? p.head.ruleWidth : null)],
  ['红头至首条双线', '毫米', p => p.letter?.ruleGap ?? null],
  ['双线长', '毫米', p => p.letter?.ruleLength ?? null],
  ['双线粗线', '磅', p => p.letter?.thick ?? null],
  ['双线细线', '磅', p => p.letter?.thin ?? null],
  ['双线间距', '磅', p => p.letter?.between ?? null],
  ['末条双线至下边', '毫米', p => p.letter?.footRule ?? null],
  ['首条双线至文号', '毫米', p => p.letter?.numberGap ?? null],
  ['标题上空行', '行', p => p.head.linesAboveTitle],
  ['标题下空行', '行', p => p.head.linesBelowTitle],
  ['类别标记位置', '', p => categoryWord(p.head.category)],
  ['类别标记前的字', '', p => p.head.categoryLabel],
  ['类别标记后的字', '', p => p.head.categoryEnd],
  ['文号位置', '', p => numberWord(p.head.number)],
  [
    '首页顶端各行',
    '',
    p => (p.head.number === 'block' ? (p.head.blockSide === 'left' ? '居左' : '居右') : null)
  ],
  ['印签发人', '', p => p.head.showSigner],
  ['签发人位置', '', p => (p.head.signer.place === 'number-line' ? '与文号同行' : '成文日期之下')],
  ['签发人前的字', '', p => p.head.signer.label],
  ['签发人后的字', '', p => p.head.signer.end],
  ['公开属性位置', '', p => opennessPlace(p.openness)],
  ['公开属性用语', '', p => p.opennessWords?.proactive ?? null],
  ['署名形式', '', p => (p.signature.form === 'with-seal' ? '盖章，署名居日期之上' : '不盖章')],
  ['署名上空行', '行', p => p.signature.linesAbove],
  ['成文日期右空', '字', p => (p.signature.form === 'with-seal' ? p.signature.dateIndent : null)],
  ['署名右空', '字', p => (p.signature.form === 'without-seal' ? p.signature.nameIndent : null)],
  ['版记', '', p => (p.imprint.form === 'full' ? '抄送、印发机关和日期，有分隔线' : '只印抄送')],
  ['版记首末条线', '毫米', p => (p.imprint.form === 'full' ? p.imprint.outerRule : null)],
  ['版记中间线', '毫米', p => (p.imprint.form === 'full' ? p.imprint.innerRule : null)],
  ['版记左右空', '字', p => p.imprint.indent],
  ['首页印页码', '', p => p.pageNumber.firstPage],
  ['页码至版心下边缘', '毫米', p => p.pageNumber.gap],
  ['页码位置', '', p => (p.pageNumber.place === 'outer' ? '单页居右、双页居左' : '居中')],
  ['页码距边', '字', p => (p.pageNumber.place === 'outer' ? p.pageNumber.indent : null)]
]

const fontSettings: readonly (readonly [string, string, (font: Font) => Value])[] = [
  ['字体', '', font => font.face],
  ['西文字体', '', font => font.latin],
  ['字号', '磅', font => font.size],
  ['加粗', '', font => font.bold],
  ['颜色', '', font => font.color]
]

/** What a learnt profile sets differently, in the order of the page; fonts come last, part by part. */
export function differencesOf(base: Profile, learnt: Profile): readonly Difference[] {
  const all: readonly Setting[] = [
    ...settings,
    ...elementSchema.options.flatMap(element =>
      fontSettings.map(([what, unit, value]): Setting => [
        `${elementWord[element]}${what}`,
        unit,
        profile => value(profile.fonts[element])
      ])
    )
  ]
  return all.flatMap(([what, unit, value]) => {
    const [before, after] = [value(base), value(learnt)]
    return before === after || (after === null && before === null)
      ? []
      : [{ what, base: printed(before), learnt: printed(after), unit: hasFigure(before, after) ? unit : '' }]
  })
}

function hasFigure(...values: readonly Value[]): boolean {
  return values.some(value => typeof value === 'number')
}

function printed(value: Value): string {
  if (value === null || value === '') return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value
}

function categoryWord(place: Profile['head']['category']): string {
  switch (place) {
    case 'above-letterhead':
      return '红头之上'
    case 'block':
      return '首页顶端分行'
    case 'number-line':
      return '与文号同行'
    case 'number-suffix':
      return '文号后缀'
    case 'above-title':
      return '标题之上'
    case 'after-title':
      return '标题之后'
    case 'above-addressee':
      return '主送之上'
    case 'end':
      return '文末'
    case 'none':
      return '不印'
    default:
      return never(place)
  }
}

function numberWord(place: Profile['head']['number']): string {
  switch (place) {
    case 'line':
      return '红头之下'
    case 'block':
      return '首页顶端'
    case 'after-title':
      return '标题之后加括号'
    default:
      return never(place)
  }
}

function opennessPlace(place: Profile['openness']): string {
  switch (place) {
    case 'remark':
      return '附注'
    case 'number-line':
      return '与文号同行'
    case 'block':
      return '首页顶端分行'
    case 'above-addressee':
      return '主送之上'
    case 'none':
      return '不印'
    default:
      return never(place)
  }
}
