import type { Element } from '../profile.ts'

/** What each part of a page is called on the screen. */
export const elementWord: Readonly<Record<Element, string>> = {
  category: '类别标记',
  letterhead: '发文机关标志',
  number: '发文字号',
  signerLabel: '“签发人”',
  signerName: '签发人姓名',
  title: '标题',
  addressee: '主送',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  body: '正文',
  attachmentMark: '附件标记',
  attachmentTitle: '附件标题',
  signature: '落款',
  remark: '附注',
  imprint: '版记',
  pageNumber: '页码',
  tableCell: '表格'
}
