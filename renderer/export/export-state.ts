import type { Case } from '../../electron/core/case/case.ts'
import type { CertifiedTicket, ExportFormat } from '../../electron/core/calls/exports.ts'
import type { Version } from '../../electron/core/calls/workflow.ts'
import type { ExportChoice } from '../../electron/core/calls/office.ts'
import { documentName } from '../../electron/core/reply/wording.ts'
import type { Actor, HistoryEntry } from '../../electron/core/workflow/stage.ts'
import { call } from '../client/call.ts'
import { sinceLastLook } from '../review/review-state.ts'

export type { ExportChoice } from '../../electron/core/calls/office.ts'

/** What can be exported, in the order in which offices use it. */
export const choices: readonly ExportChoice['what'][] = ['docx', 'pdf', 'form', 'html', 'txt', 'json']

/** The file name a choice leads to: number and title, what part of it, and the ending. */
export function proposedName(kase: Case, { what, options, form }: ExportChoice): string {
  const words = kase.reply === null ? kase.item.title : documentName(kase.reply, kase.item.title)
  if (what === 'form') return `${words}${form === null ? '' : `（${form.replace(/\.docx$/i, '')}）`}.docx`
  const { part, marks } = takes(what)
  const marked = marks && (options.sinceVersion !== null || options.findings === 'comments')
  return `${words}${part && options.part === 'body' ? '（正文）' : ''}${marked ? '（花脸稿）' : ''}.${what}`
}

/** The options a format takes; what it does not take has its usual value. */
export function takes(what: ExportChoice['what']): {
  readonly part: boolean
  readonly numbering: boolean
  readonly marks: boolean
} {
  return {
    part: what !== 'json' && what !== 'form',
    numbering: what === 'docx',
    marks: what === 'docx'
  }
}

/**
 * The choice as it is remembered: without revisions and comments, so that a letter that goes out next never carries them unasked, and since a
 * version belongs to one case.
 */
export function withoutMarks(choice: ExportChoice): ExportChoice {
  return { ...choice, options: { ...choice.options, sinceVersion: null, findings: 'left-out' } }
}

/**
 * The version a 花脸稿 is usually compared with: the one the actor left the case with, else the newest that was kept with a note, as what is saved
 * while typing hardly differs from the letter. The oldest is never proposed while there are others: it is the case as it came in, without a letter.
 */
export function usualVersion(
  versions: readonly Version[],
  entries: readonly HistoryEntry[],
  actor: Actor | null
): Version | null {
  const sorted = versions.toSorted((a, b) => a.revision - b.revision)
  const seen = sinceLastLook(versions, entries, actor)
  if (seen !== null && seen.id !== sorted[0]?.id) return seen
  return sorted.slice(1).findLast(version => version.note !== null) ?? sorted.at(-1) ?? null
}

/** Makes the file of a choice, with its certificate where the format is measured. Throws ClientFault. */
export async function makeExport(
  caseId: string,
  choice: ExportChoice,
  actor: Actor | null
): Promise<CertifiedTicket> {
  const { what, options, form } = choice
  if (what === 'form') {
    const filled = await call('case.fillForm', { caseId, form: { fileName: form ?? '' }, actor })
    return { ...filled, certificate: null }
  }
  const { part, signature, numbering, sinceVersion, findings } = options
  const format: ExportFormat = what
  return call('case.export', {
    caseId,
    format,
    actor,
    options: {
      ...(takes(what).part ? { part, signature } : {}),
      ...(takes(what).numbering ? { numbering } : {}),
      ...(takes(what).marks ? { sinceVersion, findings } : {})
    }
  })
}

/**
 * A typed file name that Windows, Kylin and a download will all take: without the characters they forbid, with the ending of the
 * proposed name; the proposed name when nothing usable is left.
 */
export function safeFileName(typed: string, proposed: string): string {
  const ending = /\.[^.]+$/.exec(proposed)?.[0] ?? ''
  const name = typed
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '')
    .trim()
    .replace(/\.+$/, '')
  if (name === '' || name === ending) return proposed
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : name + ending
}
