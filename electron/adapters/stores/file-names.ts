import { Fault } from '../../core/fault.ts'

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i
const longest = 180

/**
 * An id as the name of a folder. Ids come from outside, so anything that could lead out of its folder or that Windows cannot
 * hold is a record there cannot be: Fault 'not-found'.
 */
export function folderName(id: string): string {
  const safe = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,119}$/.test(id) && !id.endsWith('.') && !reserved.test(id)
  if (!safe) throw new Fault('not-found', id.slice(0, 40))
  return id
}

/**
 * A file name every system takes: forbidden signs become “_”, blanks and dots at the ends go, device names of Windows get a “_” before
 * them, and the part before the ending is cut to keep the whole within 180 bytes.
 */
export function safeFileName(name: string): string {
  const clean = name.replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, '_').replace(/^[\s.]+|[\s.]+$/g, '')
  const whole = reserved.test(clean) ? `_${clean}` : clean || '未命名'
  const [, stem = whole, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(whole) ?? []
  return cut(stem, longest - ending.length) + ending
}

/** The same name with a count before the ending: 答复（2）.docx. */
export function countedName(name: string, count: number): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? []
  return `${stem}（${count}）${ending}`
}

function cut(text: string, bytes: number): string {
  let kept = ''
  for (const sign of text) {
    if (Buffer.byteLength(kept + sign) > bytes) return kept.trimEnd()
    kept += sign
  }
  return kept
}
