import type { Openness } from '../../reply/reply.ts'
import type { Profile } from '../profile.ts'

type Head = Profile['head']

/**
 * One of the forms in which offices print 类别标记, 公开属性, 文号 and 签发人. `id` is stable; `example` is how it looks on paper. The settings
 * replace those of a profile.
 */
export type PrintedForm = {
  readonly id: string
  readonly name: string
  readonly example: string
  readonly head: Partial<Head>
  readonly openness: Profile['openness']
  readonly opennessWords: Profile['opennessWords']
}

/** The usual word for each 公开属性 with the same words before and after it. */
export function sameWords(before: string, after: string): Readonly<Record<Openness, string>> {
  return {
    proactive: `${before}主动公开${after}`,
    'on-request': `${before}依申请公开${after}`,
    closed: `${before}不予公开${after}`
  }
}

/** The nine forms found on printed replies, each in the place and words of one region. */
export const printedForms: readonly PrintedForm[] = [
  {
    id: 'above-letterhead',
    name: '红头之上居右',
    example: '类别标记：A',
    head: { category: 'above-letterhead', categoryLabel: '类别标记：', categoryEnd: '' },
    openness: 'remark',
    opennessWords: null
  },
  {
    id: 'above-title',
    name: '标题右上方',
    example: 'A类',
    head: { category: 'above-title', categoryLabel: '', categoryEnd: '类' },
    openness: 'remark',
    opennessWords: sameWords('注：', '')
  },
  {
    id: 'number-line',
    name: '与文号同行居右',
    example: '江数函〔2026〕60号　B类　同意公开',
    head: { category: 'number-line', categoryLabel: '', categoryEnd: '类', showSigner: false },
    openness: 'number-line',
    opennessWords: { proactive: '同意公开', 'on-request': '依申请公开', closed: '不同意公开' }
  },
  {
    id: 'number-suffix',
    name: '文号后缀',
    example: '江数提字〔2026〕2A',
    head: { category: 'number-suffix', categoryLabel: '', categoryEnd: '', showSigner: false },
    openness: 'remark',
    opennessWords: sameWords('公开方式：', '')
  },
  {
    id: 'block',
    name: '首页顶端分行',
    example: '是否同意公开：是 / 办理结果：（C）/ 江数建字〔2026〕8号',
    head: {
      category: 'block',
      categoryLabel: '办理结果：（',
      categoryEnd: '）',
      number: 'block',
      blockSide: 'right',
      showSigner: false
    },
    openness: 'block',
    opennessWords: {
      proactive: '是否同意公开：是',
      'on-request': '公开方式：依申请公开',
      closed: '是否同意公开：否'
    }
  },
  {
    id: 'above-addressee',
    name: '主送之上',
    example: '类别：B / 公开',
    head: { category: 'above-addressee', categoryLabel: '类别：', categoryEnd: '' },
    openness: 'above-addressee',
    opennessWords: { proactive: '公开', 'on-request': '依申请公开', closed: '不公开' }
  },
  {
    id: 'bracketed',
    name: '首页顶端加括号，公开属性在联系人之后',
    example: '（A类）……（依申请公开）',
    head: { category: 'above-letterhead', categoryLabel: '（', categoryEnd: '类）' },
    openness: 'remark',
    opennessWords: sameWords('（', '）')
  },
  {
    id: 'end',
    name: '文末',
    example: '领导签发：×××……办复类别：A类',
    head: {
      category: 'end',
      categoryLabel: '办复类别：',
      categoryEnd: '类',
      showSigner: true,
      signer: { place: 'below-date', label: '领导签发：', end: '' }
    },
    openness: 'remark',
    opennessWords: {
      proactive: '以上意见可主动公开。',
      'on-request': '以上意见可依申请公开。',
      closed: '以上意见不予公开。'
    }
  },
  {
    id: 'after-title',
    name: '标题之后',
    example: '……的答复（江数函〔2026〕9号）分类：B',
    head: {
      category: 'after-title',
      categoryLabel: '分类：',
      categoryEnd: '',
      number: 'after-title',
      showSigner: true,
      signer: { place: 'below-date', label: '此答复函已经', end: '审签。' }
    },
    openness: 'remark',
    opennessWords: null
  }
]

/** The profile with its marks printed in that form. */
export function inForm(profile: Profile, form: PrintedForm): Profile {
  const { openness, opennessWords } = form
  return { ...profile, head: { ...profile.head, ...form.head }, openness, opennessWords }
}
