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
  more: (count: number) => `等 ${count} 处`,
  label: (stale: number, maybe: number) =>
    [...(stale > 0 ? [`已过时 ${stale} 处`] : []), ...(maybe > 0 ? [`请核对 ${maybe} 处`] : [])].join('，')
}
