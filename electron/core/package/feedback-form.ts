import { printDay } from '../chinese/dates.ts'
import { shortSession } from '../draft/session-name.ts'
import { printedNumber, printedTitle } from '../draft/placeholders.ts'
import { helpingDepartments } from '../draft/departments.ts'
import type { Author } from '../case/item.ts'
import { filerWord, itemWord, printNumber } from '../reply/wording.ts'
import { lacks, notPossible, type Made, type PackageFacts } from './document.ts'
import { field, fillRow, footLine, label, row, tall, type Form } from './form.ts'
import { recipientName, recipientsOf } from './recipients.ts'

const three = '□满意　　□基本满意　　□不满意'

/**
 * 征询意见表: one for each deputy, enclosed with the answer. What the case knows is filled in; how the deputy was contacted, what they think of
 * it and their signature are theirs to write.
 */
export function feedbackForms(facts: PackageFacts): Made {
  const { kase } = facts
  if (kase.reply !== null && kase.reply.kind !== 'answer')
    return notPossible(null, '本件是会办意见，不向代表、委员征询意见。')
  const recipients = recipientsOf(kase)
  const { number, date } = kase.reply?.frame ?? { number: null, date: null }
  const missing = [
    ...lacks(recipients.length === 0, 'item', '来件没有提出人，表上的姓名空着。'),
    ...lacks(kase.item.number === null, 'item', '来件没有编号。'),
    ...lacks(number === null || date === null, 'workflow', '答复还没有编号，表上的答复文号、日期空着。')
  ]
  const names = recipients.length === 0 ? [null] : recipients
  return {
    possible: true,
    missing,
    documents: names.map(addressee => ({
      kind: 'feedback',
      recipient: addressee === null ? null : recipientName(addressee),
      content: {
        form: 'sheet',
        sheet: feedbackForm(
          facts,
          kase.item.authors.find(({ name }) => name === addressee?.name) ?? null,
          addressee?.name ?? null
        )
      },
      notices: []
    }))
  }
}

function feedbackForm({ kase, unit }: PackageFacts, author: Author | null, name: string | null): Form {
  const { item, reply } = kase
  const word = itemWord[item.kind]
  const filer = filerWord(item.kind)
  const session = item.session === null ? '' : shortSession(item.session)
  const { number, date, category } = reply?.frame ?? { number: null, date: null, category: null }
  const { person, phone } = unit.contact
  const back = [person === null ? null : `联系人：${person}`, phone === null ? null : `联系电话：${phone}`]
  const known = back.filter(part => part !== null).join('，')
  return {
    title: [`${session}${filer}${word}`, '办理情况征询意见表'],
    orientation: 'upright',
    above: null,
    shares: [29, 30, 24, 25, 24, 24],
    headRows: 0,
    issuer: unit.name,
    date,
    rows: [
      row(
        11,
        label(`${word}编号`),
        field(printedNumber(item.number), 2),
        label(`${filer}姓名`),
        field(name, 2)
      ),
      row(
        11,
        label(item.kind === 'suggestion' ? '代 表 团' : '界　　别'),
        field(author?.group ?? null, 2),
        label('联系电话'),
        field(author?.phone ?? null, 2)
      ),
      row(14, label(`${word}题目`), field(item.title.trim() === '' ? null : printedTitle(item.title), 5)),
      row(
        11,
        label('主办单位'),
        field(unit.name, 2),
        label('会办单位'),
        field(helpingDepartments(kase, unit).join('、'), 2)
      ),
      row(
        11,
        label('答复文号'),
        field(number && printNumber(number), 2),
        label('答复日期'),
        field(date && printDay(date), 2)
      ),
      row(
        11,
        label('办理类别'),
        field(category && `${category.letter}类`, 2),
        label('收到日期'),
        field('　　年　　月　　日', 2)
      ),
      row(11, label('沟通方式'), field('□面谈　　□电话　　□座谈　　□书面　　□未沟通', 5)),
      row(11, label('对办理态度'), field(three, 5)),
      row(11, label('对办理结果'), field(three, 5)),
      row(11, label('答复公开'), field('□同意公开　　□不同意公开', 5)),
      fillRow(30, tall(label('意见和建议'), 2), field(null, 5)),
      row(12, footLine(`${filer}签名：　　　　　　　　　　　年　　月　　日　`, 5))
    ],
    below: [`注：请在相应的“□”内打“√”，填好后交还承办单位${known === '' ? '。' : `（${known}）。`}`]
  }
}
