import { replySchema, type Reply } from '../../electron/core/reply/reply.ts'

const name = (caseId: string) => `banfu.unsaved.${caseId}`

/** Keeps a copy of unsaved text beside the page, for when the page or the program dies before it is saved. */
export function keepCopy(caseId: string, reply: Reply): void {
  try {
    window.localStorage.setItem(name(caseId), JSON.stringify(reply))
  } catch {
    // A full or forbidden storage only costs this second safety; the first is saving itself.
  }
}

/** Drops the copy: the text is saved. */
export function dropCopy(caseId: string): void {
  window.localStorage.removeItem(name(caseId))
}

/** The copy that an earlier page left unsaved, or null. */
export function copyOf(caseId: string): Reply | null {
  const written = window.localStorage.getItem(name(caseId))
  if (written === null) return null
  try {
    const read = replySchema.safeParse(JSON.parse(written))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
