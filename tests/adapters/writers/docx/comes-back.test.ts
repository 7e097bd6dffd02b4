import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../electron/adapters/readers/read-file.ts'
import { docxSetting } from '../../../../electron/adapters/writers/docx/setting.ts'
import { gridPress } from '../../../../electron/core/layout/press.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import type { Profile } from '../../../../electron/core/layout/profile.ts'
import { parseReply } from '../../../../electron/core/parse/parse-reply.ts'
import { framed, h1, numberBlocks, p, runIn } from '../../../../electron/core/reply/build.ts'
import type { Addressee, Frame, Reply } from '../../../../electron/core/reply/reply.ts'
import { printed } from '../../../../electron/core/reply/same.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'
import { soundDocx } from '../../../sound-docx.ts'

async function readBack(value: Reply, profile: Profile): Promise<Reply> {
  const { value: document } = await readFile(
    '答复.docx',
    await soundDocx(value, docxSetting(profile, gridPress(profile)))
  )
  return printed(parseReply(document).value)
}

const deputy = (name: string): Addressee => ({ name, role: 'deputy' })
const party: Addressee = { name: '民盟江临市委员会', role: 'party' }
const member: Addressee = { name: '顾长卿', role: 'member' }

describe('a reply comes back from its docx', () => {
  const frames: readonly [string, Partial<Frame>][] = [
    ['to two deputies', { addressees: [deputy('苏念安'), deputy('陆子衿')] }],
    ['to one of sixteen', { addressees: [deputy('苏念安')], addresseeTotal: 16 }],
    ['with an honorific', { honorific: '尊敬的' }],
    ['to a party', { addressees: [party] }],
    ['to a member and a party', { addressees: [member, party] }],
    ['with two signers', { signers: ['程望舒', '陆远'] }],
    ['without signer', { signers: [] }],
    ['without number', { number: null }],
    ['without letterhead', { letterhead: null }],
    ['without category', { category: null }],
    ['without title', { title: null }],
    ['with a telephone only', { contact: { person: null, phone: '0599-1234567' } }],
    ['with a person only', { contact: { person: '沈知远', phone: null } }],
    ['without contact', { contact: null }],
    ['with copies but no printing record', { printing: null }],
    ['with a printing record but no copies', { copies: [] }],
    ['signed by two', { signature: ['江临市数据发展局', '江临市财政局'] }],
    ['without date', { date: null }],
    ['without signature and date', { signature: [], date: null }],
    ['public on request', { openness: 'on-request' }],
    ['not public', { openness: 'closed' }],
    [
      'with one attachment',
      { attachments: [{ title: '任务清单', body: numberBlocks([h1('甲'), p('乙。')]) }] }
    ],
    ['with one attachment that is not bound in', { attachments: [{ title: '征询意见表', body: [] }] }]
  ]
  test.each(frames)('%s', async (_, frame) => {
    const value = framed(fullReply, frame)
    expect(await readBack(value, gbt9704)).toEqual(printed(value))
  })

  const long =
    '坚持统筹推进公共数据目录编制、归集治理、共享交换、开放利用和安全监管各项工作，形成上下贯通的一体化格局。'
  const leads: readonly [string, string, string][] = [
    ['a lead of more than forty characters', long, '目前已编制目录3200条。'],
    ['a lead of two sentences', '摸清底数。逐项销号。', '目前已编制目录3200条。'],
    ['a lead without an end mark', '摸清底数', '目前已编制目录3200条。'],
    ['a lead like the beginning of a sentence', '目前，', '已编制目录3200条。'],
    ['a lead set off by a blank', '摸清底数\u3000\u3000', '目前已编制目录3200条。']
  ]
  test.each(
    leads.flatMap(([what, lead, text]) =>
      (['text', 'automatic'] as const).map(numbering => ({ what, lead, text, numbering }))
    )
  )('$what, numbers as $numbering', async ({ lead, text, numbering }) => {
    const body = numberBlocks([
      h1('办理情况'),
      runIn(2, lead, text),
      runIn(2, '强化督办。', '每月通报进度。'),
      runIn(1, lead, text)
    ])
    const value = { ...fullReply, body }
    const setting = { ...docxSetting(gbt9704, gridPress(gbt9704)), numbering }
    const { value: document } = await readFile('答复.docx', await soundDocx(value, setting))
    expect(printed(parseReply(document).value).body).toEqual(printed(value).body)
  })

  const profiles: readonly [string, Profile][] = [
    [
      'with category and openness on the number line',
      { ...gbt9704, openness: 'number-line', head: { ...gbt9704.head, category: 'number-line' } }
    ],
    [
      'signed without a seal',
      { ...gbt9704, signature: { ...gbt9704.signature, form: 'without-seal', linesAbove: 1 } }
    ]
  ]
  test.each(profiles)('%s', async (_, profile) => {
    expect(await readBack(fullReply, profile)).toEqual(printed(fullReply))
  })
})
