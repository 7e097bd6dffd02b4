import type { CheckContext } from '../../electron/core/check/rule.ts'
import { h1, h2, p, runIn, table } from '../../electron/core/reply/build.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { letterWith } from './clean.ts'
import { letters, type LetterKind, type PlantedLetter } from './letter-kind.ts'
import { fill, pick, type Draw } from './random.ts'

function structured(clean: Reply, wrong: Reply, blocks: readonly string[]): PlantedLetter {
  const context = (reply: Reply): CheckContext => ({ reply, kase: null, unit: null })
  return { clean: context(clean), wrong: context(wrong), blocks }
}

const text = (draw: Draw) => p(fill('{facility}已建成{12-80}个，由{town}负责管理。', draw))

/** Errors of headings, tables and attachments. */
export const plantedHeadings: readonly LetterKind[] = [
  letters(
    'P16',
    '标题末尾句号',
    draw => {
      const [first, end] = [fill('加强{work}', draw), pick(['。', '；', '：', '，'], draw)]
      const rest = [text(draw), h1('完善长效机制'), text(draw)]
      const make = (head: string) => letterWith([h1(head), ...rest], [])
      return structured(make(first), make(first + end), ['b2'])
    },
    'text'
  ),
  letters(
    'P17',
    '段首小标题缺句号',
    draw => {
      const body = fill('{facility}由{town}负责管理。', draw)
      const lead = fill('加强{work}', draw)
      const make = (end: string) =>
        letterWith([runIn(2, `${lead}${end}`, body), runIn(2, '完善长效机制。', body)], [])
      return structured(make('。'), make(''), ['b2'])
    },
    'text'
  ),
  letters(
    'P28',
    '表题末尾句号',
    draw => {
      const grid = table(['镇街', '数量（个）'], [fill('{town}', draw), fill('{12-80}', draw)])
      const caption = fill('表1 {facility}建设情况', draw)
      const make = (end: string) => letterWith([p(`具体情况如下表所示。`), p(caption + end), grid], [])
      return structured(make(''), make('。'), ['b3'])
    },
    'text'
  ),
  letters(
    'D16',
    '附件名称末尾句号',
    draw => {
      const title = fill('{facility}建设进度表', draw)
      const make = (end: string) => letterWith([p('具体进度见附件。')], [title + end])
      return structured(make(''), make(pick(['。', '；'], draw)), ['frame.attachments'])
    },
    'text'
  ),
  letters('S01', '层次跳级', draw => {
    const make = (level: 2 | 3) =>
      letterWith(
        [
          h1('办理情况'),
          h2('摸底情况'),
          text(draw),
          h2('推进情况'),
          text(draw),
          h1('存在问题'),
          { ...h2('空间不足'), level },
          text(draw),
          { ...h2('资金紧张'), level },
          text(draw)
        ],
        []
      )
    return structured(make(2), make(3), ['b8'])
  }),
  letters('S07', '同级标题句式不一', draw => {
    const make = (second: string) =>
      letterWith([h1(fill('关于{work}方面', draw)), text(draw), h1(second), text(draw)], [])
    return structured(make('关于长效管理方面'), make('健全长效管理'), ['b2', 'b4'])
  }),
  letters('S08', '标题下没有内容', draw => {
    const make = (between: readonly ReturnType<typeof p>[]) =>
      letterWith([h1('主要做法'), ...between, h1('下步打算'), text(draw)], [])
    return structured(make([text(draw)]), make([]), ['b2'])
  })
]
