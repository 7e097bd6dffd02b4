import type { CheckContext } from '../../electron/core/check/rule.ts'
import { closing, framed, opening, p, reply, type NewBlock } from '../../electron/core/reply/build.ts'
import { blockText } from '../../electron/core/reply/place.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { answerOf, drawFacts } from './clean-answers.ts'
import { formPiece } from './clean-forms.ts'
import { cleanSentences } from './clean-sentences.ts'
import { unit } from './clean-unit.ts'
import { between, drawing, fill, pickSome, type Draw } from './random.ts'

export const groups = ['标点', '数字', '格式', '答复', '用语'] as const
export type Group = (typeof groups)[number]

/** A sound text in a sound letter; `text` is what was made for the measure, without the letter around it. */
export type Clean = { readonly group: Group; readonly context: CheckContext; readonly text: string }

/** A paragraph of three to five sentences of the group, each with a trap. */
export function cleanParagraph(group: keyof typeof cleanSentences, draw: Draw): string {
  return pickSome<string>(cleanSentences[group], between(3, 5, draw), draw)
    .map(one => fill(one, draw))
    .join('')
}

/** A letter in which everything but the given blocks is short and sound. */
export function letterWith(blocks: readonly NewBlock[], attachments: readonly string[]): Reply {
  return framed(
    reply(
      opening(
        '您在市九届人大五次会议期间提出的《关于建设社区数据驿站的建议》（第208号建议）收悉，现答复如下：'
      ),
      ...blocks,
      p('您建议的事项已全部办结，并已征求有关单位意见。'),
      closing('感谢您对数据工作的关心和支持。')
    ),
    {
      category: { letter: 'A', definition: null },
      issuer: '江临市数据发展局',
      letterhead: '江临市数据发展局文件',
      title: '对市九届人大五次会议第208号建议的答复',
      addressees: [{ name: '秦照野', role: 'deputy' }],
      signature: ['江临市数据发展局'],
      date: '2026-04-20',
      contact: { person: '顾南乔', phone: '0500-85550136' },
      openness: 'proactive',
      copies: ['市人大常委会代表工作委员会', '市政府办公室'],
      attachments: attachments.map(title => ({ title, body: [] }))
    }
  )
}

function cleanOne(group: Group, draw: Draw): Clean {
  switch (group) {
    case '格式': {
      const { blocks, attachments } = formPiece(draw)
      const letter = letterWith(blocks, attachments)
      const text = letter.body.slice(1, -1).map(blockText).join('\n')
      return { group, context: { reply: letter, kase: null, unit: null }, text }
    }
    case '答复': {
      const { reply: letter, kase } = answerOf(drawFacts(draw), draw)
      const text = letter.body.map(blockText).join('\n')
      return { group, context: { reply: letter, kase, unit }, text }
    }
    case '标点':
    case '数字':
    case '用语': {
      const text = cleanParagraph(group, draw)
      return { group, context: { reply: letterWith([p(text)], []), kase: null, unit: null }, text }
    }
  }
}

/** The first `count` sound texts of a group; the same ones in every run. */
export function cleanTexts(group: Group, count: number): readonly Clean[] {
  const draw = drawing(20_260_300 + groups.indexOf(group))
  return Array.from({ length: count }, () => cleanOne(group, draw))
}
