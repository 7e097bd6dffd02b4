import type { Profile } from '../profile.ts'
import { inForm, printedForms } from './printed-forms.ts'
import { profiles } from './profiles.ts'

/**
 * Something a layout can be begun with: a whole layout, or one of the printed forms, which settles where marks, number and signer stand and leaves
 * all else as it is. `where` says in a line where it is used.
 */
export type Base = {
  readonly id: string
  readonly name: string
  readonly where: string
  readonly kind: 'layout' | 'marks'
  readonly begin: (current: Profile) => Profile
}

const whereUsed: Readonly<Record<string, string>> = {
  gbt9704: '国标上行文版头，文号居左、签发人居右；浙江等地的建议答复多用。',
  level: '文号居中，不印签发人；发给平级、下级机关或代表个人。',
  letter: '双红线版头，首页无页码；复函、会办意见多用。',
  'pitch-28': '国标页边，行距设为固定值 28 磅；许多单位的办公模板如此。',
  'office-margins': '页边略窄、行距 29 磅；常见的单位自制模板。',
  'above-letterhead': '“类别标记：A”印在红头之上居右；宁波、慈溪等地。',
  'above-title': '“A类”印在标题右上方；人大常委会多如此要求。',
  'number-line': '类别、公开属性与文号排在一行；湖南等地。',
  'number-suffix': '类别字母接在文号后；汨罗等地。',
  block: '公开与否、办理结果、文号在首页顶端分行；河北等地。',
  'above-addressee': '类别、公开属性印在主送之上；云南等地。',
  bracketed: '类别加括号居首，公开属性在联系人之后；山东等地。',
  end: '签发人、类别、公开属性都印在文末；安徽等地。',
  'after-title': '文号和类别跟在标题后面；广西等地的网上公开稿。'
}

/** All that a layout can be begun with: whole layouts first, then the nine printed forms. */
export const bases: readonly Base[] = [
  ...profiles.map((profile): Base => ({
    id: profile.id,
    name: profile.name,
    where: whereUsed[profile.id] ?? '',
    kind: 'layout',
    begin: ({ id }) => ({ ...profile, id })
  })),
  ...printedForms.map((form): Base => ({
    id: `form-${form.id}`,
    name: form.name,
    where: whereUsed[form.id] ?? '',
    kind: 'marks',
    begin: current => inForm(current, form)
  }))
]

/** Whether two layouts print the same, whatever they are called. */
export function sameLayout(a: Profile, b: Profile): boolean {
  const bare = (profile: Profile) => JSON.stringify(sorted({ ...profile, id: '', name: '' }))
  return bare(a) === bare(b)
}

/** The same value with the keys of every record in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]))
}
