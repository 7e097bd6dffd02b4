import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Case, FiledContribution } from '../../../electron/core/case/case.ts'
import type { Ask, Author, Item } from '../../../electron/core/case/item.ts'
import type { DraftInput } from '../../../electron/core/draft/draft.ts'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import type { Ids } from '../../../electron/core/powers.ts'
import { templateSchema, type Template } from '../../../electron/core/template/template.ts'
import type { Unit } from '../../../electron/core/unit/unit.ts'

export const kinds = ['suggestion-answer', 'proposal-answer', 'contribution'] as const

export function template(folder: (typeof kinds)[number]): Template {
  const path = join(import.meta.dirname, '../../../templates', folder, 'template.json')
  return templateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

export const unit: Unit = {
  schema: 3,
  name: '江临市数据发展局',
  shortName: '市数据局',
  letterhead: '江临市数据发展局文件',
  printingOrgan: '江临市数据发展局办公室',
  series: [],
  categories: [],
  people: [],
  copies: {
    suggestion: ['市人大常委会代表工作委员会', '市政府办公室'],
    proposal: ['市政协提案委员会', '市政府办公室']
  },
  deadlines: { replyMonths: 3, contributionDays: 30 },
  contact: { person: '苏晓棠', phone: '0500-85550136' },
  openness: 'proactive',
  profile: gbt9704,
  profiles: [],
  profileUses: {},
  checks: null
}

export function deputy(name: string): Author {
  return { name, group: null, phone: null, leading: false }
}

export const item: Item = {
  kind: 'suggestion',
  title: '关于办好社区食堂的建议',
  number: '36',
  session: '市三届人大四次会议',
  authors: [{ ...deputy('乔云舒'), leading: true }],
  assigned: '2026-02-20',
  lead: '江临市数据发展局',
  helpers: [],
  paragraphs: []
}

export const asks: readonly Ask[] = [
  {
    id: 'a1',
    text: '建议增加社区食堂网点，方便高龄老人就近用餐。',
    quote: '老城三个社区没有食堂网点，高龄老人用餐要走两公里。'
  },
  { id: 'a2', text: '建议把食堂菜价和补贴标准在网上公布。', quote: '菜价、补贴标准应当公布，接受监督。' },
  {
    id: 'a3',
    text: '建议为行动不便的老人送餐上门，并把送餐车辆纳入调度平台。',
    quote: '行动不便的老人盼送餐上门。'
  }
]

export function filed(
  id: string,
  department: string,
  points: readonly (readonly [string | null, string])[]
): FiledContribution {
  return {
    id,
    sourceId: null,
    filedAt: '2026-03-10T09:00:00.000+08:00',
    contribution: {
      department,
      addressee: '江临市数据发展局',
      itemTitle: item.title,
      itemNumber: item.number,
      date: '2026-03-10',
      contact: null,
      points: points.map(([heading, text], index) => ({ id: `${id}-p${index + 1}`, heading, text })),
      rest: []
    }
  }
}

export const contributions: readonly FiledContribution[] = [
  filed('c1', '市民政局', [
    ['食堂网点', '2025年新建食堂网点11个，2026年计划在老城再增加3个网点，优先照顾高龄老人。'],
    ['送餐上门', '已招募送餐志愿者86人，为行动不便的老人送餐。'],
    [null, '上述经费由同级财政保障。']
  ]),
  filed('c2', '江临市市场监督管理局', [['公布菜价', '食堂菜价和补贴标准每季度在网上公布一次。']])
]

export function kase(changes: Partial<Case>): Case {
  return {
    schema: 1,
    id: 'case-1',
    revision: 0,
    createdAt: '2026-03-01T09:00:00.000+08:00',
    updatedAt: '2026-03-01T09:00:00.000+08:00',
    stage: 'drafting',
    item,
    itemSourceId: null,
    due: null,
    asks: [],
    contributions: [],
    chosen: [],
    templateId: null,
    skeletonId: null,
    reply: null,
    dismissals: [],
    signedDigest: null,
    requestNumber: null,
    outcome: null,
    earlier: null,
    ...changes
  }
}

export function counted(): Ids {
  let next = 0
  return prefix => `${prefix}${++next}`
}

/** A draft's input with the given case, the point-by-point answer to a suggestion unless changed. */
export function input(changes: Partial<DraftInput>): DraftInput {
  return {
    template: template('suggestion-answer'),
    skeletonId: 'point-by-point',
    kase: kase({}),
    unit,
    passages: [],
    ids: counted(),
    today: '2026-03-12',
    ...changes
  }
}
