import { actionWord, stageWord, workflowRoleWord } from '../../electron/core/workflow/permitted.ts'

/** Words and sentences that more than one screen uses. */
export const connectionLost = '与办复程序的连接已断开。请确认办复仍在运行，然后重试；页面上的文字没有丢失。'

export const common = {
  product: '办复',
  retry: '重试',
  loading: '正在读取…',
  save: '保存',
  cancel: '取消',
  confirm: '确定',
  close: '关闭',
  closeMessage: '关闭提示',
  undo: '撤销',
  remove: '删除',
  add: '添加',
  edit: '编辑',
  open: '打开',
  back: '返回',
  next: '下一步',
  previous: '上一步',
  none: '无',
  or: '或',
  all: '全部',
  unknown: '未识别',
  moveUp: '上移',
  moveDown: '下移',
  saved: '已保存',
  undone: '已撤销',
  copy: '复制',
  clear: '清空',
  year: (year: number) => `${year} 年`,
  times: (count: number) => `${count} 处`
} as const

export const kindWord = { suggestion: '建议', proposal: '提案' } as const

export { actionWord, stageWord, workflowRoleWord as roleName }

export const entryWord = {
  ...actionWord,
  create: '建立办件',
  edit: '修改',
  export: '导出',
  restore: '恢复版本'
} as const

export const severityWord = { error: '必改', warning: '请核对', hint: '可参考' } as const

export const sourceKindWord = {
  reply: '答复',
  item: '来件',
  contribution: '会办意见',
  other: '其他'
} as const

/** What the deputy or member said of the reply. */
export const outcomeWord = { satisfied: '满意', partly: '基本满意', unsatisfied: '不满意' } as const

export const formatWord = {
  docx: 'Word 文档',
  doc: '旧版 Word / WPS',
  pdf: 'PDF',
  txt: '纯文本',
  md: '纯文本',
  html: '网页',
  xlsx: 'Excel 表格'
} as const

export const filesText = {
  drop: '松开鼠标即可添加',
  pickFile: '选择文件',
  uploadFailed: (name: string) => `“${name}”没有上传成功。`
} as const

/** How moments are written, for dayjs. */
export const timeFormat = {
  minute: 'M月D日 HH:mm',
  second: 'M月D日 HH:mm:ss',
  full: 'YYYY年M月D日 HH:mm'
} as const
