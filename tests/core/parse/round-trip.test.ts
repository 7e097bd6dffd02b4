import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeText } from '../../../electron/adapters/writers/text/write-text.ts'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { parseReply } from '../../../electron/core/parse/parse-reply.ts'
import { blockText } from '../../../electron/core/reply/place.ts'
import { printed } from '../../../electron/core/reply/same.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { lines } from './letters.ts'
import { madeReplies } from './made-replies.ts'

const parsed = (text: string) => parseReply(lines(...text.split('\n'))).value

/** Every word of a parsed reply: frame and body. */
function words(reply: Reply): string {
  const { frame } = reply
  const attached = frame.attachments.flatMap(one => [one.title, ...one.body.map(blockText)])
  const slots = reply.body.flatMap(block => (block.kind === 'slot' ? [block.name] : []))
  return [
    ...reply.body.map(blockText),
    ...slots,
    ...attached,
    JSON.stringify({ ...frame, attachments: [] })
  ].join('\n')
}

describe('text and reply', () => {
  test('what was written is read back the same', () => {
    fc.assert(
      fc.property(madeReplies, made => {
        expect(printed(parsed(writeText(made, gbt9704)))).toEqual(printed(made))
      }),
      { numRuns: 150, seed: 20260508 }
    )
  })

  test('a stretch of a letter that was read, written and read again stays as it was read', () => {
    fc.assert(
      fc.property(madeReplies, fc.nat(), fc.nat(), (made, from, length) => {
        const text = writeText(made, gbt9704).split('\n')
        const start = from % text.length
        const once = parseReply(lines(...text.slice(start, start + 1 + (length % text.length)))).value
        expect(printed(parsed(writeText(once, gbt9704)))).toEqual(printed(once))
      }),
      { numRuns: 150, seed: 20260508 }
    )
  })

  /** Words that name a part rather than say something: they go when the part is recognised. */
  const labels =
    /类别标记|尊敬的|签发人|抄送|联系人|联系电话|附件|印发|此件|等\d+名|代表|委员(?!会)|[一二三四五六七八九十]、|（[一二三四五六七八九十]+）|待补|主动公开|依申请公开|不予公开|[年月日号]/g

  test('no word is lost, whole letter or any stretch of its lines', () => {
    fc.assert(
      fc.property(madeReplies, fc.nat(), fc.nat(), (made, from, length) => {
        const all = writeText(made, gbt9704).split('\n')
        const start = from % all.length
        for (const part of [all, all.slice(start, start + 1 + (length % all.length))]) {
          const kept = words(parsed(part.join('\n')))
          const said =
            part
              .join('\n')
              .replace(labels, ' ')
              .match(/[\u3400-\u9fffA-Za-z·]{2,}/g) ?? []
          expect(said.filter(word => !kept.includes(word))).toEqual([])
        }
      }),
      { numRuns: 150, seed: 20260508 }
    )
  })
})
