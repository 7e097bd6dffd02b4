import { describe, expect, test } from 'vitest'
import { readDocxLook } from '../../../../electron/adapters/readers/docx-look/read-docx-look.ts'
import { readFile } from '../../../../electron/adapters/readers/read-file.ts'
import { docxSetting } from '../../../../electron/adapters/writers/docx/setting.ts'
import { soundDocx } from '../../../sound-docx.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { differencesOf } from '../../../../electron/core/layout/learn/differences.ts'
import { learnProfile, type LearntProfile } from '../../../../electron/core/layout/learn/learn-profile.ts'
import { gridPress } from '../../../../electron/core/layout/press.ts'
import type { Profile } from '../../../../electron/core/layout/profile.ts'
import { inForm, printedForms } from '../../../../electron/core/layout/profiles/printed-forms.ts'
import { profiles } from '../../../../electron/core/layout/profiles/profiles.ts'
import { parseReply } from '../../../../electron/core/parse/parse-reply.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { fullReply } from '../full-reply.ts'

async function learntFrom(reply: Reply, profile: Profile, base: Profile): Promise<LearntProfile> {
  const bytes = await soundDocx(reply, docxSetting(profile, gridPress(profile)))
  const { value } = await readFile('样文.docx', bytes)
  return learnProfile(readDocxLook({ name: '样文.docx', bytes }), parseReply(value).value, base)
}

/** Every profile an office can begin with and every printed form. */
const all: readonly (readonly [string, Profile])[] = [
  ...profiles.map(profile => [profile.id, profile] as const),
  ...printedForms.map(form => [`gbt9704 + ${form.id}`, inForm(gbt9704, form)] as const)
]

describe.each(all)('a file of our own in the layout %s', (_, profile) => {
  test('gives that layout back to an office that had another one', async () => {
    const { profile: learnt } = await learntFrom(fullReply, profile, gbt9704)
    expect(differencesOf(profile, learnt)).toEqual([])
  })

  test('shows no difference to the office that printed it', async () => {
    const { differences } = await learntFrom(fullReply, profile, profile)
    expect(differences).toEqual([])
  })
})
