import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFile } from '../../electron/adapters/readers/read-file.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import type { Profile } from '../../electron/core/layout/profile.ts'
import { inForm, printedForms } from '../../electron/core/layout/profiles/printed-forms.ts'
import { profiles } from '../../electron/core/layout/profiles/profiles.ts'
import { parseReply } from '../../electron/core/parse/parse-reply.ts'
import {
  closing,
  framed,
  h1,
  h2,
  h3,
  numberBlocks,
  opening,
  p,
  reply,
  runIn,
  slot,
  table,
  type NewBlock
} from '../../electron/core/reply/build.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { samplePath, sampleText } from '../sample.ts'
import { ends, givens, links, measures, places, surnames, topics, verbs } from '../bench/made-up-words.ts'

/** A reply to be printed, and how. */
export type AgreementCase = { readonly name: string; readonly reply: Reply; readonly profile: Profile }

/** The made-up library of the sample vault, read as a user reads it in. */
async function library(): Promise<readonly AgreementCase[]> {
  const folder = join(import.meta.dirname, '../../data/sample/sources/replies')
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .toSorted()
  return Promise.all(
    names.map(async name => {
      const { value } = await readFile(name, readFileSync(join(folder, name)))
      return { name, reply: parseReply(value).value, profile: gbt9704 }
    })
  )
}

/** Numbers that look random and are always the same (mulberry32). */
function dice(seed: number): (count: number) => number {
  let state = seed
  return count => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * count)
  }
}
type Roll = ReturnType<typeof dice>

