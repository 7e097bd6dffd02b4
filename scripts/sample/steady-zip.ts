import { unzipSync, zipSync, type Zippable } from 'fflate'

const stamp = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g
const core = 'docProps/core.xml'

/**
 * The same docx with the times of its making taken out of the zip entries and of docProps/core.xml, so that the same sources
 * always give the same bytes. 2026-01-01 local time, because zip entries hold local time.
 */
export function steady(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const mtime = new Date(2026, 0, 1)
  const names = Object.keys(parts).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
  const entries: Zippable = {}
  for (const name of names) entries[name] = [withoutTimes(name, parts[name]), { mtime, level: 9 }]
  return zipSync(entries)
}

/** Word wants [Content_Types].xml first. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2
}

function withoutTimes(name: string, bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined || name !== core) return bytes ?? new Uint8Array()
  const text = new TextDecoder().decode(bytes).replace(stamp, '$12026-01-01T00:00:00Z')
  return new TextEncoder().encode(text)
}
