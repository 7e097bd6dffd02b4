import type { PackageFacts } from '../../../electron/core/package/document.ts'
import { closing, framed, h1, opening, p, reply } from '../../../electron/core/reply/build.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { noHash } from '../../../electron/core/workflow/history.ts'
import type { Action, Actor, HistoryEntry, Stage } from '../../../electron/core/workflow/stage.ts'
import { asks, counted, deputy, item, kase, unit } from '../draft/builders.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { templateSchema, type Template } from '../../../electron/core/template/template.ts'

function templateIn(folder: string): Template {
  const path = join(import.meta.dirname, '../../../templates', folder, 'template.json')
  return templateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** All templates that come with the program and that a package needs. */
export const templates: readonly Template[] = ['contribution', 'contribution-request', 'follow-up'].map(
  templateIn
)

/** A signed and numbered answer to three deputies that promises two things. */
export const issued: Reply = framed(
  reply(
    opening(
      '你们在市三届人大四次会议期间提出的《关于办好社区食堂的建议》（第36号建议）收悉。我局会同市民政局认真研究办理，现答复如下：'
    ),
    h1('关于增加社区食堂网点'),
    {
      ...p('2025年已新建食堂网点11个。2026年将在老城再增加3个网点，10月底前全部开张。'),
      answers: ['a1']
    },
    h1('关于公布菜价和补贴标准'),
    {
      ...p('菜价和补贴标准每季度在网上公布一次。下一步，拟把公布的周期缩短到一个月。'),
      answers: ['a2']
    },
    closing('感谢你们对数据工作的关心和支持。')
  ),
  {
    category: { letter: 'B', definition: null },
    issuer: '江临市数据发展局',
    letterhead: '江临市数据发展局文件',
    number: { code: '江数发建', year: 2026, serial: 3 },
    signers: ['纪明远'],
    title: '对市三届人大四次会议第36号建议的答复',
    addressees: [
      { name: '乔云舒', role: 'deputy' },
      { name: '许青禾', role: 'deputy' },
      { name: '段知微', role: 'deputy' }
    ],
    signature: ['江临市数据发展局'],
    date: '2026-05-20',
    contact: { person: '苏晓棠', phone: '0500-85550136' },
    openness: 'proactive',
    copies: ['市人大常委会代表工作委员会', '市政府办公室', '市民政局'],
    printing: { organ: '江临市数据发展局办公室', date: '2026-05-21' }
  }
)

const step = (
  [action, actor, at]: readonly [Action | 'create', Actor, string],
  index: number
): HistoryEntry => {
  const to: Stage = 'drafting'
  const rest = { from: null, to, note: null, reply: null, previous: noHash, hash: noHash }
  return { seq: index + 1, at: `${at}T09:00:00.000+08:00`, action, actor, ...rest }
}

/** How that answer went through the office. */
export const history: readonly HistoryEntry[] = (
  [
    ['create', { name: '苏晓棠', role: 'clerk' }, '2026-03-01'],
    ['submit', { name: '苏晓棠', role: 'clerk' }, '2026-05-12'],
    ['approve', { name: '岑望舒', role: 'reviewer' }, '2026-05-15'],
    ['sign', { name: '纪明远', role: 'signer' }, '2026-05-20'],
    ['number', { name: '柯晚亭', role: 'office' }, '2026-05-21']
  ] as const
).map(step)

/** A finished case of three deputies with one helping department, seen on 2026-03-05. */
export function facts(changes: Partial<PackageFacts> = {}): PackageFacts {
  return {
    kase: kase({
      stage: 'archived',
      item: {
        ...item,
        authors: [
          deputy('许青禾'),
          { ...deputy('乔云舒'), leading: true, group: '城东代表团' },
          deputy('段知微')
        ],
        helpers: ['市民政局', '市市场监督管理局']
      },
      asks: [...asks],
      reply: issued
    }),
    unit,
    history,
    templates,
    today: '2026-03-05',
    ids: counted(),
    ...changes
  }
}
