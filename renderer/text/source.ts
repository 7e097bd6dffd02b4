/** Sentences of the screen of one source. */
export const sourceText = {
  original: '打开原文件',
  originalSaved: '原文件已另存。',
  anew: '重新识别',
  anewHint: '用现在的规则重新识别；手工改过的项目不动',
  anewDone: '已重新识别。',
  anewSame: '重新识别完成，没有变化。',
  previousLook: '上一份需要看的',
  nextLook: '下一份需要看的',
  list: '返回资料库',
  confirm: '保存并确认无误',
  confirmed: '已确认无误。',
  checkedAt: (day: string) => `${day}已由人核对`,
  certain: { sure: '确定', likely: '较有把握', unsure: '存疑', missing: '缺' },
  readHint:
    '点右边的项目，在原文中标出它的位置；点原文的一段，看它被识别成了什么（键盘：在原文上按上下键）。',
  markedIs: (name: string) => `原文中标出的是：${name}`,
  recognisedAs: (names: string) => `这一段识别为：${names}`,
  notRecognised: '这一段没有识别成任何项目。',
  notFound: '原文中没有找到这一项的文字，可能取自文件名或由人填写。',
  passage: (at: number) => `段落 ${at}`,
  topic: '主题',
  outcome: '满意度'
} as const
