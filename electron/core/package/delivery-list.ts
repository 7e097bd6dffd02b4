import { itemWord, printNumber } from '../reply/wording.ts'
import { printDay } from '../chinese/dates.ts'
import { notPossible, lacks, type Made, type PackageFacts } from './document.ts'
import { field, label, row, small, tall, type Form, type FormCell, type FormRow } from './form.ts'
import { recipientName, recipientsOf } from './recipients.ts'

/** Blank rows are added up to so many, for deliveries noted by hand. */
const fewest = 10

/** Whom a document is delivered to, and what is delivered. */
type Delivery = { readonly name: string; readonly what: string }

/**
 * 送达清单: who gets the letter, and with it what; day, way and signature of the receipt are left for the hand. Each deputy gets the answer
 * and the 征询意见表; those named under 抄送 get the answer.
 */
export function deliveryList(facts: PackageFacts): Made {
  const { kase, unit } = facts
  const { reply } = kase
  if (reply === null) return notPossible('draft', '还没有答复稿，请先拟稿。')
  const deliveries = deliveriesOf(facts)
  const missing = [
    ...lacks(deliveries.length === 0, 'item', '没有提出人，也没有抄送单位，清单是空的。'),
    ...lacks(reply.frame.number === null, 'workflow', '还没有编号，文号空着。')
  ]
  const { number, title, date } = reply.frame
  const rows = deliveries.map(({ name, what }, index) =>
    row(11, small(`${index + 1}`, 'center'), small(name), small(what), ...blanks(4))
  )
  const spare = Array.from({ length: Math.max(0, fewest - rows.length) }, () => row(11, ...blanks(7)))
  const sheet: Form = {
    title: ['送 达 清 单'],
    orientation: 'upright',
    above: null,
    shares: [12, 28, 36, 18, 24, 21, 17],
    headRows: 0,
    issuer: unit.name,
    date,
    rows: [
      row(
        10,
        ...spanning('发文字号', 2),
        field(number && printNumber(number), 2),
        label('成文日期'),
        field(date && printDay(date), 2)
      ),
      row(10, ...spanning('标　　题', 2), field(title, 5)),
      row(
        10,
        ...spanning('来　　件', 2),
        field(
          `${kase.item.session ?? ''}${kase.item.number === null ? '' : `第${kase.item.number}号`}${itemWord[kase.item.kind]}`,
          5
        )
      ),
      row(10, ...heads(['序号', '送达对象', '材料及份数', '方式', '日期', '签收人', '备注'])),
      ...rows,
      ...spare
    ],
    below: ['注：方式填面交、邮寄、机要、系统推送等；签收人由收件人本人签名，邮寄的填写邮件号码。']
  }
  return {
    possible: true,
    missing,
    documents: [{ kind: 'delivery-list', recipient: null, content: { form: 'sheet', sheet }, notices: [] }]
  }
}

/** Everyone a case's letter is delivered to. */
export function deliveriesOf({ kase }: Pick<PackageFacts, 'kase'>): readonly Delivery[] {
  const { reply } = kase
  const copies = (reply?.frame.copies ?? []).map(name => ({ name, what: '答复1份' }))
  if (reply?.kind === 'contribution') {
    const main = reply.frame.addressees.map(({ name }) => ({ name, what: '会办意见1份' }))
    return [...main, ...copies.map(({ name }) => ({ name, what: '会办意见1份' }))]
  }
  const people = recipientsOf(kase).map(one => ({ name: recipientName(one), what: '答复、征询意见表各1份' }))
  return [...people, ...copies]
}

/** 送达登记表 of many cases, one after another: the register an office keeps for a session. */
export function deliveryRegister(
  cases: readonly PackageFacts[],
  office: { readonly name: string; readonly day: string }
): Form {
  const rows = cases.flatMap(facts => registerRows(facts))
  return {
    title: ['答 复 送 达 登 记 表'],
    orientation: 'level',
    above: { left: `单位：${office.name}`, right: printDay(office.day) },
    shares: [12, 34, 62, 44, 18, 26, 26, 24],
    headRows: 1,
    issuer: office.name,
    date: office.day,
    rows: [
      row(10, ...heads(['编号', '发文字号', '题　　目', '送达对象', '份数', '送达日期', '签收人', '备注'])),
      ...rows
    ],
    below: []
  }
}

function registerRows({ kase }: PackageFacts): readonly FormRow[] {
  const { number } = kase.reply?.frame ?? { number: null }
  const deliveries = deliveriesOf({ kase })
  const cells = (one: Delivery | undefined) => [
    small(one?.name ?? ''),
    small(one === undefined ? '' : '1', 'center'),
    ...blanks(3)
  ]
  const count = Math.max(1, deliveries.length)
  const joined = [
    small(kase.item.number, 'center'),
    small(number && printNumber(number)),
    small(kase.item.title)
  ].map(cell => tall(cell, count))
  return Array.from({ length: count }, (_, index) =>
    row(9, ...(index === 0 ? joined : []), ...cells(deliveries[index]))
  )
}

function blanks(count: number): readonly FormCell[] {
  return Array.from({ length: count }, () => small(null))
}

function spanning(words: string, columns: number): readonly FormCell[] {
  return [label(words, columns)]
}

function heads(words: readonly string[]): readonly FormCell[] {
  return words.map(word => small(word, 'center'))
}
