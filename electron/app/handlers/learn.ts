import { readDocxLook } from '../../adapters/readers/docx-look/read-docx-look.ts'
import type { Api } from '../../core/contract.ts'
import { Fault } from '../../core/fault.ts'
import { gbt9704 } from '../../core/layout/gbt9704.ts'
import { learnProfile } from '../../core/layout/learn/learn-profile.ts'
import { parseReply } from '../../core/parse/parse-reply.ts'
import type { App } from '../app.ts'
import { readUpload } from '../read-upload.ts'

/** Calls that learn how an office prints from what it has printed. Nothing is saved: the office takes over what it agrees with. */
export function learnHandlers(app: App): Pick<Api, 'unit.learnProfile'> {
  return {
    'unit.learnProfile': async ({ uploadId }) => {
      const { fileName, bytes, document } = await readUpload(app.uploads, uploadId)
      // Only a docx tells sizes and distances; of other files the words alone can be read.
      if (document.format !== 'docx') throw new Fault('unsupported-format', fileName)
      const { value: reply } = parseReply(document)
      const base = (await app.vault.unit.read())?.profile ?? gbt9704
      const learnt = learnProfile(readDocxLook({ name: fileName, bytes }), reply, base)
      app.uploads.drop(uploadId)
      return learnt
    }
  }
}
