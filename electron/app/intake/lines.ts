import { faultSentence } from '../../core/fault-sentences.ts'
import type { Fault } from '../../core/fault.ts'
import { passOver, type Entry } from '../../core/intake/entry.ts'
import type { ComingLine } from '../../core/intake/ledger.ts'
import { isUnchanged } from '../../core/intake/plan.ts'
import { passedOverSentence } from '../../core/intake/reasons.ts'
import { readRegister } from '../../core/intake/register.ts'
import type { Source } from '../../core/library/source.ts'
import { never } from '../../core/notice.ts'
import type { Archives } from './archives.ts'
import type { Known } from './known.ts'
import type { Verdict } from './verdict.ts'

const megabyte = 1024 * 1024
/** Larger files are refused unread, in bytes; a zip is held in memory while its files are read one by one. */
const largest = { file: 50 * megabyte, zip: 200 * megabyte } as const

const blank = { reason: null, sourceId: null, family: false, message: null, sha256: null, zip: null } as const

/** What can be said of a file by name, size and time alone; null when it has to be opened. */
export function lineUnopened(
  entry: Entry,
  { known, archives }: { readonly known: Known; readonly archives: Archives }
): ComingLine | null {
  const over = passOver(entry)
  if (over !== null)
    return {
      ...blank,
      path: entry.path,
      outcome: 'passed-over',
      reason: over,
      message: passedOverSentence(over)
    }
  if (entry.size > (/\.zip$/i.test(entry.path) ? largest.zip : largest.file))
    return refusedLine(entry.path, 'file-too-large', entry.path)
  if (isUnchanged(entry, archives.known(entry.path)))
    return { ...blank, path: entry.path, outcome: 'unchanged' }
  const before = known.files.get(entry.path)
  if (before === undefined || !isUnchanged(entry, before) || known.about(before.sourceId) === null)
    return null
  return { ...blank, path: entry.path, outcome: 'unchanged', sourceId: before.sourceId }
}

/** A file that could not be read, with the sentence for its fault. */
export function refusedLine(path: string, code: Fault['code'], subject: string): ComingLine {
  const name = subject.slice(subject.lastIndexOf('/') + 1)
  return { ...blank, path, outcome: 'refused', reason: code, message: faultSentence(code, name) }
}

/** A file or folder that was listed and cannot be opened. */
export function lostLine(path: string): ComingLine {
  const message = '已不在原处，或没有权限打开。请确认后重新导入。'
  return { ...blank, path, outcome: 'refused', reason: 'not-found', message }
}

/** A zip within zips that is too deep to be opened. */
export function tooDeepLine(path: string): ComingLine {
  const message = '压缩包里套着太多层压缩包，没有打开。请解压后再导入。'
  return { ...blank, path, outcome: 'refused', reason: 'too-deep', message }
}

/** A zip that was opened; its files have lines of their own. */
export function unpackedLine({ path, size, modified }: Entry, files: number): ComingLine {
  const message = `里面有 ${files} 个文件。`
  return { ...blank, path, outcome: 'unpacked', message, zip: { size, modified } }
}

/** A file that lay here at the last import and does no more. */
export function vanishedLine(path: string, sourceId: string): ComingLine {
  const message = '上次导入时在这里，现在没有了；库中的资料仍然保留。'
  return { ...blank, path, outcome: 'vanished', sourceId, message }
}

/** The line a verdict gives. */
export function lineOf(
  known: Known,
  file: { readonly path: string; readonly sha256: string },
  verdict: Verdict
): ComingLine {
  const line = { ...blank, path: file.path, sha256: file.sha256 }
  switch (verdict.kind) {
    case 'unchanged':
      return { ...line, outcome: 'unchanged', sourceId: verdict.sourceId }
    case 'new':
      return newLine(file.path, verdict.source)
    case 'changed': {
      const message = '文件有更新，已重新读入；您更正过的信息保留。'
      const family = verdict.source.family !== null
      return { ...line, outcome: 'changed', sourceId: verdict.sourceId, family, message }
    }
    case 'better':
    case 'copy': {
      const { sourceId } = verdict
      const reason = verdict.kind === 'copy' ? verdict.how : 'same-words'
      return {
        ...line,
        outcome: 'copy',
        reason,
        sourceId,
        message: copySentence(known.about(sourceId)?.fileName ?? '已有资料', verdict)
      }
    }
    default:
      return never(verdict)
  }
}

function newLine(path: string, source: Source): ComingLine {
  const rows = source.kind === 'other' ? readRegister(source.document) : null
  const list = rows === null ? [] : [`认出是办理台账，共 ${rows.length} 行。`]
  const message = [...list, ...source.notices.slice(0, 3).map(notice => notice.message)].join('')
  return {
    ...blank,
    path,
    sha256: source.sha256,
    outcome: source.notices.length === 0 ? 'read' : 'read-with-notices',
    sourceId: source.id,
    family: source.family !== null,
    message: message === '' ? null : message
  }
}

function copySentence(name: string, verdict: Verdict): string {
  if (verdict.kind === 'better') return `与“${name}”文字相同，这份格式更完整，已换用这份，原来那份记为副本。`
  return verdict.kind === 'copy' && verdict.how === 'same-bytes'
    ? `与“${name}”内容完全相同，没有另存。`
    : `与“${name}”文字相同，只是格式不同，记为它的副本。`
}