function pick<T>(roll: Roll, from: readonly T[]): T {
  const one = from[roll(from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** Sentences with what makes rows hard to break: figures and units, Latin words, quotes, names in 《》, dashes, dots, brackets. */
const sentences: readonly ((roll: Roll) => string)[] = [
  roll =>
    `${pick(roll, links)}，${pick(roll, verbs)}${pick(roll, places)}${topic(roll)}工作，${measure(roll)}，${pick(roll, ends)}。`,
  roll =>
    `202${roll(6)}年${roll(12) + 1}月${roll(28) + 1}日，印发《关于${pick(roll, verbs)}${topic(roll)}的实施意见》（江政办发〔202${roll(6)}〕${roll(90) + 1}号），明确${roll(9) + 2}项任务。`,
  roll =>
    `完善“${topic(roll)}+${topic(roll)}”机制，推动“应${pick(roll, verbs)}尽${pick(roll, verbs)}”，解决“最后一公里”问题。`,
  roll =>
    `投入资金${roll(900) + 10}.${roll(90) + 10}万元，占年度预算的${roll(90) + 5}.${roll(9)}%，较上年提高${roll(9) + 1}个百分点；${measure(roll)}，${measure(roll)}。`,
  roll => `${pick(roll, verbs)}统一平台——“江临数桥”，接入GIS、BIM和5G等系统，${pick(roll, ends)}……`,
  roll => `开放API接口${roll(90) + 5}个（详见www.jl.gov.cn），支持PDF、OFD等格式，${measure(roll)}。`,
  roll =>
    `${pick(roll, places)}、${pick(roll, places)}、${pick(roll, places)}等地${topic(roll)}、${topic(roll)}${pick(roll, ends)}；其余${roll(20) + 2}处年内完成。`,
  roll =>
    `受规划、资金等因素影响，${topic(roll)}难以一次到位：一是${topic(roll)}不足；二是${topic(roll)}滞后；三是专业人员少，且流动频繁。`
]

function topic(roll: Roll): string {
  return pick(roll, pick(roll, topics))
}

function measure(roll: Roll): string {
  return pick(roll, measures).replace('{n}', String(roll(9000) + 3))
}

function words(roll: Roll, letters: number): string {
  let text = ''
  while (text.length < letters) text += pick(roll, sentences)(roll)
  return text
}

function person(roll: Roll): string {
  return pick(roll, surnames) + pick(roll, givens) + (roll(2) === 0 ? pick(roll, givens) : '')
}

function bodyOf(roll: Roll, letters: number): readonly NewBlock[] {
  const blocks: NewBlock[] = [
    opening(
      `您在市十八届人大三次会议期间提出的《关于${pick(roll, verbs)}${topic(roll)}的建议》（第${roll(300) + 1}号建议）收悉。经会同${pick(roll, places)}研究，现答复如下：`
    )
  ]
  let left = letters - 80
  while (left > 0) {
    blocks.push(h1(`${pick(roll, verbs)}${topic(roll)}`))
    for (let part = 0; part < 2 + roll(3) && left > 0; part += 1) {
      const length = 60 + roll(Math.min(500, Math.max(60, letters / 3)))
      const kind = roll(6)
      if (kind === 0)
        blocks.push(
          h2(`关于${topic(roll)}`),
          h3(`${pick(roll, verbs)}${topic(roll)}`),
          p(words(roll, length))
        )
      else if (kind === 1 && letters > 900) blocks.push(tableOf(roll), p(words(roll, length)))
      else if (kind === 2) blocks.push(p(words(roll, length)))
      else blocks.push(runIn(2, `${pick(roll, verbs)}${topic(roll)}。`, words(roll, length)))
      left -= length + 15
    }
  }
  if (roll(4) === 0) blocks.push(slot('与代表面商的日期', '写明年月日'))
  blocks.push(
    closing(`以上答复，如有不妥，请批评指正。感谢您对${topic(roll)}工作的关心，欢迎继续提出宝贵意见。`)
  )
  return blocks
}

function tableOf(roll: Roll): NewBlock {
  const rows = Array.from({ length: 3 + roll(14) }, (_, index) => [
    String(index + 1),
    topic(roll) + (roll(3) === 0 ? `、${topic(roll)}、${topic(roll)}` : ''),
    `${roll(900) + 1}万元`,
    pick(roll, places)
  ])
  return { ...table(['序号', '项目', '资金', '责任单位'], ...rows), caption: `表${roll(9) + 1} 任务安排` }
}

const organs = ['江临市数据发展局', '江临市财政局', '江临市住房和城乡建设局', '江临市交通运输局']

/** One made-up reply of about so many letters; the same number always gives the same reply. */
function made(number: number, letters: number): Reply {
  const roll = dice(number * 7919 + 17)
  const attachments = [
    { title: `${topic(roll)}任务清单`, body: numberBlocks([h1('责任分工'), p(words(roll, 200))]) },
    { title: '办理情况征询意见表', body: [] }
  ].slice(0, roll(3))
  const long = `对市十八届人大三次会议第${roll(300) + 1}号建议（关于${pick(roll, verbs)}${topic(roll)}、${pick(roll, verbs)}${topic(roll)}）的答复`
  return framed(reply(...bodyOf(roll, letters)), {
    category: roll(3) === 0 ? null : { letter: 'A', definition: null },
    issuer: organs[0] ?? null,
    letterhead: '江临市数据发展局文件',
    number: { code: '江数发建', year: 2026, serial: roll(90) + 1 },
    signers: Array.from({ length: 1 + roll(3) }, () => person(roll)),
    title: roll(3) === 0 ? long : `对市十八届人大三次会议第${roll(300) + 1}号建议的答复`,
    addressees: Array.from({ length: 1 + roll(12) }, () => ({ name: person(roll), role: 'deputy' as const })),
    signature: organs.slice(0, roll(5) === 0 ? 2 + roll(3) : 1),
    date: `2026-0${roll(9) + 1}-1${roll(9)}`,
    contact: { person: person(roll), phone: '0599-1234567' },
    openness: roll(3) === 0 ? null : 'proactive',
    copies: roll(4) === 0 ? [] : ['市人大常委会代表工委', '市政府办公室', ...organs.slice(1, 1 + roll(4))],
    printing: roll(4) === 0 ? null : { organ: '江临市数据发展局办公室', date: '2026-05-18' },
    attachments
  })
}

/** The real sample, where there is one. */
async function realSample(): Promise<readonly AgreementCase[]> {
  if (samplePath === null) return []
  const { value } = await readFile('样本.txt', Buffer.from(sampleText()))
  return [{ name: 'the real sample', reply: parseReply(value).value, profile: gbt9704 }]
}

/** The real sample where there is one, and 60 replies: the made-up library, then made-up ones of 300 to 12,000 letters in every layout and printed form. */
export async function agreementCases(): Promise<readonly AgreementCase[]> {
  const known = await library()
  const looks = [
    ...printedForms.map(form => ({ name: form.id, profile: inForm(gbt9704, form) })),
    ...profiles.map(profile => ({ name: profile.id, profile }))
  ]
  const rest = Array.from({ length: 60 - known.length }, (_, index): AgreementCase => {
    const letters = Math.round(300 * 40 ** (index / (59 - known.length)))
    const look = looks[index % looks.length]
    const profile = look?.profile ?? gbt9704
    const name = `${index + 1}: ${letters} letters, ${look?.name ?? ''}`
    return { name, reply: made(index + 1, letters), profile }
  })
  return [...(await realSample()), ...known, ...rest]
}
