import { blockSchema, type Block } from '../../../electron/core/reply/reply.ts'

const type = 'application/x-banfu-block'

/** Puts a block on a drag, and its words for other programs. */
export function dragBlock(transfer: DataTransfer, block: Block, words: string): void {
  transfer.setData(type, JSON.stringify(block))
  transfer.setData('text/plain', words)
  transfer.effectAllowed = 'copy'
}

/** The block that is being dropped, or null when the drag carries something else. */
export function draggedBlock(event: DragEvent): Block | null {
  const written = event.dataTransfer?.getData(type)
  if (!written) return null
  const read = blockSchema.safeParse(JSON.parse(written))
  return read.success ? read.data : null
}
