import type { Item } from '../../electron/core/case/item.ts'
import { emptyFrame } from '../../electron/core/reply/build.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { paragraphBlock } from './blocks-state.ts'

/** A letter with nothing in it but the item it answers and one empty paragraph of the given id, for those who write from scratch. */
export function blankReply(item: Item, id: string): Reply {
  return {
    kind: 'answer',
    frame: emptyFrame,
    item: { kind: item.kind, title: item.title, number: item.number, session: item.session },
    body: [paragraphBlock(id, '', null)]
  }
}
