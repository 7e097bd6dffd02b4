import type { Digest } from '../powers.ts'
import type { Reply } from '../reply/reply.ts'
import { framed } from '../reply/build.ts'
import { printed } from '../reply/same.ts'

/**
 * The digest of what is signed: the reply as printed, without the number and the printing record, which the office adds
 * after signing. The same for any order of keys.
 */
export function contentDigest(reply: Reply, digest: Digest): string {
  return digest(canonical(framed(printed(reply), { number: null, printing: null })))
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
}
