import { truncate, writeFile } from 'node:fs/promises'
import { historyEntrySchema, type HistoryEntry } from '../../core/workflow/stage.ts'
import { appendLine, onDisk } from './atomic-file.ts'
import type { Ground } from './ground.ts'
import { endsInLine, wholeLength } from './lines-file.ts'
import { readText } from './record.ts'

/**
 * The entries of a history file in order; none when there is no file. A last line that was cut off by a power cut is moved to
 * damaged/; a line that is no entry is named in the damage list and left out, so that the chain shows the break.
 */
export async function readHistory(
  ground: Ground,
  path: string,
  name: string
): Promise<readonly HistoryEntry[]> {
  const text = await readText(path)
  if (text === null) return []
  const lines = text.split('\n')
  const tail = lines.pop() ?? ''
  const entries = lines.filter(line => line !== '').map(readLine)
  if (entries.includes(null))
    ground.report({ name: `${name}（办理经过）`, reason: '有记录无法读取，经过可能被改动过。' })
  const last = tail === '' ? null : readLine(tail)
  if (tail !== '' && last === null) await setTailAside(ground, path, { tail, name })
  return [...entries, last].filter(entry => entry !== null)
}

/** Adds an entry at the end and has it on the disk before returning. */
export async function appendEntry(ground: Ground, path: string, entry: HistoryEntry): Promise<void> {
  await ground.mayWrite()
  const line = JSON.stringify(historyEntrySchema.parse(entry))
  if (!(await endsInLine(path))) {
    await readHistory(ground, path, '办件')
    // Still not: the last entry is whole and lacks only its line end.
    if (!(await endsInLine(path))) return appendLine(path, `\n${line}`)
  }
  await appendLine(path, line)
}

function readLine(line: string): HistoryEntry | null {
  try {
    const read = historyEntrySchema.safeParse(JSON.parse(line))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

async function setTailAside(
  ground: Ground,
  path: string,
  torn: { tail: string; name: string }
): Promise<void> {
  const reason = '最后一条没有写完（可能断过电），已单独移出，其余完整。'
  ground.report({ name: `${torn.name}（办理经过）`, reason })
  if (!(await ground.writable())) return
  await onDisk(path, async () => {
    await writeFile(await ground.asidePath(path), torn.tail)
    // In bytes as they lie on the disk: a sign cut in half reads as another of other length.
    await truncate(path, await wholeLength(path))
  })
}
