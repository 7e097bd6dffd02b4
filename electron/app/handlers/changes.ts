import type { Case } from '../../core/case/case.ts'
import type { Api } from '../../core/contract.ts'
import type { Profile } from '../../core/layout/profile.ts'
import { takeChanges, unfit } from '../../core/reply/take-changes.ts'
import type { Reply } from '../../core/reply/reply.ts'
import { proposalsFrom, sameText } from '../../core/returned/proposals.ts'
import type { RevisedDocument } from '../../core/returned/revised-document.ts'
import { profileFor } from '../../core/unit/profile-for.ts'
import type { App } from '../app.ts'
import { viewCase } from '../case-view.ts'
import { drafted } from '../drafted.ts'
import { mayEdit } from '../may-edit.ts'
import { readUpload } from '../read-upload.ts'

type Calls = 'case.readChanges' | 'case.takeChanges'

/** Older versions that are looked through for the one a file was made of. */
const versionsTried = 30

/** Calls that take back what was changed in Word. */
export function changeHandlers(app: App): Pick<Api, Calls> {
  const { cases, vault } = app
  return {
    'case.readChanges': async ({ uploadId, ...at }) => {
      const kase = cases.at(at)
      const reply = drafted(kase)
      const read = await readUpload(app, uploadId, 'revisions')
      const document = read.revised
      const profile = profileFor(await vault.unit.read(), reply.kind)
      const original = await exportedFrom(app, kase, { document, profile })
      const parsed = read.parsed.value.frame
      const mark = `w${read.sha256.slice(0, 8)}`
      const returned = proposalsFrom(original, { document, parsed, profile, mark })
      app.uploads.drop(uploadId)
      const proposals = returned.proposals.map(one => ({ ...one, unfit: unfit(reply, one.change) }))
      return { fileName: read.fileName, ...returned, proposals }
    },
    'case.takeChanges': async ({ accepted, ...at }) => {
      const saved = await cases.change(at, '收回 Word 中的修改', async kase => {
        mayEdit(kase, (await vault.settings.read())?.actor?.role ?? 'clerk')
        const changes = accepted.map(one => one.change)
        return { ...kase, reply: takeChanges(drafted(kase), changes) }
      })
      return viewCase(saved, await vault.unit.read(), app.today())
    }
  }
}

/** The text of the case that a file was made of: the one most of its paragraphs stand in, the newest of those. */
async function exportedFrom(
  app: App,
  kase: Case,
  { document, profile }: { readonly document: RevisedDocument; readonly profile: Profile }
): Promise<Reply> {
  let best = drafted(kase)
  let share = sameText(best, document, profile)
  const versions = await app.vault.cases.versions(kase.id)
  const newest = versions.toSorted((a, b) => b.revision - a.revision).slice(0, versionsTried)
  for (const { id } of newest) {
    if (share === 1) break
    const { reply } = await app.vault.cases.version(kase.id, id)
    if (reply === null) continue
    const found = sameText(reply, document, profile)
    if (found > share) [best, share] = [reply, found]
  }
  return best
}
