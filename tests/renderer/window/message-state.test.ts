import { expect, test } from 'vitest'
import { lastsFor } from '../../../renderer/window/message-state.ts'

test('what went wrong stays until it is closed; what can be taken back stays longer than what cannot', () => {
  const said = lastsFor({ kind: 'done', sentence: '已保存', undo: null })
  const undoable = lastsFor({ kind: 'done', sentence: '已删除', undo: () => undefined })
  expect(lastsFor({ kind: 'fault', sentence: '没有保存', undo: null })).toBeNull()
  expect(said !== null && undoable !== null && undoable > said).toBe(true)
})
