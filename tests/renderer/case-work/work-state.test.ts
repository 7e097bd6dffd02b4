import { expect, test } from 'vitest'
import type { CaseView } from '../../../electron/core/calls/cases.ts'
import { p, reply } from '../../../electron/core/reply/build.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import {
  opened,
  saveStateOf,
  workAfter,
  type Work,
  type WorkChange
} from '../../../renderer/case-work/work-state.ts'
import { someView } from '../some-view.ts'

const first = reply(p('第一稿。'))
const second = reply(p('第二稿。'))
const third = reply(p('第三稿。'))
const view = (kept: Reply | null, revision: number): CaseView => someView({ reply: kept, revision })

function after(start: Work, ...changes: readonly WorkChange[]): Work {
  return changes.reduce(workAfter, start)
}

test('typing is unsaved at once, before the words themselves are taken over', () => {
  expect(after(opened(view(first, 1)), { kind: 'touched' }).unsaved).toBe(true)
})

test('what is typed while a save is under way stays unsaved', () => {
  const work = after(
    opened(view(first, 1)),
    { kind: 'edited', reply: second },
    { kind: 'sending' },
    { kind: 'edited', reply: third },
    { kind: 'sent', view: view(second, 2), reply: second, at: '10:00:00' }
  )
  expect([work.reply, work.unsaved, work.view.kase.revision]).toEqual([third, true, 2])
})

test('a save that brought everything over leaves nothing unsaved', () => {
  const work = after(
    opened(view(first, 1)),
    { kind: 'edited', reply: second },
    { kind: 'sending' },
    { kind: 'sent', view: view(second, 2), reply: second, at: '10:00:00' }
  )
  expect([work.unsaved, work.replaced, saveStateOf(work, false)]).toEqual([false, 0, 'saved'])
})

test('an edit that changes nothing is not saved', () => {
  const work = after(opened(view(first, 1)), { kind: 'edited', reply: reply(p('第一稿。')) })
  expect(work.unsaved).toBe(false)
})

test('a new letter from the program is shown, unless something here is unsaved', () => {
  const quiet = after(opened(view(first, 1)), { kind: 'answered', view: view(second, 2) })
  expect([quiet.reply, quiet.replaced]).toEqual([second, 1])
  const busy = after(
    opened(view(first, 1)),
    { kind: 'edited', reply: third },
    { kind: 'answered', view: view(second, 2) }
  )
  expect([busy.reply, busy.replaced, busy.unsaved]).toEqual([third, 0, true])
})

test('a conflict keeps the words here; they may be given up or saved on top', () => {
  const conflict = after(
    opened(view(first, 1)),
    { kind: 'edited', reply: third },
    { kind: 'sending' },
    { kind: 'failed', trouble: { code: 'stale-revision', message: '已在别处修改过' } }
  )
  expect([conflict.reply, saveStateOf(conflict, false)]).toEqual([third, 'conflict'])
  const theirs = after(conflict, { kind: 'reloaded', view: view(second, 5) })
  expect([theirs.reply, theirs.unsaved, theirs.replaced]).toEqual([second, false, 1])
  const mine = after(conflict, { kind: 'rebased', view: view(second, 5) })
  expect([mine.reply, mine.unsaved, mine.view.kase.revision]).toEqual([third, true, 5])
})

test('another fault is a failed save, and read-only says so first', () => {
  const failed = after(
    opened(view(first, 1)),
    { kind: 'edited', reply: second },
    {
      kind: 'failed',
      trouble: { code: 'disk', message: '无法写入' }
    }
  )
  expect([saveStateOf(failed, false), saveStateOf(failed, true)]).toEqual(['failed', 'read-only'])
})
