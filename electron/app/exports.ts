import { randomUUID } from 'node:crypto'
import { safeFileName } from '../adapters/stores/file-names.ts'
import type { ExportFormat, ExportTicket } from '../core/calls/exports.ts'
import { Fault } from '../core/fault.ts'
import type { Notice } from '../core/notice.ts'

/** A finished file waiting to be saved where the user says. */
export type Exported = {
  readonly fileName: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly notices: readonly Notice[]
}

/** Finished files by their ids. */
export type Exports = {
  readonly add: (exported: Exported) => ExportTicket
  /** The file of that id; Fault 'not-found' when it is no longer kept. */
  readonly get: (exportId: string) => Exported
}

const kept = 24

/** The media type of each format. */
export const mimeOf: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8'
}

/** An empty register of exports; it keeps the last few, the outbox of the vault keeps all. */
export function openExports(): Exports {
  const files = new Map<string, Exported>()
  return {
    add: exported => {
      const exportId = randomUUID()
      files.set(exportId, exported)
      const [oldest] = files.keys()
      if (files.size > kept && oldest !== undefined) files.delete(oldest)
      const { fileName, bytes, notices } = exported
      return { exportId, fileName, bytes: bytes.byteLength, notices }
    },
    get: exportId => {
      const exported = files.get(exportId)
      if (exported === undefined) throw new Fault('not-found', '导出的文件')
      return exported
    }
  }
}

/** A file name every system takes (adapters/stores/file-names.ts), made of the words and the ending of the format. */
export function exportName(words: string, format: ExportFormat): string {
  const plain = words.trim().replace(/^\.+/, '')
  return safeFileName(`${plain === '' ? '答复' : plain}.${format}`)
}
