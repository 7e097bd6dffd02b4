/** Sentences about text that has grown old. */
export const freshnessText = {
  marks: '过时提示',
  becomes: (words: string, after: string) => `${words} → ${after}`,
  stale: '已过时',
  maybe: '请核对',
  keep: '保留',
  keptReason: '保留原文',
  done: '改好了',
  doneReason: '已改好',
  popoverHint: '光标在带下划线的字上时，按 Alt+Enter 也能打开。',
  uses: (times: number, year: number, changed: number) =>
    `用过 ${times} 次，最近 ${year} 年，平均改动 ${Math.round(changed * 100)}%`,
  satisfied: (count: number) => `，满意 ${count}`,
  unsatisfied: (count: number) => `，不满意 ${count}`,
  usesTitle: (count: number) => `用在哪里 ${count}`,
  notUsed: '还没有办件用过这份资料的段落。',
  openUse: (title: string) => `打开办件“${title}”`,
  changedBy: (share: number) => (share === 0 ? '原样沿用' : `改动 ${Math.round(share * 100)}%`),
  position: (position: number) => `第 ${position} 段`,
  outcome: '代表评价',
  memberOutcome: '委员评价',
  noOutcome: '未反馈',
  outcomeSaved: '已记录评价。',
  more: (count: number) => `等 ${count} 处`,
  label: (stale: number, maybe: number) =>
    [...(stale > 0 ? [`已过时 ${stale} 处`] : []), ...(maybe > 0 ? [`请核对 ${maybe} 处`] : [])].join('，')
}
