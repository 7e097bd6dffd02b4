/** Sentences about taking back what was changed in Word. */
export const changesText = {
  title: '从 Word 收回修改',
  hint: '把审核、签发人改过的 Word 文件拖到这里，修改逐处列出，由您决定采纳哪些。没有开修订也认得出。',
  pick: '选择文件',
  none: '文件里没有修改。',
  count: (all: number, taken: number) => `共 ${all} 处修改，拟采纳 ${taken} 处`,
  keys: '↑↓ 或 J、K 移动，A 采纳，R 不采纳',
  accept: '采纳',
  reject: '不采纳',
  all: '全部采纳',
  go: (count: number) => `收回 ${count} 处修改`,
  taken: (count: number) => `已收回 ${count} 处修改，原来的一版在“经过”里，可随时恢复。`,
  untracked: '没有开修订，不知是谁改的',
  moved: '移动了位置',
  frame: '公文要素',
  paragraph: (position: number) => `正文第 ${position} 段`,
  attachment: (attachment: number, position: number) => `附件 ${attachment} 第 ${position} 段`,
  fresh: '新加的段落',
  goTo: '到正文中看',
  back: '继续收回修改',
  remarks: '批注',
  redline: '花脸稿'
} as const
