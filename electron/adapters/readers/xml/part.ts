import { Fault } from '../../../core/fault.ts'
import { limits } from '../limits.ts'
import { unpack, type Zip } from '../zip/zip.ts'
import { parseXml, RefusedXml, type XmlNode } from './xml.ts'

const refusals = { 'document-type': 'outside-content', depth: 'tangled-file' } as const

/**
 * One part of a zip as XML, or null when there is none of that name. Faults: `file-too-large`, `unreadable-file`, `outside-content`,
 * `tangled-file`, `locked-archive`.
 */
export function xmlPart(zip: Zip, name: string): XmlNode | null {
  const size = zip.entries.get(name)?.size ?? 0
  if (size > limits.xml) throw new Fault('file-too-large', zip.file.name)
  const bytes = unpack(zip, name)
  if (bytes === null) return null
  try {
    return parseXml(bytes)
  } catch (cause) {
    throw new Fault(cause instanceof RefusedXml ? refusals[cause.why] : 'unreadable-file', zip.file.name, {
      cause
    })
  }
}
