import { setImmediate } from 'node:timers/promises'
import type { ImportResult } from '../core/contract.ts'
import { faultSentence } from '../core/fault-sentences.ts'
import { Fault } from '../core/fault.ts'
import { factsOf } from '../core/library/describe.ts'
import type { Parsed, Source } from '../core/library/source.ts'
import type { Noticed } from '../core/notice.ts'
import { parse } from '../core/parse/parse.ts'
import type { App } from './app.ts'
import type { JobReport } from './jobs.ts'
import { readUpload, type ReadUpload } from './read-upload.ts'

/** Takes uploads into the library one by one. A file that cannot be read is named with its reason and never stops the rest. */
export async function importFiles(app: App, uploadIds: readonly string[], report: JobReport): Promise<void> {
  try {
    for (const uploadId of uploadIds) {
      if (report.cancelled()) break
      const { fileName } = app.uploads.get(uploadId)
      report.starting(fileName)
      report.finished(await importFile(app, uploadId))
      await setImmediate()
    }
  } finally {
    await app.library.save()
  }
}

async function importFile(app: App, uploadId: string): Promise<ImportResult> {
  const { fileName } = app.uploads.get(uploadId)
  try {
    const read = await readUpload(app.uploads, uploadId)
    const here = app.library.withDigest(read.sha256)
    if (here !== null) {
      const message = `与已有资料“${here.fileName}”内容相同，没有重复导入。`
      return { fileName, outcome: 'already-here', sourceId: here.id, message, notices: [] }
    }
    const source = await fileSource(app, read, parse(read.document))
    const outcome = source.notices.length === 0 ? 'read' : 'read-with-notices'
    return { fileName, outcome, sourceId: source.id, message: null, notices: source.notices }
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'vault-read-only' || error.code === 'disk') throw error
    app.uploads.drop(uploadId)
    const message = faultSentence(error.code, error.subject)
    return { fileName, outcome: 'refused', sourceId: null, message, notices: [] }
  }
}

/** Files what was read, with what it was recognised as, as a source of the vault; its original bytes are kept beside it. */
export async function fileSource(app: App, read: ReadUpload, parsed: Noticed<Parsed>): Promise<Source> {
  const source: Source = {
    schema: 1,
    id: app.ids('source'),
    kind: parsed.value.kind,
    fileName: read.fileName,
    format: read.document.format,
    sha256: read.sha256,
    importedAt: app.clock(),
    facts: factsOf(parsed.value, read.fileName),
    document: read.document,
    parsed: parsed.value,
    notices: [...read.notices, ...parsed.notices]
  }
  await app.vault.sources.write(source, { extension: read.document.format, bytes: read.bytes })
  app.library.take(source)
  return source
}
