import type { Reply } from '../../reply/reply.ts'
import { learnImprint, learnPageNumber } from '../learn/foot.ts'
import { learnDistances } from '../learn/head.ts'
import { learnLetter } from '../learn/letter.ts'
import { placeBody } from '../learn/place.ts'
import { rolesOf } from '../learn/roles.ts'
import { differencesOf } from '../learn/differences.ts'
import type { Line } from '../line.ts'
import type { Look } from '../look.ts'
import type { Layout } from '../pages.ts'
import type { Profile } from '../profile.ts'
import { measuredLine, named, uncheckedLine, type CertificateLine } from './certificate.ts'
import { key, pairs, type Pair } from './expected.ts'
import { letterLines } from './letters.ts'
import { figure, shapeLines } from './shapes.ts'

/**
 * What a docx is measured by: the reply and profile it was written from (only the part that is printed), their lines and pages, how the
 * file looks, and what a validator found wrong in its structure.
 */
export type DocxFacts = {
  readonly reply: Reply
  readonly profile: Profile
  readonly lines: readonly Line[]
  readonly pages: Layout['pages']
  readonly look: Look
  readonly problems: readonly string[]
}

/** A docx read back and measured against the layout it was made by, line by line in plain words. */
export function measureDocx(facts: DocxFacts): readonly CertificateLine[] {
  const { look, profile } = facts
  const all = pairs(facts.lines, look)
  return [
    wordsLine(all),
    sheetLine(look, profile),
    ...letterLines(all, look, profile),
    ...shapeLines(all, profile),
    headLine(facts),
    pagesLine(facts),
    numberLine(facts),
    imprintLine(facts, all),
    peopleLine(facts),
    measuredLine('文件结构', facts.problems, '部件、关系和标签顺序完整，Word、WPS 可直接打开。')
  ]
}

function wordsLine(all: readonly Pair[]): CertificateLine {
  const wrong = all.flatMap(({ expected, found }, index) => {
    if (expected === null) return [`多出${named(found?.text ?? '')}`]
    if (found === null) return [`缺少${named(expected.text)}`]
    return key(expected.text) === key(found.text) ? [] : [changed(expected.text, found.text, index)]
  })
  return measuredLine('文字', wrong, `共 ${all.length} 段，逐字一致。`)
}

/** The place where two texts part, with a few letters around it. */
function changed(expected: string, found: string, index: number): string {
  const [one, other] = [key(expected), key(found)]
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const around = (text: string) => `“${text.slice(Math.max(0, at - 6), at + 8)}”`
  return `第 ${index + 1} 段${around(other)}应为${around(one)}`
}

const sheetWithin = 0.3
const sideWords = [
  ['width', '纸宽'],
  ['height', '纸高'],
  ['top', '上边距'],
  ['bottom', '下边距'],
  ['left', '左边距'],
  ['right', '右边距']
] as const

function sheetLine({ sections }: Look, { page }: Profile): CertificateLine {
  const wrong = sections.flatMap(section =>
    sideWords.flatMap(([side, word]) =>
      Math.abs(section.page[side] - page[side]) > sheetWithin
        ? [`${word} ${figure(section.page[side])} 毫米，应为 ${page[side]} 毫米`]
        : []
    )
  )
  const margins = `上 ${page.top}、下 ${page.bottom}、左 ${page.left}、右 ${page.right} 毫米`
  return measuredLine('纸张和页边距', wrong, `${page.width}×${page.height} 毫米，${margins}。`)
}

