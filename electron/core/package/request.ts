import type { Case } from '../case/case.ts'
import { distinctDepartments, helpingDepartments, organPronoun } from '../draft/departments.ts'
import { expandBody } from '../draft/expand.ts'
import { newFrame } from '../draft/frame.ts'
import { caseValues, printedNumber, printedTitle, type Values } from '../draft/placeholders.ts'
import { framed, p, type NewBlock } from '../reply/build.ts'
import type { Reply } from '../reply/reply.ts'
import type { SkeletonPart, Template } from '../template/template.ts'
import type { Unit } from '../unit/unit.ts'
import { lacks, notPossible, type Made, type PackageFacts } from './document.ts'
import { slotsIn } from './letter-lacks.ts'

/** The template of the 会办函. */
export const requestTemplate = 'contribution-request'

/**
 * 会办函: the letter that asks each helping department for its 会办意见, one copy for each, all under one number. What is asked are the asks of the
 * case, the day by which to answer follows from 交办 and the unit's clock. Only the bureau that answers writes it.
 */
export function requestLetters(facts: PackageFacts): Made {
  const { kase, unit, templates } = facts
  const template = templates.find(({ id }) => id === requestTemplate)
  if (template === undefined) return notPossible('templates', '没有“会办函”模板。')
  if (!leads(kase, unit)) return notPossible(null, `本件由${kase.item.lead}主办，不用发会办函。`)
  const departments = helpingDepartments(kase, unit)
  if (departments.length === 0)
    return notPossible('item', '来件没有会办单位。如有会办单位，请在来件信息里补上。')
  const letters = departments.map(department => ({
    department,
    reply: requestTo(department, template, facts)
  }))
  const [first] = letters
  const missing = [
    ...lacks(kase.asks.length === 0, 'asks', '还没有列出诉求，会办事项是空的。'),
    ...lacks(kase.requestNumber === null, 'number', '会办函还没有编号，文号位置空着。'),
    ...(first === undefined ? [] : slotsIn(first.reply))
  ]
  return {
    possible: true,
    missing,
    documents: letters.map(({ department, reply }) => ({
      kind: 'request',
      recipient: department,
      content: { form: 'letter', reply },
      notices: []
    }))
  }
}

/** Whether the unit is the one that answers: the item names it, or nobody. */
export function leads({ item }: Case, unit: Unit): boolean {
  if (item.lead === null || item.lead.trim() === '') return true
  return [unit.name, unit.shortName].some(name => distinctDepartments([name, item.lead ?? '']).length === 1)
}

function requestTo(department: string, template: Template, { kase, unit, today, ids }: PackageFacts): Reply {
  const values: Values = { ...caseValues(kase, unit, today), 部门称呼: organPronoun('你', department) }
  const parts = template.skeletons[0]?.parts ?? []
  const blocks = expandBody(kase.asks.length === 0 ? parts.map(withoutAsks) : parts, {
    template,
    values,
    asks: kase.asks,
    material: { byAsk: new Map(), loose: [], departments: [] },
    promises: []
  })
  const letter: Reply = {
    kind: 'request',
    frame: newFrame({ template, kase, unit, values }),
    item: {
      kind: kase.item.kind,
      title: printedTitle(kase.item.title) || null,
      number: printedNumber(kase.item.number) || null,
      session: values.会议简称
    },
    body: plainWhenAlone(blocks).map(block => ({ ...block, id: ids('b') }))
  }
  return framed(letter, {
    addressees: [{ name: department, role: 'organ' }],
    number: kase.requestNumber,
    attachments: [{ title: enclosed(values), body: [] }]
  })
}

/** The item itself goes with the letter; the office adds a copy of it. */
function enclosed({ 题目, 编号, 件 }: Values): string {
  return `${题目 === null ? '' : `《${题目}》`}（${编号 === null ? '' : `第${编号}号`}${件 ?? ''}）`
}

function withoutAsks(part: SkeletonPart): SkeletonPart {
  if (part.kind !== 'each-ask') return part
  return { kind: 'slot', name: '会办事项', hint: '写明请会办单位就哪些事项提出意见。' }
}

/** A single （一） counts nothing: it becomes a plain paragraph. */
function plainWhenAlone(blocks: readonly NewBlock[]): readonly NewBlock[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || block.level === null) return block
    const start = blocks.slice(0, index).findLastIndex(({ kind }) => kind === 'heading')
    const rest = blocks.slice(start + 1)
    const offset = rest.findIndex(({ kind }) => kind === 'heading')
    const section = offset < 0 ? rest : rest.slice(0, offset)
    const numbered = section.filter(other => other.kind === 'paragraph' && other.level === block.level)
    if (numbered.length > 1) return block
    return { ...p((block.lead ?? '') + block.text), from: block.from, answers: block.answers }
  })
}
