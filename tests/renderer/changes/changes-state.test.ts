import { expect, test } from 'vitest'
import type { FittedProposal } from '../../../electron/core/calls/changes.ts'
import { p, reply } from '../../../electron/core/reply/build.ts'
import { changesBetween } from '../../../electron/core/reply/changes.ts'
import { groupProposals } from '../../../renderer/changes/changes-state.ts'

test('changes of one paragraph stand together, with where they are in the letter', () => {
  const first = { ...p('平台已基本建成，数据已经开放。'), id: 'b1' }
  const second = { ...p('另行通知。'), id: 'b2' }
  const before = reply(first, second)
  const after = {
    ...before,
    frame: { ...before.frame, title: '关于平台的答复' },
    body: [{ ...first, text: '平台已全部建成，数据已经有序开放。' }, second, { ...p('特此答复。'), id: 'b3' }]
  }
  const proposals = changesBetween(before, after).map((change): FittedProposal => ({
    change,
    by: null,
    unfit: null
  }))
  const groups = groupProposals(proposals, before)
  const spots = Object.fromEntries(groups.map(({ place, spot }) => [place, spot]))
  expect(spots).toEqual({
    'frame.title': { kind: 'field', field: 'title' },
    b1: { kind: 'body', paragraph: 1 },
    b3: { kind: 'new' }
  })
  expect(groups.find(({ place }) => place === 'b1')?.proposals).toHaveLength(2)
  expect(groups.flatMap(group => group.proposals)).toHaveLength(proposals.length)
  expect(groupProposals(proposals, null).every(({ spot }) => spot.kind === 'new')).toBe(true)
})
