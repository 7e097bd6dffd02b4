/** Sentences of the whole package and its batch. */
export const packageText = {
  title: '成套文书',
  batch: '批量文书',
  batchTitle: (count: number) => `批量生成文书（${count} 件）`,
  batchHint: '每件办件一个文件夹，打成一个压缩包；附送达登记表和没有做成的清单。一件出错不影响其他。',
  documents: '文书',
  formats: '格式',
  formatWords: { docx: 'Word 文档', pdf: 'PDF', html: '网页' },
  go: '生成',
  stop: '停止',
  ready: '齐备',
  copies: (count: number) => `${count} 份`,
  fill: '去补充',
  number: '编号',
  numbered: '会办函已编号。',
  running: (done: number, total: number) => `正在生成，已完成 ${done}／${total} 件`,
  saved: (name: string) => `已生成“${name}”。`,
  nothing: '没有做成任何文书。',
  stopped: '已停止，已经做好的照常交付。',
  followUp: '跟进办理',
  followUpDone: '已新建续复办件，前次答复的承诺事项已带入。',
  none: '请至少选一种文书和一种格式。'
} as const
