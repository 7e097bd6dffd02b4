import { createInflate } from 'node:zlib'
import { Fault } from '../../../core/fault.ts'
import { limits } from '../limits.ts'
import type { RawFile } from '../raw-file.ts'

/** How far before a stream its dictionary may begin, in bytes. */
const longestDictionary = 4096

/**
 * Refuses a PDF whose packed streams (ISO 32000-1 7.4.4) unpack to more than a document needs, by Fault `swelling-file`, before the library unpacks
 * them without bound. Pictures are passed over: they are never unpacked for their words. What cannot be unpacked is left to the library.
 */
export async function refuseSwelling({ name, bytes }: RawFile): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  let last = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const isEnd = file.toString('latin1', Math.max(0, at - 3), at) === 'end'
    if (isEnd) continue
    const dictionary = dictionaryBefore(file, at, last)
    last = at
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (layers === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue
    total += await unpackedSize(file, at, layers)
    if (total > limits.unpacked) throw new Fault('swelling-file', name)
  }
}

function dictionaryBefore(file: Buffer, at: number, last: number): string {
  const text = file.toString('latin1', Math.max(last, at - longestDictionary), at)
  return text.slice(text.lastIndexOf('obj') + 1)
}

/** Bytes a stream comes to when so many layers of packing are taken off; more than the limit as soon as one layer is. */
async function unpackedSize(file: Buffer, keyword: number, layers: number): Promise<number> {
  const start = keyword + (file[keyword + 6] === 0x0d ? 8 : 7)
  const end = file.indexOf('endstream', start)
  let bytes = file.subarray(start, end < 0 ? file.length : end)
  for (let layer = 0; layer < layers; layer += 1) {
    bytes = await unpackedOnce(bytes)
    if (bytes.length > limits.stream) return limits.unpacked + 1
  }
  return bytes.length
}

/** One layer of packing taken off, as far as it goes: what breaks off counts with what it has, as the library takes it. */
function unpackedOnce(bytes: Uint8Array): Promise<Buffer<ArrayBuffer>> {
  return new Promise(resolve => {
    const chunks: Buffer<ArrayBuffer>[] = []
    let size = 0
    const inflate = createInflate()
    const done = () => {
      inflate.destroy()
      resolve(Buffer.concat(chunks))
    }
    inflate.on('data', (chunk: Buffer<ArrayBuffer>) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > limits.stream) done()
    })
    inflate.on('end', done).on('error', done).end(bytes)
  })
}
