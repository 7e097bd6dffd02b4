import { Fault } from '../../../core/fault.ts'
import { limits } from '../limits.ts'
import { unpack, type Zip } from '../zip/zip.ts'
import { parseXml, type XmlNode } from './xml.ts'

/** One part of a zip as XML, or null when there is none of that name. Faults: `file-too-large`, `unreadable-file`, `password-protected`. */
export function xmlPart(zip: Zip, name: string): XmlNode | null {
  const size = zip.entries.get(name)?.size ?? 0
  if (size > limits.xml) throw new Fault('file-too-large', zip.file.name)
  const bytes = unpack(zip, name)
  if (bytes === null) return null
  try {
    return parseXml(bytes)
  } catch (cause) {
    throw new Fault('unreadable-file', zip.file.name, { cause })
  }
}
