import type { OrganRow } from '../check/words.ts'
import { withOrgansOfToday } from '../freshness/organs.ts'
import { aboutOf, type About } from './about.ts'

/** How far something has come: 已完成, 正在, 将, 暂不具备条件 or 不予采纳. */
export type Progress = 'done' | 'doing' | 'planned' | 'refused'

/** Something a sentence claims that another reply may claim otherwise. */
export type Claim =
  | { readonly kind: 'commitment'; readonly about: About; readonly progress: Progress }
  | {
      readonly kind: 'figure'
      readonly about: About
      /** A rule (补助标准) holds until it is changed; a count grows. */
      readonly sort: 'rule' | 'count'
      /** What is measured: the rule's noun, or how it was counted. */
      readonly noun: string
      /** For what one counts: 每台, 每人每月; empty when the sentence does not say. */
      readonly per: string
      readonly amount: number
      readonly unit: string
      readonly words: string
      readonly change: 'changed' | 'stated'
      readonly asOf: string | null
    }
  | {
      readonly kind: 'deadline'
      readonly about: About
      /** Year and month, 202412. */
      readonly by: number
      readonly words: string
    }
  | { readonly kind: 'responsible'; readonly about: About; readonly units: readonly string[] }

/** A sentence with what it claims. */
export type ClaimedSentence = { readonly sentence: string; readonly claims: readonly Claim[] }

/**
 * What the sentences of a text claim; sentences that claim nothing, ask, or only quote the request are left out. Organs renamed since, as `organs`
 * lists them, count under the names they bear now.
 */
export function claimsOf(text: string, organs: readonly OrganRow[]): readonly ClaimedSentence[] {
  return (text.match(/[^。！？；\n]+/g) ?? []).flatMap(part => {
    const sentence = part.trim()
    if (sentence.length < 6 || /^(?:您|你)?(?:在)?(?:提出|建议|反映|提到)的?/.test(sentence)) return []
    const claims = [
      ...commitments(sentence),
      ...rules(sentence),
      ...counts(sentence),
      ...deadlines(sentence),
      ...responsible(withOrgansOfToday(sentence, organs))
    ]
    return claims.length === 0 ? [] : [{ sentence, claims }]
  })
}

const refusal =
  /暂不具备|不具备条件|条件(?:尚|还)?不成熟|暂无法|无法(?:实施|实现|支持|采纳|新增)|难以(?:实施|采纳|实现)|不予(?:采纳|支持)|暂不(?:考虑|实施|安排|新增|调整)|不宜|暂缓(?:实施|建设)|不再(?:新增|安排|实施|新建)/
const doing =
  /正在|正抓紧|目前正|推进中|建设中|施工中|已(?:经)?(?:启动|开工|进场|着手)|抓紧(?:推进|办理|建设|编制|制定)/
const done =
  /已(?:经|于|全部|全面)?(?:[^，、]{0,14})?(?:完成|建成|投入使用|投用|开通|启用|出台|印发|实现|落地|通车|竣工|上线|解决|到位)/
const planned = /^(?:下一步|下步)|(?:将|拟|计划|力争|争取|预计)(?!近)/
const ongoing = /继续|进一步|持续|不断|深化|巩固|扩大|优化|提升|提质|升级|改进/

function commitments(sentence: string): readonly Claim[] {
  const progress = progressOf(sentence)
  if (progress === null || (progress !== 'refused' && ongoing.test(sentence))) return []
  const about = aboutOf(sentence)
  // A subject of a few pairs is a phrase of the trade; two sentences on different things share it.
  return about.pairs.size < 3 ? [] : [{ kind: 'commitment', about, progress }]
}

function progressOf(sentence: string): Progress | null {
  if (refusal.test(sentence)) return 'refused'
  // 已完成前期工作，正在…: the sentence tells of several steps, which are not to be mixed up.
  const told = [doing.test(sentence), done.test(sentence), planned.test(sentence)]
  if (told.filter(Boolean).length !== 1) return null
  return told[0] === true ? 'doing' : told[1] === true ? 'done' : 'planned'
}

