import type { Reply } from '../reply/reply.ts'
import { lacks, type Missing } from './document.ts'

/** What a letter that goes out under the unit's seal still lacks in its frame. */
export function frameLacks({ frame }: Reply): readonly Missing[] {
  const { title, addressees, number, date } = frame
  return [
    ...lacks(title === null || title.trim() === '', 'frame', '没有标题。'),
    ...lacks(addressees.length === 0, 'frame', '没有主送对象。'),
    ...lacks(date === null, 'workflow', '还没有签发，没有成文日期。'),
    ...lacks(number === null, 'workflow', '还没有编号，没有发文字号。')
  ]
}

/** The places of a letter that wait to be filled in, as one sentence; none when there is no such place. */
export function slotsIn({ body, frame }: Reply): readonly Missing[] {
  const names = [...body, ...frame.attachments.flatMap(attachment => attachment.body)].flatMap(block =>
    block.kind === 'slot' ? [block.name] : []
  )
  const shown = names.slice(0, 3).join('、') + (names.length > 3 ? '等' : '')
  return lacks(names.length > 0, 'reply', `正文还有 ${names.length} 处待补：${shown}。`)
}
