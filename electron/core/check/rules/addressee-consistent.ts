import type { Case } from '../../case/case.ts'
import type { Frame, Reply } from '../../reply/reply.ts'
import { fieldPlace, fieldRemark, fixOf } from '../report.ts'
import type { Fix } from '../finding.ts'
import type { Report, Rule } from '../rule.ts'

/**
 * The letter goes to those who filed the item, all of them named or counted (核稿 list no. 9), a 会办意见 to the bureau that answers
 * and not to the deputy (办理规定 on 会办). Names are compared without blanks.
 */
export const addresseeConsistent: Rule = {
  id: 'addressee-consistent',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：主送与提出人一致',
  check: ({ reply, kase }) =>
    reply.kind === 'contribution' ? toDeputy(reply) : kase === null ? [] : compared(reply, kase)
}

function toDeputy(reply: Reply): readonly Report[] {
  const person = reply.frame.addressees.find(({ role }) => role === 'deputy' || role === 'member')
  return person === undefined
    ? []
    : [fieldRemark('addressees', '会办意见应送主办单位，不直接送代表、委员，请改正主送。')]
}

function compared({ frame }: Reply, { item }: Case): readonly Report[] {
  const plain = (name: string) => name.replace(/[\s　·]/g, '')
  const authors = item.authors.map(author => plain(author.name))
  const named = frame.addressees.map(addressee => plain(addressee.name))
  if (authors.length === 0 || named.length === 0) return []
  const strange = named.filter(name => !authors.some(author => author === name || author.includes(name)))
  const reports = strange.map(name => ({
    ...fieldRemark('addressees', `主送中的“${name}”不在来件的提出人中，请核对。`),
    fix: onlyOther(frame, authors)
  }))
  if (frame.addresseeTotal !== null) {
    return frame.addresseeTotal === authors.length || authors.length < named.length
      ? reports
      : [
          ...reports,
          fieldRemark(
            'addressees',
            `主送写“等${frame.addresseeTotal}名”，来件的提出人是${authors.length}名，请核对。`
          )
        ]
  }
  const left = authors.filter(author => !named.some(name => author.includes(name)))
  if (left.length === 0 || strange.length > 0) return reports
  const some = left.slice(0, 3).join('、')
  return [
    ...reports,
    fieldRemark(
      'addressees',
      `提出人${some}${left.length > 3 ? '等' : ''}没有写入主送，请补上或写明“等${authors.length}名”。`
    )
  ]
}

/** One addressee and one author: the name in the register is proposed. */
function onlyOther({ addressees }: Frame, authors: readonly string[]): Fix | null {
  const [person, more] = addressees
  const [author, another] = authors
  if (person === undefined || more !== undefined || author === undefined || another !== undefined) return null
  const place = { ...fieldPlace('addressees'), end: person.name.length }
  return fixOf([{ place, before: person.name, after: author }], 'proposed')
}
