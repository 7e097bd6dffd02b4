import type { Case, FiledContribution } from '../case/case.ts'
import type { Point } from '../case/contribution.ts'
import type { Passage } from '../library/passage.ts'
import type { NewBlock } from '../reply/build.ts'
import { p } from '../reply/build.ts'
import type { Provenance } from '../reply/reply.ts'
import type { Unit } from '../unit/unit.ts'
import { assignPoints } from './assign-points.ts'
import { departmentName, helpingDepartments } from './departments.ts'

/** A passage the clerk has put aside, with the name and year of its source as the reply will show them, and its ask. */
export type ChosenText = {
  readonly passage: Passage
  readonly label: string
  readonly year: number | null
  readonly askId: string | null
}

/** What one department handed in and no ask took up. */
export type DepartmentMaterial = { readonly department: string; readonly blocks: readonly NewBlock[] }

/** All words that go into a draft, each exactly once, by the place they belong to. */
export type Material = {
  readonly byAsk: ReadonlyMap<string, readonly NewBlock[]>
  readonly loose: readonly NewBlock[]
  readonly departments: readonly DepartmentMaterial[]
}

/**
 * Sorts chosen passages and contribution points by ask. Passages stand before points, each kind in the order it was chosen
 * or filed. What names an ask the case no longer has is loose. A contribution that could not be divided into points gives
 * its paragraphs, so that nothing a department handed in is lost; only courtesies (收悉, 特此函复) are left out.
 */
export function gather(kase: Case, unit: Unit, passages: readonly ChosenText[]): Material {
  const helpers = helpingDepartments(kase, unit)
  const known = new Set(kase.asks.map(ask => ask.id))
  const filed = kase.contributions.map(one => ({
    one,
    department: departmentName(one.contribution.department, helpers),
    points: pointsOf(one)
  }))
  const places = assignPoints(
    kase.asks,
    filed.flatMap(({ one, points }) => points.map(point => ({ ...point, id: placeKey(one, point) })))
  )
  const placed = filed.flatMap(({ one, department, points }) =>
    points.map((point, index) => ({
      askId: places.get(placeKey(one, point)) ?? null,
      department,
      blocks: pointBlocks(point, {
        kind: 'contribution',
        contributionId: one.id,
        pointId: point.id,
        label: `${department}意见第${index + 1}点`
      })
    }))
  )
  const passagesFor = (askId: string | null) =>
    passages
      .filter(chosen => (chosen.askId !== null && known.has(chosen.askId) ? chosen.askId : null) === askId)
      .flatMap(passageBlocks)
  const byAsk = kase.asks.map(ask => {
    const points = placed.filter(point => point.askId === ask.id).flatMap(point => point.blocks)
    const blocks = [...passagesFor(ask.id), ...points].map(block => ({ ...block, answers: [ask.id] }))
    return [ask.id, blocks] as const
  })
  const apart = placed.filter(point => point.askId === null)
  const departments = [...new Set(apart.map(point => point.department))].map(department => ({
    department,
    blocks: apart.filter(point => point.department === department).flatMap(point => point.blocks)
  }))
  return { byAsk: new Map(byAsk), loose: passagesFor(null), departments }
}

/** Points are told apart by their contribution too, so that equal ids in two of them do no harm. */
function placeKey(filed: FiledContribution, point: Point): string {
  return `${filed.id} ${point.id}`
}

const courtesy = /收悉|^(特此|专此|此复|以上意见|抄送|联系人)|如下[：:]$|^附件|^关于.*(意见|复函)(（.*）)?$/
const farewell = /^(特此|专此|此)(函复|函告|函达|复函|答复|奉复|复|函)[。！]?$/

function pointsOf(filed: FiledContribution): readonly Point[] {
  const { points, rest } = filed.contribution
  if (points.length > 0) return points
  return rest
    .filter(text => text.length >= 12 && !courtesy.test(text.trim()))
    .map((text, index) => ({ id: `${filed.id}.rest${index + 1}`, heading: null, text }))
}

function passageBlocks({ passage, label, year }: ChosenText): readonly NewBlock[] {
  const { sourceId, id, text } = passage
  return lines(text).map(original => ({
    ...p(original),
    from: { kind: 'passage', sourceId, passageId: id, label, year, original }
  }))
}

type PointOrigin = Omit<Extract<Provenance, { kind: 'contribution' }>, 'original'>

/** Points come with their heading as a lead that has no level yet: place-leads.ts decides it. */
function pointBlocks(point: Point, origin: PointOrigin): readonly NewBlock[] {
  const lead = leadOf(point)
  const said = lines(point.text).filter(line => !farewell.test(line.trim()))
  const words = said.length === 0 ? lines(point.text) : said
  return (words.length === 0 ? [''] : words).map((text, index) => {
    const own = index === 0 ? lead : ''
    const numbered = /^[^。：；！？，]+。$/.test(own)
    const shown = numbered ? { ...p(text), lead: own } : p(own + text)
    return { ...shown, from: { ...origin, original: own + text } }
  })
}

/** A point's words in one run, its heading closed with a full stop when it has no mark of its own. */
export function pointWords(point: Point): string {
  return leadOf(point) + point.text
}

function leadOf(point: Point): string {
  const heading = point.heading?.trim() ?? ''
  if (heading === '') return ''
  const lead = heading + (/[。：；！？，]$/.test(heading) ? '' : '。')
  return point.text.startsWith(lead) ? '' : lead
}

function lines(text: string): readonly string[] {
  return text.split(/\r?\n/).filter(line => line.trim() !== '')
}