const ruleNouns: readonly (readonly [string, RegExp])[] = [
  ['补助', /补助|补贴|奖补|资助/],
  ['奖励', /奖励|奖金/],
  ['收费', /收费|缴费|费用|票价|停车费|租金|押金|保证金|价格/],
  ['报销', /报销|起付线|封顶线|支付限额/],
  ['利率', /利率|贴息/],
  ['限速', /限速/],
  ['限高', /限高/],
  ['期限', /时限|期限|办结/],
  ['比例', /比例|配比|占比要求/],
  ['标准', /标准|限额|门槛/]
]
const amount =
  /(最高|最低|不超过|不低于|不少于|至少|上限|下限)?(?:为|达|约)?\s*(\d+(?:\.\d+)?)\s*(亿|万|千|百)?\s*(元|%|％|平方米|公里|米|个工作日|工作日|天|日|小时|分钟|周岁|岁|倍|折|个|吨|公斤)/g
const changed = /提高|调整|增加到|增至|上调|下调|降低|降至|由原来|从原来|改为|取消|上浮|下浮/
const perWhat =
  /每\s*(人每月|人每年|[\p{Script=Han}]{1,3}?)(?=[一-龥]*\d|补|奖|收|最|不|为|按|给)|\/\s*([\p{Script=Han}]{1,3})|人均|户均/u
const scale: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100 }

function valueOf(digits: string, by: string | undefined): number {
  return Number(digits) * (by === undefined ? 1 : (scale[by] ?? 1))
}

/** Rules: 补助标准为每台20万元. A clause with several amounts tells a table of rules, of which none can be compared alone. */
function rules(sentence: string): readonly Claim[] {
  return clausesOf(sentence).flatMap(({ clause, before }) => {
    const noun = ruleNouns.find(([, pattern]) => pattern.test(clause))?.[0]
    const found = [...clause.matchAll(amount)]
    const [only] = found
    if (noun === undefined || only === undefined || counting.test(clause)) return []
    const moved = changed.test(clause)
    if (found.length > (moved ? 2 : 1)) return []
    const [, bound, digits = '', by, unit = ''] = (moved ? found.at(-1) : only) ?? only
    const per = perWhat.exec(clause)
    const about = aboutOf(before + clause.replace(perWhat, ' '))
    return [
      {
        kind: 'figure',
        about,
        sort: 'rule',
        noun: `${noun}${boundOf(bound)}`,
        per: per?.[1] ?? per?.[2] ?? '',
        amount: valueOf(digits, by),
        unit: unit.replace('％', '%'),
        words: only[0],
        change: moved ? 'changed' : 'stated',
        asOf: null
      }
    ]
  })
}

function boundOf(word: string | undefined): string {
  switch (word) {
    case '最高':
    case '不超过':
    case '上限':
      return '以下'
    case '最低':
    case '不低于':
    case '不少于':
    case '至少':
    case '下限':
      return '以上'
    default:
      return ''
  }
}

const counting =
  /累计|共有|现有|总数|总量|总计|共计|全市有|新增|新建|建成|投入|发放|完成|惠及|受益|覆盖|兑现|拨付|落实/
const stock = /累计|共有|现有|总数|总量|总计|保有量/
const countable =
  /(\d+(?:\.\d+)?)\s*(亿|万|千|百)?\s*(余|多)?\s*(个|家|台|户|套|处|座|条|辆|所|亩|栋|幢|公里|平方米|张|人|名)/g

/** Counts of what there is in all: 全市共有停车泊位12万个. What was added in a year is another number every year. */
function counts(sentence: string): readonly Claim[] {
  return clausesOf(sentence).flatMap(({ clause }) => {
    const found = [...clause.matchAll(countable)]
    const [only] = found
    if (only === undefined || found.length > 1 || only[3] !== undefined || !stock.test(clause)) return []
    if (/约|近|超|逾|余|多/.test(clause)) return []
    const [words, digits = '', by, , unit = ''] = only
    const about = aboutOf(clause)
    if (about.pairs.size < 2) return []
    const asOf = /(?:截至|截止|到)[^，]*?(?:月|日|底|末)/.exec(sentence)?.[0] ?? null
    const amount = valueOf(digits, by)
    return [
      {
        kind: 'figure',
        about,
        sort: 'count',
        noun: '总数',
        per: '',
        amount,
        unit,
        words,
        change: 'stated',
        asOf
      }
    ]
  })
}

