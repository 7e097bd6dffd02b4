import { open, stat, truncate } from 'node:fs/promises'
import { codeOf, onDisk } from './atomic-file.ts'

/** Whether a file of lines ends with a whole line; a missing or empty one does. */
export async function endsInLine(path: string): Promise<boolean> {
  return onDisk(path, async () => {
    const size = await sizeOf(path)
    return size === 0 || (await wholeLength(path)) === size
  })
}

/** The length of a file in bytes up to and with its last line end. */
export async function wholeLength(path: string): Promise<number> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const chunk = Buffer.alloc(4096)
    for (let end = size; end > 0; end -= chunk.length) {
      const start = Math.max(0, end - chunk.length)
      const { bytesRead } = await file.read(chunk, 0, end - start, start)
      const found = chunk.subarray(0, bytesRead).lastIndexOf(10)
      if (found !== -1) return start + found + 1
    }
    return 0
  } finally {
    await file.close()
  }
}

/** Takes away a last line that was not written to its end. */
export async function cutTornLine(path: string): Promise<void> {
  if (await endsInLine(path)) return
  await onDisk(path, async () => truncate(path, await wholeLength(path)))
}

/** The first and the last whole line of a file, each '' when it is longer than `most` bytes or not there. */
export async function edgeLines(
  path: string,
  most: number
): Promise<{ readonly first: string; readonly last: string }> {
  return onDisk(path, async () => {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const head = await part(file, 0, Math.min(most, size))
      const tail = await part(file, Math.max(0, size - most), size)
      const lines = tail.split('\n')
      const whole = lines.length > 2 || size <= most
      return {
        first: head.includes('\n') ? head.slice(0, head.indexOf('\n')) : '',
        last: tail.endsWith('\n') && whole ? (lines.at(-2) ?? '') : ''
      }
    } finally {
      await file.close()
    }
  })
}

async function part(file: Awaited<ReturnType<typeof open>>, from: number, to: number): Promise<string> {
  const bytes = Buffer.alloc(Math.max(0, to - from))
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
  return bytes.subarray(0, bytesRead).toString('utf8')
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0
    throw error
  }
}
