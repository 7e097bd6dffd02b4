import type { Element } from './profile.ts'

/** What each part of a page is called, in the order in which a clerk thinks of them. */
export const elementWord: Readonly<Record<Element, string>> = {
  body: '正文',
  title: '标题',
  letterhead: '发文机关标志',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  category: '类别标记',
  number: '发文字号',
  signerLabel: '“签发人”',
  signerName: '签发人姓名',
  addressee: '主送',
  attachmentMark: '附件标识',
  attachmentTitle: '附件标题',
  signature: '落款',
  remark: '附注',
  imprint: '版记',
  pageNumber: '页码',
  tableCell: '表格'
}

/** The first three parts by name, in the order given: 正文、标题、版记等. */
export function namedElements(elements: readonly Element[]): string {
  const words = elements.map(element => elementWord[element])
  return words.length > 3 ? `${words.slice(0, 3).join('、')}等` : words.join('、')
}
