import { opennessSchema, type Openness } from '../../reply/reply.ts'
import { opennessWord } from '../../reply/wording.ts'
import type { Profile } from '../profile.ts'
import type { ChoiceField, SwitchField, WordsField } from './field.ts'

/** A choice among the keys of `words`; a value that is none of them changes nothing. */
function choice<Value extends string>(
  named: Pick<ChoiceField, 'id' | 'group' | 'label' | 'rule'> & {
    readonly words: Readonly<Record<Value, string>>
  },
  read: (profile: Profile) => Value,
  write: (profile: Profile, value: Value) => Profile
): ChoiceField {
  const { words } = named
  const isValue = (value: string): value is Value => Object.hasOwn(words, value)
  return {
    kind: 'choice',
    ...named,
    read,
    write: (profile, value) => (isValue(value) ? write(profile, value) : profile)
  }
}

const inHead = (profile: Profile, change: Partial<Profile['head']>): Profile => ({
  ...profile,
  head: { ...profile.head, ...change }
})

/** The settings of a layout that are one of some. */
export const choiceFields: readonly ChoiceField[] = [
  choice(
    {
      id: 'head.category',
      group: 'marks',
      label: '类别标记印在',
      rule: null,
      words: {
        'above-letterhead': '红头之上居右',
        'above-title': '标题右上方',
        'number-line': '与文号同行',
        'number-suffix': '文号之后',
        block: '首页顶端分行',
        'above-addressee': '主送之上',
        'after-title': '标题之后',
        end: '文末',
        none: '不印'
      }
    },
    ({ head }) => head.category,
    (profile, category) => inHead(profile, { category })
  ),
  choice(
    {
      id: 'openness',
      group: 'marks',
      label: '公开属性印在',
      rule: '7.3.6：写在附注中',
      words: {
        remark: '附注处',
        'number-line': '与文号同行',
        block: '首页顶端分行',
        'above-addressee': '主送之上',
        none: '不印'
      }
    },
    ({ openness }) => openness,
    (profile, openness) => ({ ...profile, openness })
  ),
  choice(
    {
      id: 'head.number',
      group: 'marks',
      label: '发文字号印在',
      rule: '7.2.5：红头之下空二行',
      words: { line: '红头之下', block: '首页顶端分行', 'after-title': '标题之后加括号' }
    },
    ({ head }) => head.number,
    (profile, number) => inHead(profile, { number })
  ),
  choice(
    {
      id: 'head.blockSide',
      group: 'marks',
      label: '首页顶端各行靠',
      rule: null,
      words: { right: '右', left: '左' }
    },
    ({ head }) => head.blockSide,
    (profile, blockSide) => inHead(profile, { blockSide })
  ),
  choice(
    {
      id: 'head.signer.place',
      group: 'marks',
      label: '签发人印在',
      rule: '7.2.6：与文号同行居右（上行文）',
      words: { 'number-line': '与文号同行', 'below-date': '成文日期之下' }
    },
    ({ head }) => head.signer.place,
    (profile, place) => inHead(profile, { signer: { ...profile.head.signer, place } })
  ),
  choice(
    {
      id: 'signature.form',
      group: 'signature',
      label: '落款',
      rule: '7.3.5：加盖印章或不加盖印章',
      words: { 'with-seal': '加盖印章', 'without-seal': '不加盖印章' }
    },
    ({ signature }) => signature.form,
    (profile, form) => ({ ...profile, signature: { ...profile.signature, form } })
  ),
  choice(
    {
      id: 'imprint.form',
      group: 'imprint',
      label: '版记内容',
      rule: '7.4：抄送、印发机关和印发日期；10.1：信函不印后两项和分隔线',
      words: { full: '抄送、印发机关和日期', 'copies-only': '只印抄送，不印分隔线' }
    },
    ({ imprint }) => imprint.form,
    (profile, form) => ({ ...profile, imprint: { ...profile.imprint, form } })
  ),
  choice(
    {
      id: 'pageNumber.place',
      group: 'pageNumber',
      label: '页码位置',
      rule: '7.5：单页居右空一字，双页居左空一字',
      words: { outer: '单页居右、双页居左', center: '居中' }
    },
    ({ pageNumber }) => pageNumber.place,
    (profile, place) => ({ ...profile, pageNumber: { ...profile.pageNumber, place } })
  )
]

