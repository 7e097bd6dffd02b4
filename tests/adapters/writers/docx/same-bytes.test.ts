import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../electron/adapters/readers/read-file.ts'
import { docxSetting, type DocxSetting } from '../../../../electron/adapters/writers/docx/setting.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { gridPress } from '../../../../electron/core/layout/press.ts'
import type { Profile } from '../../../../electron/core/layout/profile.ts'
import { inForm, printedForms } from '../../../../electron/core/layout/profiles/printed-forms.ts'
import { profiles } from '../../../../electron/core/layout/profiles/profiles.ts'
import { parseReply } from '../../../../electron/core/parse/parse-reply.ts'
import { parse } from '../../../../electron/core/parse/parse.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'
import { sampleTest, sampleText } from '../../../sample.ts'
import { soundDocx } from '../../../sound-docx.ts'
import { replies } from './reply-arbitrary.ts'

const usual = (profile: Profile): DocxSetting => ({
  ...docxSetting(profile, gridPress(profile)),
  created: '2026-05-18'
})

async function comesBackTheSame(reply: Reply, setting: DocxSetting): Promise<void> {
  const first = await soundDocx(reply, setting)
  const { value } = await readFile('答复.docx', first)
  const second = await soundDocx(parseReply(value).value, setting)
  expect(Buffer.compare(first, second)).toBe(0)
}

const files = resolve(import.meta.dirname, '../../../../data/sample/files')
const sampleFiles = readdirSync(files, { recursive: true, encoding: 'utf8' }).filter(name =>
  /\.(docx|txt)$/.test(name)
)

describe('a docx of ours, read and written again, is the same to the byte', () => {
  test('for every letter of the sample library', async () => {
    let letters = 0
    for (const name of sampleFiles) {
      const { value } = await readFile(name, new Uint8Array(readFileSync(join(files, name))))
      const parsed = parse(value).value
      if (parsed.kind !== 'reply') continue
      letters += 1
      await comesBackTheSame(parsed.reply, usual(gbt9704))
    }
    expect(letters).toBeGreaterThan(10)
  })

  const all = [...profiles, ...printedForms.map(form => inForm(gbt9704, form))]
  test.each(all.map((profile): [string, Profile] => [`${profile.id} ${profile.name}`, profile]))(
    'in the layout %s',
    async (_, profile) => {
      await comesBackTheSame(fullReply, usual(profile))
    }
  )

  test('whatever the letter, with typed numbers and with counted ones', async () => {
    const kinds = fc.constantFrom('text' as const, 'automatic' as const)
    await fc.assert(
      fc.asyncProperty(replies, kinds, async (reply, numbering) => {
        await comesBackTheSame(reply, { ...usual(gbt9704), numbering })
      }),
      { numRuns: 40 }
    )
  })

  sampleTest('for the real sample', async () => {
    const { value } = await readFile('样本.txt', Buffer.from(sampleText()))
    await comesBackTheSame(parseReply(value).value, usual(gbt9704))
  })
})
