/** Sentences about text that has grown old. */
export const freshnessText = {
  marks: '过时提示',
  fresh: '',
  becomes: (words: string, after: string) => `${words} → ${after}`,
  stale: '已过时',
  maybe: '请核对',
  more: (count: number) => `等 ${count} 处`,
  label: (stale: number, maybe: number) =>
    [...(stale > 0 ? [`已过时 ${stale} 处`] : []), ...(maybe > 0 ? [`请核对 ${maybe} 处`] : [])].join('，')
}
