import { join } from 'node:path'
import { builtInTemplates } from '../../electron/adapters/stores/templates.ts'
import { docxSetting } from '../../electron/adapters/writers/docx/setting.ts'
import { gridPress } from '../../electron/core/layout/press.ts'
import { writeDocx } from '../../electron/adapters/writers/docx/write-docx.ts'
import type { Case } from '../../electron/core/case/case.ts'
import { check } from '../../electron/core/check/check.ts'
import { draft } from '../../electron/core/draft/draft.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { passagesOf } from '../../electron/core/library/describe.ts'
import type { Source } from '../../electron/core/library/source.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { blankUnit } from '../../electron/core/unit/defaults.ts'
import { pdfFigures } from './pdf-figures.ts'
import { duration, figure, quantile, timed, timedAsync, within, type Figure } from './timing.ts'

/** 28 characters on each of 22 lines (GB/T 9704—2012 5.2.3), ten pages. */
const tenPages = 10 * 28 * 22
const rounds = 20

/** Drafts a letter of ten pages from passages of the library, checks it and writes it as docx; the middle of twenty rounds. */
export async function letterFigures(sources: readonly Source[]): Promise<readonly Figure[]> {
  const templates = await builtInTemplates(join(import.meta.dirname, '../../templates'))
  const template = templates.find(one => one.id === 'suggestion-answer')
  if (template === undefined) throw new Error('the template for answers to suggestions is missing')
  const unit = blankUnit('江临市综合事务局', gbt9704)
  const kase = madeCase()
  const passages = enough(sources).map((passage, i) => ({
    passage,
    label: '历年答复',
    year: 2025,
    askId: kase.asks[i % kase.asks.length]?.id ?? null
  }))
  const make = (): Reply => {
    let count = 0
    const ids = (prefix: string) => `${prefix}${++count}`
    return draft({ template, skeletonId: 'point-by-point', kase, unit, passages, ids, today: '2026-03-05' })
  }
  const spent: { draft: number; check: number; docx: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const drafted = timed(make)
    const checked = timed(() =>
      check({ reply: drafted.value, kase: { ...kase, reply: drafted.value }, unit })
    )
    const written = await timedAsync(() => writeDocx(drafted.value, docxSetting(gbt9704, gridPress(gbt9704))))
    spent.push({ draft: drafted.ms, check: checked.ms, docx: written.ms })
  }
  const middle = (of: (one: (typeof spent)[number]) => number) => quantile(spent.map(of), 0.5)
  const parts = [middle(one => one.draft), middle(one => one.check), middle(one => one.docx)]
  const letters = lettersOf(make())
  return [
    figure('letter', `${letters} characters, ${((letters / tenPages) * 10).toFixed(1)} full pages at least`),
    within(
      'drafting + checking + docx',
      middle(one => one.draft + one.check + one.docx),
      300
    ),
    figure('  draft / check / docx', parts.map(duration).join(' / ')),
    figure(
      '  the first round, cold',
      duration(Object.values(spent[0] ?? {}).reduce((sum, ms) => sum + ms, 0))
    ),
    ...(await pdfFigures(make()))
  ]
}

function enough(sources: readonly Source[]): readonly ReturnType<typeof passagesOf>[number][] {
  const passages = sources.slice(0, 40).flatMap(source => passagesOf(source))
  let letters = 0
  return passages.filter(({ text }) => {
    const wanted = letters < tenPages
    if (wanted) letters += text.length
    return wanted
  })
}

function lettersOf(reply: Reply): number {
  return reply.body.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0)
}

function madeCase(): Case {
  const asks = ['增设停车泊位', '优化公交线路', '完善养老服务', '加快数据共享', '改造污水管网'].map(
    (words, i) => ({
      id: `a${i + 1}`,
      text: words,
      quote: `建议${words}`
    })
  )
  const points = asks.map((ask, i) => ({
    id: `p${i + 1}`,
    heading: ask.text,
    text: `我局已就${ask.text}开展工作。`.repeat(8)
  }))
  return {
    schema: 1,
    id: 'case-1',
    revision: 1,
    createdAt: '2026-03-05T09:30:00.000+08:00',
    updatedAt: '2026-03-05T09:30:00.000+08:00',
    stage: 'drafting',
    item: {
      kind: 'suggestion',
      title: '关于改善城区出行环境的建议',
      number: '110',
      session: '市十八届人大五次会议',
      authors: [{ name: '向远之', group: null, phone: null, leading: true }],
      assigned: '2026-02-20',
      lead: '江临市综合事务局',
      helpers: ['江临市数据发展局'],
      paragraphs: asks.map(ask => ask.quote)
    },
    itemSourceId: null,
    due: '2026-05-20',
    asks,
    contributions: [
      {
        id: 'k1',
        sourceId: null,
        filedAt: '2026-03-01T09:30:00.000+08:00',
        contribution: {
          department: '江临市数据发展局',
          addressee: '江临市综合事务局',
          itemTitle: '关于改善城区出行环境的建议',
          itemNumber: '110',
          date: '2026-03-01',
          contact: null,
          points,
          rest: []
        }
      }
    ],
    chosen: [],
    templateId: 'suggestion-answer',
    skeletonId: 'point-by-point',
    reply: null,
    dismissals: [],
    signedDigest: null,
    requestNumber: null,
    outcome: null,
    earlier: null
  }
}
