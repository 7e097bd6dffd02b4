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

/** A layout in which no figure is that of any layout an office begins with. */
const odd: Profile = {
  ...gbt9704,
  page: { width: 210, height: 297, top: 33.4, bottom: 31.2, left: 29.3, right: 24.6 },
  grid: { ...gbt9704.grid, linePitch: 29.45, charSpacing: -0.1, firstIndent: 2.5 },
  head: {
    ...gbt9704.head,
    letterheadTop: 41.3,
    linesAboveNumber: 1.7,
    numberIndent: 1.5,
    ruleGap: 5.2,
    ruleWidth: 2.25,
    linesAboveTitle: 1.4,
    linesBelowTitle: 0.6
  },
  signature: { ...gbt9704.signature, linesAbove: 3.3, dateIndent: 5.2 },
  imprint: { ...gbt9704.imprint, outerRule: 0.53, innerRule: 0.18, indent: 1.6 },
  pageNumber: { ...gbt9704.pageNumber, gap: 8.4, indent: 1.7 }
}

type Figure = readonly [what: string, of: (profile: Profile) => number, within: number]
const figures: readonly Figure[] = [
  ['top', p => p.page.top, 0.5],
  ['bottom', p => p.page.bottom, 0.5],
  ['left', p => p.page.left, 0.5],
  ['right', p => p.page.right, 0.5],
  ['line pitch', p => p.grid.linePitch, 0.1],
  ['letter spacing', p => p.grid.charSpacing, 0.06],
  ['first indent', p => p.grid.firstIndent, 0.1],
  ['letterhead', p => p.head.letterheadTop, 0.5],
  ['lines above number', p => p.head.linesAboveNumber, 0.1],
  ['number indent', p => p.head.numberIndent, 0.1],
  ['rule gap', p => p.head.ruleGap, 0.5],
  ['rule width', p => p.head.ruleWidth, 0.5],
  ['lines above title', p => p.head.linesAboveTitle, 0.1],
  ['lines below title', p => p.head.linesBelowTitle, 0.1],
  ['lines above signature', p => p.signature.linesAbove, 0.1],
  ['date indent', p => p.signature.dateIndent, 0.1],
  ['outer rule', p => p.imprint.outerRule, 0.1],
  ['inner rule', p => p.imprint.innerRule, 0.1],
  ['imprint indent', p => p.imprint.indent, 0.1],
  ['page number gap', p => p.pageNumber.gap, 0.5],
  ['page number indent', p => p.pageNumber.indent, 0.1]
]

test.each(figures)('the %s of a layout unlike any other comes back', async (_, of, within) => {
  const { profile } = await learntFrom(fullReply, odd, gbt9704)
  expect(Math.abs(of(profile) - of(odd))).toBeLessThanOrEqual(within)
})

test('a reply of which nothing is recognised teaches no more than its sheet', async () => {
  const bytes = await soundDocx({ ...fullReply, body: [] }, docxSetting(odd, gridPress(odd)))
  const nothing = parseReply({ format: 'txt', pieces: [] }).value
  const { profile, doubts } = learnProfile(readDocxLook({ name: '样文.docx', bytes }), nothing, gbt9704)
  expect(profile.page).toEqual(odd.page)
  expect(profile.grid.linePitch).toBe(gbt9704.grid.linePitch)
  expect(profile.head.letterheadTop).toBe(gbt9704.head.letterheadTop)
  expect(profile.fonts.title).toEqual(gbt9704.fonts.title)
  expect(doubts.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['no-body', 'part-unseen', 'signature-unseen'])
  )
})
