import { setImmediate } from 'node:timers/promises'
import type { ImportResult } from '../core/calls/sources.ts'
import { faultSentence } from '../core/fault-sentences.ts'
import { Fault } from '../core/fault.ts'
import { factsOf } from '../core/library/describe.ts'
import type { Parsed, Source } from '../core/library/source.ts'
import type { Noticed } from '../core/notice.ts'
import type { App } from './app.ts'
import type { JobReport } from './jobs.ts'
import { readUpload, type ReadUpload } from './read-upload.ts'

/**
 * Takes uploads into the library one by one. A file that cannot be read is named with its reason and never stops the rest; only a vault that
 * cannot be written does. All uploads are let go, those not reached after a cancel as well.
 */
export async function importFiles(app: App, uploadIds: readonly string[], report: JobReport): Promise<void> {
  try {
    for (const uploadId of uploadIds) {
      if (report.cancelled()) break
      const fileName = nameOf(app, uploadId)
      report.starting(fileName)
      report.finished(await importFile(app, uploadId, fileName))
      await setImmediate()
    }
  } finally {
    uploadIds.forEach(app.uploads.drop)
    await app.library.save()
  }
}

async function importFile(app: App, uploadId: string, fileName: string): Promise<ImportResult> {
  try {
    const read = await readUpload(app, uploadId, 'recognise')
    const here = app.library.withDigest(read.sha256)
    if (here !== null) {
      const message = `与已有资料“${here.fileName}”内容相同，没有重复导入。`
      return { fileName, outcome: 'already-here', sourceId: here.id, message, notices: [] }
    }
    const source = await fileSource(app, read, read.parsed)
    const outcome = source.notices.length === 0 ? 'read' : 'read-with-notices'
    return { fileName, outcome, sourceId: source.id, message: null, notices: source.notices }
  } catch (error) {
    if (error instanceof Fault && ['vault-read-only', 'disk'].includes(error.code)) throw error
    // A mistake of ours in one file must not cost the user the other files.
    const fault = error instanceof Fault ? error : new Fault('internal', app.log('source.import', error))
    const message = faultSentence(fault.code, fault.subject)
    return { fileName, outcome: 'refused', sourceId: null, message, notices: [] }
  }
}

function nameOf(app: App, uploadId: string): string {
  try {
    return app.uploads.get(uploadId).fileName
  } catch (error) {
    if (error instanceof Fault) return error.subject
    throw error
  }
}

/** Files what was read, with what it was recognised as, as a source of the vault; its original bytes are kept beside it. */
export async function fileSource(app: App, read: ReadUpload, parsed: Noticed<Parsed>): Promise<Source> {
  const source: Source = {
    schema: 2,
    id: app.ids('source'),
    kind: parsed.value.kind,
    fileName: read.fileName,
    format: read.document.format,
    sha256: read.sha256,
    importedAt: app.clock(),
    origin: null,
    copies: [],
    family: null,
    checkedAt: null,
    corrected: [],
    facts: factsOf(parsed.value, read.fileName, read.document),
    document: read.document,
    parsed: parsed.value,
    notices: [...read.notices, ...parsed.notices]
  }
  await app.vault.sources.write(source, { extension: read.document.format, bytes: read.bytes })
  app.library.take(source)
  return source
}
