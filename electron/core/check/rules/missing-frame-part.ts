import { profileFor } from '../../unit/profile-for.ts'
import { fieldRemark } from '../report.ts'
import type { RuleContext, Report, Rule } from '../rule.ts'

/**
 * Parts a letter of answer carries besides the text (GB/T 9704—2012 7.2–7.4; 核稿 list no. 12). In a case the date is set on signing, so it is
 * asked for only where a file stands alone; 类别, 公开属性 and 抄送 belong to the letter to the deputy, not to a 会办意见.
 */
export const missingFramePart: Rule = {
  id: 'missing-frame-part',
  group: '格式',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 9704—2012 7.3、7.4；办理惯例',
  check: context => [...forAll(context), ...(context.reply.kind === 'answer' ? forAnswer(context) : [])]
}

function forAll({ reply: { frame }, kase }: RuleContext): readonly Report[] {
  const phone = frame.contact?.phone ?? null
  return [
    ...(frame.signature.length === 0 ? [fieldRemark('signature', '没有发文机关署名，请补上。')] : []),
    ...(frame.date === null && kase === null ? [fieldRemark('date', '没有成文日期，请补上。')] : []),
    ...(frame.contact === null
      ? [fieldRemark('contact', '没有联系人和联系电话，请补上。')]
      : phone === null || phone.trim() === ''
        ? [fieldRemark('contact', '没有联系电话，请补上。')]
        : [])
  ]
}

function forAnswer({ reply: { frame, kind }, unit }: RuleContext): readonly Report[] {
  const profile = profileFor(unit, kind)
  const showsCategory = profile.head.category !== 'none'
  const showsOpenness = profile.openness !== 'none'
  return [
    ...(frame.category === null && showsCategory
      ? [fieldRemark('category', '没有类别标记（A、B、C），请补上。')]
      : []),
    ...(frame.openness === null && showsOpenness
      ? [fieldRemark('openness', '没有公开属性（主动公开、依申请公开或不予公开），请补上。')]
      : []),
    ...(frame.copies.length === 0 ? [fieldRemark('copies', '没有抄送机关，请补上。')] : [])
  ]
}
