import type { Api } from '../../core/contract.ts'
import { gbt9704 } from '../../core/layout/gbt9704.ts'
import { learnProfile } from '../../core/layout/learn/learn-profile.ts'
import type { App } from '../app.ts'
import { readUpload } from '../read-upload.ts'

/** Calls that learn how an office prints from what it has printed. Nothing is saved: the office takes over what it agrees with. */
export function learnHandlers(app: App): Pick<Api, 'unit.learnProfile'> {
  return {
    'unit.learnProfile': async ({ uploadId }) => {
      const { look, parsed } = await readUpload(app, uploadId, 'look')
      const base = (await app.vault.unit.read())?.profile ?? gbt9704
      const learnt = learnProfile(look, parsed.value, base)
      app.uploads.drop(uploadId)
      return learnt
    }
  }
}
