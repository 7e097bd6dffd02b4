import { printDay } from '../chinese/dates.ts'
import { printAddressees } from '../layout/addressees.ts'
import type { Reply } from './reply.ts'
import { opennessWord, printNumber } from './wording.ts'

/** What an office may write between {{ }} in a form of its own. 正文 stands for all paragraphs, the others for words. */
export const formNames = [
  '标题',
  '主送',
  '正文',
  '发文机关',
  '发文字号',
  '签发人',
  '落款',
  '成文日期',
  '抄送',
  '印发机关',
  '印发日期',
  '附件',
  '联系人',
  '联系电话',
  '公开属性',
  '类别',
  '届次',
  '编号',
  '题目',
  '代表'
] as const
export type FormName = (typeof formNames)[number]

/** The words for every name in a form but 正文; '' for what the reply does not have. Several names in 落款 and 附件 stand on lines of their own. */
export function formWords({ frame, item }: Reply): Readonly<Record<Exclude<FormName, '正文'>, string>> {
  const { contact, printing, attachments } = frame
  const named = attachments.map(({ title }, index) =>
    attachments.length > 1 ? `${index + 1}.${title}` : title
  )
  // The form has its own colon, or none.
  const addressed = (printAddressees(frame) ?? '').replace(/：$/, '')
  return {
    标题: frame.title ?? '',
    主送: addressed,
    发文机关: frame.issuer ?? '',
    发文字号: frame.number === null ? '' : printNumber(frame.number),
    签发人: frame.signers.join('　'),
    落款: frame.signature.join('\n'),
    成文日期: frame.date === null ? '' : printDay(frame.date),
    抄送: frame.copies.join('，'),
    印发机关: printing?.organ ?? '',
    印发日期: printing?.date == null ? '' : printDay(printing.date),
    附件: named.join('\n'),
    联系人: contact?.person ?? '',
    联系电话: contact?.phone ?? '',
    公开属性: frame.openness === null ? '' : opennessWord[frame.openness],
    类别: frame.category?.letter ?? '',
    届次: item.session ?? '',
    编号: item.number ?? '',
    题目: item.title ?? '',
    代表: frame.addressees
      .filter(({ role }) => role === 'deputy' || role === 'member')
      .map(({ name }) => name)
      .join('、')
  }
}