type Clause = { readonly clause: string; readonly before: string }

/** The clauses of a sentence, each with the one before it when it says nothing of its own subject. */
function clausesOf(sentence: string): readonly Clause[] {
  const clauses = sentence.split(/[，：:（）()]/)
  return clauses.map((clause, at) => {
    const own = aboutOf(clause.replace(perWhat, ' ')).pairs.size
    return { clause, before: own < 2 ? (clauses[at - 1] ?? '') : '' }
  })
}

const byWords =
  /(20\d\d)年(?:(\d{1,2})月(?:\d{1,2}日|底|末)?以?前|(\d{1,2})月[底末]|([一二三四])季度(?:以?前|内|末)?|(上)半年|下半年|[底末](?:以?前)?|以?前|内)/
const everyYear = /每年|年度|当年|全年|逐年|首批|分批|滚动|本年/

function deadlines(sentence: string): readonly Claim[] {
  const found = byWords.exec(sentence)
  if (found === null || done.test(sentence) || everyYear.test(sentence)) return []
  if (!/完成|建成|投入使用|投用|开通|出台|印发|实现|通车|竣工|上线|启用|开工/.test(sentence)) return []
  // 2025年6月底前…，2026年底前…: a plan in steps.
  if ((sentence.match(/20\d\d年/g) ?? []).length > 1) return []
  const [, year = '', month, monthEnd, quarter, half] = found
  const yearEnd = half === undefined ? 12 : 6
  const last = month ?? monthEnd ?? (quarter === undefined ? yearEnd : '一二三四'.indexOf(quarter) * 3 + 3)
  const about = aboutOf(sentence)
  if (about.pairs.size < 3) return []
  return [{ kind: 'deadline', about, by: Number(year) * 100 + Number(last), words: found[0] }]
}

const unitWords = '[\\p{Script=Han}]{1,10}?(?:局|委|办|中心|公司|集团|街道|区政府|县政府|厅|大队|支队|医院)'
const charged = new RegExp(
  `由((?:${unitWords}[、和与及]?)+)(?:牵头|负责|主管|组织实施|承担|具体负责|统筹)(?:负责|组织|实施|推进)?(.*)`,
  'u'
)

function responsible(sentence: string): readonly Claim[] {
  return clausesOf(shortened(sentence)).flatMap(({ clause, before }) => {
    const [whole, list = '', rest = ''] = charged.exec(clause) ?? []
    if (whole === undefined) return []
    const units = list.split(/[、和与及]/).filter(unit => unit !== '')
    const about = aboutOf(`${before}，${clause.replace(whole, '')}，${rest}`)
    return about.pairs.size < 3 ? [] : [{ kind: 'responsible', about, units: units.map(bareUnit) }]
  })
}

const shortNames: readonly (readonly [RegExp, string])[] = [
  [/住房和?城乡建设/g, '住建'],
  [/人力资源和?社会保障/g, '人社'],
  [/自然资源和规划/g, '资规'],
  [/发展和改革/g, '发改'],
  [/交通运输/g, '交通'],
  [/经济和信息化/g, '经信'],
  [/卫生健康/g, '卫健'],
  [/市场监督管理|市场监管/g, '市监'],
  [/综合行政执法/g, '综合执法']
]

function shortened(sentence: string): string {
  return shortNames.reduce((text, [long, short]) => text.replace(long, short), sentence)
}

/** 江临市住建局, 市住建局 and 住建局 are one. */
function bareUnit(unit: string): string {
  return unit.replace(/^.*?[市县区省](?=.{2,}(?:局|委|办|中心|厅|队))/, '')
}
