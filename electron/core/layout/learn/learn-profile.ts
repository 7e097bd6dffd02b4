import type { Notice } from '../../notice.ts'
import { notice } from '../../notice.ts'
import type { Reply } from '../../reply/reply.ts'
import type { Look } from '../look.ts'
import type { Profile } from '../profile.ts'
import { differencesOf, type Difference } from './differences.ts'
import { learnFonts } from './fonts.ts'
import { learnImprint, learnPageNumber } from './foot.ts'
import { learnForms } from './forms.ts'
import { learnGrid, learnPage } from './grid.ts'
import { learnDistances } from './head.ts'
import { learnLetter } from './letter.ts'
import { placeBody } from './place.ts'
import { rolesOf } from './roles.ts'
import { learnSignature } from './signature.ts'

/** A profile proposed from a sample: where it departs from the one it was measured against, and what could not be told. */
export type LearntProfile = {
  readonly profile: Profile
  readonly differences: readonly Difference[]
  readonly doubts: readonly Notice[]
}

/**
 * The profile of the office that made a sample: `look` is how the file looks, `reply` what `parseReply` reads in it. What the sample does not
 * show keeps the value of `base` and is told in `doubts`; values as good as the base's (0.25 mm, 0.05 pt) are taken for it.
 */
export function learnProfile(look: Look, reply: Reply, base: Profile): LearntProfile {
  const { placed, rules } = placeBody(look)
  const roles = rolesOf(placed, reply)
  const page = learnPage(look, base)
  const grid = learnGrid(roles, page, base)
  const pageNumber = learnPageNumber(look, base)
  const letter = learnLetter(roles, rules, { page, base })
  const fonts = learnFonts(roles, pageNumber.runs, base)
  const pitch = grid.value.linePitch
  const distances = learnDistances(roles, { page, pitch, rules, letter, base })
  const forms = learnForms(roles, reply.frame, { ...base, letter })
  const signature = learnSignature(roles, pitch, base)
  const imprint = learnImprint(roles, rules, base)
  const { openness, opennessWords, ...marks } = forms.value
  const learnt: Profile = {
    ...base,
    page,
    grid: grid.value,
    fonts: fonts.value,
    head: { ...base.head, ...distances.value, ...marks },
    signature: signature.value,
    openness,
    opennessWords,
    letter,
    imprint: imprint.value,
    pageNumber: pageNumber.value
  }
  const differences = differencesOf(base, learnt)
  const profile = differences.length === 0 ? base : { ...learnt, id: 'learnt', name: '按样文设置的版式' }
  const parts = [grid, distances, forms, signature, imprint, pageNumber, fonts]
  return {
    profile,
    differences,
    doubts: [...sectionDoubts(look), ...parts.flatMap(({ notices }) => notices)]
  }
}

function sectionDoubts({ sections }: Look): readonly Notice[] {
  const [first, ...rest] = sections
  const other = rest.some(
    ({ page }) =>
      first !== undefined &&
      (['top', 'bottom', 'left', 'right', 'width'] as const).some(
        side => Math.abs(page[side] - first.page[side]) > 0.5
      )
  )
  return other ? [notice('sections', '样文分为几节，各节边距不同，以第一节为准。')] : []
}