function headLine({ look, profile, reply }: DocxFacts): CertificateLine {
  const what = '版头位置'
  if (reply.frame.letterhead === null) return uncheckedLine(what, '这份文件没有版头。')
  const { placed, rules } = placeBody(look)
  const roles = rolesOf(placed, reply)
  if (roles.letterhead.length === 0) return measuredLine(what, ['没有找到发文机关标志'], '')
  const { page } = profile
  const letter =
    profile.letter === null ? null : learnLetter(roles, rules, { page: sheetOf(look, page), base: profile })
  const setting = { page: sheetOf(look, page), pitch: profile.grid.linePitch, rules, letter, base: profile }
  const distances = learnDistances(roles, setting).value
  const measured: Profile = { ...profile, letter, head: { ...profile.head, ...distances } }
  const wrong = differencesOf(profile, measured).map(
    each => `${each.what} ${each.learnt}${each.unit}，应为 ${each.base}${each.unit}`
  )
  const asSet =
    profile.letter === null
      ? `红头距版心上边缘 ${profile.head.letterheadTop} 毫米，红线在文号下 ${profile.head.ruleGap} 毫米。`
      : `红头距上页边 ${profile.letter.letterheadTop} 毫米，首条双线在其下 ${profile.letter.ruleGap} 毫米。`
  return measuredLine(what, wrong, asSet)
}

/** Distances in the head are measured from the margins the file has, so that a changed margin tells only once. */
function sheetOf({ sections }: Look, page: Profile['page']): Profile['page'] {
  return sections[0]?.page ?? page
}

function pagesLine({ pages }: DocxFacts): CertificateLine {
  return uncheckedLine('页数', `按版面计算共 ${pages.length} 页；docx 由打开它的程序分页，以打开后所见为准。`)
}

function numberLine({ look, profile }: DocxFacts): CertificateLine {
  const what = '页码'
  if (!profile.pageNumber.show) return uncheckedLine(what, '这份文件不印页码。')
  const { value, notices } = learnPageNumber(look, profile)
  const missing = notices.find(({ code }) => code === 'page-number-unseen')
  if (missing !== undefined) return measuredLine(what, ['页脚里没有页码'], '')
  const measured: Profile = { ...profile, pageNumber: value }
  const wrong = [
    ...differencesOf(profile, measured).map(
      each => `${each.what} ${each.learnt}${each.unit}，应为 ${each.base}${each.unit}`
    ),
    ...notices.map(({ message }) => message.replace(/；.*$|。$/, ''))
  ]
  const place = profile.pageNumber.place === 'outer' ? '单页居右、双页居左' : '居中'
  return measuredLine(what, wrong, `“— 1 —”，${place}，版心下边缘之下 ${profile.pageNumber.gap} 毫米。`)
}

function imprintLine(
  { look, profile, reply, lines, pages }: DocxFacts,
  all: readonly Pair[]
): CertificateLine {
  const what = '版记'
  const at = lines.findIndex(({ kind }) => kind === 'imprint')
  if (at < 0) return uncheckedLine(what, '这份文件没有版记。')
  const { placed, rules } = placeBody(look)
  const { value, notices } = learnImprint(rolesOf(placed, reply), rules, profile)
  const unseen = notices.some(({ code }) => code === 'imprint-unseen')
  const measured: Profile = { ...profile, imprint: { ...value, form: profile.imprint.form } }
  const last = all.findLast(({ found }) => found !== null)?.expected
  const page = pages.findIndex(({ rows }) => rows.some(({ line }) => line === at)) + 1
  const wrong = [
    ...(unseen ? ['没有找到抄送或印发机关'] : []),
    ...(last?.element === 'imprint' ? [] : ['版记之后还有文字']),
    ...(page === pages.length ? [] : ['版记不在最后一页']),
    ...differencesOf(profile, measured).map(
      each => `${each.what} ${each.learnt}${each.unit}，应为 ${each.base}${each.unit}`
    )
  ]
  return measuredLine(what, wrong, `在最后一页（第 ${page} 页）版心末尾，分隔线与版式一致。`)
}

/** Properties in which programs leave the names of people and machines. */
const personal: Readonly<Record<string, string>> = {
  creator: '作者',
  lastModifiedBy: '最后修改者',
  Manager: '经理',
  Company: '单位',
  HyperlinkBase: '链接位置'
}

function peopleLine({ look, reply }: DocxFacts): CertificateLine {
  const wrong = Object.entries(personal).flatMap(([property, word]) => {
    const value = look.properties[property] ?? ''
    return value === '' || value === reply.frame.issuer ? [] : [`${word}写着“${value}”`]
  })
  return measuredLine('个人信息', wrong, '文件属性里没有个人姓名。')
}
