import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRevisions } from '../../../../electron/adapters/readers/docx/revisions.ts'
import { readFile } from '../../../../electron/adapters/readers/read-file.ts'
import { docxSetting } from '../../../../electron/adapters/writers/docx/setting.ts'
import { validateDocx } from '../../../../electron/adapters/writers/docx/validate/validate-docx.ts'
import { writeDocx } from '../../../../electron/adapters/writers/docx/write-docx.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { gridPress } from '../../../../electron/core/layout/press.ts'
import { parseReply } from '../../../../electron/core/parse/parse-reply.ts'
import { blockText } from '../../../../electron/core/reply/place.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { takeChanges } from '../../../../electron/core/reply/take-changes.ts'
import { proposalsFrom } from '../../../../electron/core/returned/proposals.ts'
import { editedReplies } from '../../../core/reply/edited.ts'

const setting = docxSetting(gbt9704, gridPress(gbt9704))
const stamp = { author: '陆致远', date: '2026-03-05T08:00:00Z' }

async function returned(original: Reply, bytes: Uint8Array) {
  const file = { name: '答复.docx', bytes }
  const parsed = parseReply((await readFile(file.name, bytes)).value).value.frame
  return proposalsFrom(original, { document: readRevisions(file), parsed, profile: gbt9704, mark: 'w' })
}

const words = ({ frame, body }: Reply) => ({
  title: frame.title,
  body: body
    .filter(block => block.kind === 'slot' || blockText(block) !== '')
    .map(block => (block.kind === 'slot' ? block.name : blockText(block)))
})

test('edits come back from a file with tracked changes, each with its author', async () => {
  await fc.assert(
    fc.asyncProperty(editedReplies, async ({ before, after }) => {
      const review = { changesSince: before, stamp, remarks: [] }
      const bytes = await writeDocx(after, { ...setting, review })
      expect(validateDocx(bytes, 'by-us')).toEqual([])
      const { proposals, notices } = await returned(before, bytes)
      expect(notices).toEqual([])
      expect(
        words(
          takeChanges(
            before,
            proposals.map(one => one.change)
          )
        )
      ).toEqual(words(after))
      for (const { by } of proposals) expect(by).toEqual(stamp)
    }),
    { numRuns: 25 }
  )
}, 60_000)

test('edits come back from a file in which changes were not tracked', async () => {
  await fc.assert(
    fc.asyncProperty(editedReplies, async ({ before, after }) => {
      const { proposals } = await returned(before, await writeDocx(after, setting))
      expect(
        words(
          takeChanges(
            before,
            proposals.map(one => one.change)
          )
        )
      ).toEqual(words(after))
      for (const { by } of proposals) expect(by).toBeNull()
    }),
    { numRuns: 25 }
  )
}, 60_000)

test('a file that nobody touched holds no change', async () => {
  await fc.assert(
    fc.asyncProperty(editedReplies, async ({ before }) => {
      const { proposals, notices } = await returned(before, await writeDocx(before, setting))
      expect([proposals, notices]).toEqual([[], []])
    }),
    { numRuns: 25 }
  )
}, 60_000)
