import { describe, expect, test } from 'vitest'
import { readFile } from '../../../electron/adapters/readers/read-file.ts'
import { docxSetting } from '../../../electron/adapters/writers/docx/setting.ts'
import { gridPress } from '../../../electron/core/layout/press.ts'
import { writeReply } from '../../../electron/app/write-reply.ts'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import { inForm, printedForms } from '../../../electron/core/layout/profiles/printed-forms.ts'
import { profiles } from '../../../electron/core/layout/profiles/profiles.ts'
import { parseReply } from '../../../electron/core/parse/parse-reply.ts'
import { framed } from '../../../electron/core/reply/build.ts'
import type { Openness, Reply } from '../../../electron/core/reply/reply.ts'
import { printed } from '../../../electron/core/reply/same.ts'
import { fullReply } from '../../core/layout/full-reply.ts'
import { soundDocx } from '../../sound-docx.ts'

/** The reply as its file tells it. */
async function comesBack(reply: Reply, profile: Profile, format: 'docx' | 'html' | 'txt'): Promise<Reply> {
  const setting = docxSetting(profile, gridPress(profile))
  const bytes = format === 'docx' ? await soundDocx(reply, setting) : await writeReply(reply, setting, format)
  const { value } = await readFile(`答复.${format}`, bytes)
  return parseReply(value).value
}

/** What a profile leaves unprinted is not there to be read. */
function onPaper(reply: Reply, profile: Profile): Reply {
  const { signers, printing } = reply.frame
  const plain = printed(reply)
  return framed(plain, {
    signers: profile.head.showSigner ? signers : [],
    printing: profile.imprint.form === 'full' ? printing : null
  })
}

const onlyWords = framed(
  { ...fullReply, body: fullReply.body.filter(block => block.kind !== 'table') },
  { attachments: [] }
)
const formats = ['docx', 'html', 'txt'] as const
const values: readonly Openness[] = ['proactive', 'on-request', 'closed']

describe.each(printedForms)('the form $id', form => {
  const profile = inForm(gbt9704, form)

  test.each(formats)('comes back from %s with every 公开属性 and letter', async format => {
    for (const [index, openness] of values.entries()) {
      const letter = (['A', 'B', 'C'] as const)[index] ?? 'D'
      const reply = framed(onlyWords, { openness, category: { letter, definition: null } })
      const read = printed(await comesBack(reply, profile, format))
      expect(read.frame).toEqual(onPaper(reply, profile).frame)
      expect(read.body).toEqual(onPaper(reply, profile).body)
    }
  })
})

describe.each(profiles)('the profile $id', profile => {
  test.each(formats)('comes back from %s', async format => {
    const read = printed(await comesBack(onlyWords, profile, format))
    expect(read.frame).toEqual(onPaper(onlyWords, profile).frame)
    expect(read.body).toEqual(onPaper(onlyWords, profile).body)
  })
})
