import * as fc from 'fast-check'
import {
  framed,
  heading,
  p,
  reply,
  runIn,
  slot,
  table,
  type NewBlock
} from '../../../../electron/core/reply/build.ts'
import type { Level, Reply } from '../../../../electron/core/reply/reply.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'

const parts = [
  '政务',
  '数据',
  '共享',
  '平台',
  '老旧小区',
  '加装电梯',
  '充电桩',
  '“一网通办”',
  '86个',
  '12.6%'
]
const joined = (most: number) =>
  fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: most })
    .map(chosen => `推进${chosen.join('')}`)
const words = joined(12)
/** Run-in headings and headings are short, else they are read as text. */
const short = joined(3)
const sentence = words.map(text => `我局${text}，取得了阶段性成效。`)
const level = fc.constantFrom<Level>(1, 2, 3, 4)

/** Blocks as a clerk may put them together, in any order of levels. */
const block: fc.Arbitrary<NewBlock> = fc.oneof(
  fc.tuple(level, short).map(([depth, text]) => heading(depth, text)),
  fc.tuple(level, short, sentence).map(([depth, lead, text]) => runIn(depth, `${lead}。`, text)),
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map(parts => p(parts.join(''))),
  short.map(text => slot(text, '')),
  fc.tuple(words, words).map(cells => table(['事项', '进度'], cells))
)

/** Whole letters: any list of blocks, with the frame of the full reply or parts of it missing. */
export const replies: fc.Arbitrary<Reply> = fc
  .record({
    body: fc.array(block, { minLength: 1, maxLength: 12 }),
    signed: fc.boolean(),
    bound: fc.boolean(),
    signers: fc.constantFrom<readonly string[]>([], ['程望舒'], ['程望舒', '陆远'])
  })
  .map(({ body, signed, bound, signers }) =>
    framed(
      { ...reply(...body), item: fullReply.item },
      {
        ...fullReply.frame,
        signers,
        ...(signed ? {} : { signature: [], date: null }),
        ...(bound ? {} : { attachments: [] })
      }
    )
  )
