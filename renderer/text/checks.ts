import type { Severity } from '../../electron/core/check/finding.ts'

const weights: Readonly<Record<Severity | 'off', string>> = {
  error: '必改',
  warning: '请核对',
  hint: '可参考',
  off: '关闭'
}

/** Words of 检查设置. */
export const checksText = {
  hint: '依据法规、国标的规则不能关闭；惯例和本单位的规则可以改轻重。改好后点右上角“保存”。',
  search: '查找规则',
  group: '类型',
  anyGroup: '全部类型',
  onlyChanged: '只看改过的',
  columns: { name: '规则', group: '类型', basis: '依据', weight: '轻重' },
  weights,
  usual: (weight: string) => `默认：${weight}`,
  fixed: '不能修改',
  weightOf: (name: string) => `${name}的轻重`,
  style: '体例',
  monthRange: '月份起止“1-6月”',
  monthRanges: { 'hyphen-accepted': '短横线也可以', 'line-only': '只用一字线（1—6月）' },
  partyGovernment: '“市委市政府”连写',
  partyGovernments: { 'joined-accepted': '可以连写', separate: '写作“市委、市政府”' },
  words: '本单位用词',
  wordsHint:
    '左边是不用的写法，右边是本单位的写法；右边空着就只提示。也可以从 Excel 导入：第一列、第二列同样排列。',
  word: '不用的写法',
  right: '本单位写法',
  wordAt: (row: number) => `第 ${row} 行不用的写法`,
  rightAt: (row: number) => `第 ${row} 行本单位写法`,
  add: '添加一行',
  remove: '删除',
  importWords: '从 Excel 导入',
  importLists: '更新词表文件',
  listsTaken: (names: string) => `已读入词表：${names}。保存后生效。`,
  merged: (added: number, changed: number, same: number, refused: number) =>
    `新增 ${added} 条，修改 ${changed} 条，相同 ${same} 条，没有读入 ${refused} 条。保存后生效。`,
  changedRow: (word: string, before: string, after: string) => `“${word}”由“${before}”改为“${after}”`,
  refusedRow: (row: number, words: string, why: string) =>
    `第 ${row} 行${words === '' ? '' : `“${words}”`}：${why}`,
  none: '只提示',
  allowed: '本单位不再提示的词',
  noAllowed: '还没有。在检查意见里选“本单位以后都忽略”，会记在这里。',
  again: '恢复提示',
  nothing: '没有这样的规则。'
} as const