/** The settings of a layout that are on or off. */
export const switchFields: readonly SwitchField[] = [
  {
    kind: 'switch',
    id: 'grid.hangingMarks',
    group: 'grid',
    label: '行末标点可悬于版心外',
    rule: null,
    read: ({ grid }) => grid.hangingMarks,
    write: (profile, hangingMarks) => ({ ...profile, grid: { ...profile.grid, hangingMarks } })
  },
  {
    kind: 'switch',
    id: 'head.showSigner',
    group: 'marks',
    label: '印签发人',
    rule: '7.2.6：上行文应当标注签发人',
    read: ({ head }) => head.showSigner,
    write: (profile, showSigner) => inHead(profile, { showSigner })
  },
  {
    kind: 'switch',
    id: 'imprint.show',
    group: 'imprint',
    label: '印版记',
    rule: '7.4：公文应有版记',
    read: ({ imprint }) => imprint.show,
    write: (profile, show) => ({ ...profile, imprint: { ...profile.imprint, show } })
  },
  {
    kind: 'switch',
    id: 'pageNumber.show',
    group: 'pageNumber',
    label: '印页码',
    rule: '7.5：四号半角宋体，左右各一字线',
    read: ({ pageNumber }) => pageNumber.show,
    write: (profile, show) => ({ ...profile, pageNumber: { ...profile.pageNumber, show } })
  },
  {
    kind: 'switch',
    id: 'pageNumber.firstPage',
    group: 'pageNumber',
    label: '首页印页码',
    rule: '10.1：信函首页不显示页码',
    read: ({ pageNumber }) => pageNumber.firstPage,
    write: (profile, firstPage) => ({ ...profile, pageNumber: { ...profile.pageNumber, firstPage } })
  }
]

/** The words printed for each 公开属性 when the office has none of its own (marks.ts). */
function usualOpenness({ openness }: Profile): Readonly<Record<Openness, string>> {
  const [before, after] = openness === 'remark' ? ['（此件', '）'] : ['', '']
  const usual = (value: Openness) => before + opennessWord[value] + after
  return { proactive: usual('proactive'), 'on-request': usual('on-request'), closed: usual('closed') }
}

/** The words of a layout that an office prints its own way. */
export const wordsFields: readonly WordsField[] = [
  {
    kind: 'words',
    id: 'head.categoryLabel',
    group: 'marks',
    label: '类别字母之前的字',
    rule: null,
    read: ({ head }) => head.categoryLabel,
    write: (profile, categoryLabel) => inHead(profile, { categoryLabel })
  },
  {
    kind: 'words',
    id: 'head.categoryEnd',
    group: 'marks',
    label: '类别字母之后的字',
    rule: null,
    read: ({ head }) => head.categoryEnd,
    write: (profile, categoryEnd) => inHead(profile, { categoryEnd })
  },
  {
    kind: 'words',
    id: 'head.signer.label',
    group: 'marks',
    label: '签发人姓名之前的字',
    rule: '7.2.6：“签发人”后标全角冒号',
    read: ({ head }) => head.signer.label,
    write: (profile, label) => inHead(profile, { signer: { ...profile.head.signer, label } })
  },
  {
    kind: 'words',
    id: 'head.signer.end',
    group: 'marks',
    label: '签发人姓名之后的字',
    rule: null,
    read: ({ head }) => head.signer.end,
    write: (profile, end) => inHead(profile, { signer: { ...profile.head.signer, end } })
  },
  ...opennessSchema.options.map((value): WordsField => ({
    kind: 'words',
    id: `opennessWords.${value}`,
    group: 'marks',
    label: `“${opennessWord[value]}”印作`,
    rule: null,
    read: profile => (profile.opennessWords ?? usualOpenness(profile))[value],
    write: (profile, words) => ({
      ...profile,
      opennessWords: { ...(profile.opennessWords ?? usualOpenness(profile)), [value]: words }
    })
  }))
]
