import { factsOf } from '../core/library/describe.ts'
import type { Parsed, Source } from '../core/library/source.ts'
import type { Noticed } from '../core/notice.ts'
import type { App } from './app.ts'
import type { ReadUpload } from './read-upload.ts'

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
