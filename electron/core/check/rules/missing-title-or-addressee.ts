import { fieldRemark } from '../report.ts'
import type { Rule } from '../rule.ts'

/** A letter has a title and someone it goes to (GB/T 9704—2012 7.3.1, 7.3.2). */
export const missingTitleOrAddressee: Rule = {
  id: 'missing-title-or-addressee',
  group: '格式',
  authority: '国标',
  severity: 'error',
  basis: 'GB/T 9704—2012 7.3.1、7.3.2',
  check: ({ reply: { frame } }) => [
    ...((frame.title ?? '').trim() === '' ? [fieldRemark('title', '没有标题，请补上。')] : []),
    ...(frame.addressees.every(addressee => addressee.name.trim() === '')
      ? [fieldRemark('addressees', '没有主送（称谓），请补上。')]
      : [])
  ]
}
