import { expect, test } from 'vitest'
import { framed, h1, numberBlocks, p, reply, slot } from '../../../electron/core/reply/build.ts'
import { compareFrames, compareReplies } from '../../../renderer/review/compare-state.ts'
import { asksBesideAnswers, sinceLastLook, waitingCases } from '../../../renderer/review/review-state.ts'
import { safeFileName } from '../../../renderer/export/export-state.ts'
import { someSummary, someVersion } from '../some-view.ts'

test('letters are compared paragraph by paragraph, blocks matched by id', () => {
  const before = reply(h1('办理情况'), p('已建成。'), p('将删去。'))
  const [first, second] = before.body
  if (!first || !second) throw new Error('no blocks')
  const added = { ...second, id: 'b9', text: '新加一段。' }
  const after = { ...before, body: [first, { ...second, text: '已全部建成。' }, added] }
  const lines = compareReplies(before, after).map(line => line.runs.map(run => `${run.kind} ${run.text}`))
  expect(lines[0]).toEqual(['same 一、办理情况'])
  expect(lines[1]).toEqual(['same 已', 'added 全部', 'same 建成。'])
  expect(lines.slice(2).flat()).toEqual(['removed 将删去。', 'added 新加一段。'])
})

test('a letter compared with itself has no change', () => {
  const letter = reply(h1('办理情况'), p('已建成。'), slot('数据', ''))
  expect(compareReplies(letter, letter).some(line => line.changed)).toBe(false)
  expect(compareFrames(letter.frame, letter.frame)).toEqual([])
})

test('changes of the frame name their field', () => {
  const before = framed(reply(), { title: '答复', copies: ['市政府督查室'] })
  const after = framed(before, { title: '关于建议的答复', date: '2026-03-05' })
  expect(compareFrames(before.frame, after.frame).map(change => change.field)).toEqual(['title', 'date'])
})

test('the comparison starts from the version this person last had in hand', () => {
  const versions = [
    someVersion('v3', '2026-03-03T10:00:00+08:00'),
    someVersion('v1', '2026-03-01T10:00:00+08:00'),
    someVersion('v2', '2026-03-02T10:00:00+08:00')
  ]
  const signer = { name: '陆致远', role: 'signer' as const }
  const entry = {
    seq: 2,
    at: '2026-03-02T12:00:00+08:00',
    actor: signer,
    action: 'return' as const,
    from: 'signing' as const,
    to: 'drafting' as const,
    note: '补数据',
    reply: null,
    previous: '',
    hash: ''
  }
  expect(sinceLastLook(versions, [entry], signer)?.id).toBe('v2')
  expect(sinceLastLook(versions, [entry], { name: '何清', role: 'clerk' })?.id).toBe('v1')
  expect(sinceLastLook([], [entry], signer)).toBeNull()
})

test('cases wait past drafting until archived, those for the present role first', () => {
  const cases = [
    someSummary({ id: 'draft' }),
    someSummary({ id: 'review', stage: 'reviewing', daysLeft: 3 }),
    someSummary({ id: 'sign', stage: 'signing', daysLeft: 9 }),
    someSummary({ id: 'done', stage: 'archived' })
  ]
  expect(waitingCases(cases, 'signer').map(each => each.id)).toEqual(['sign', 'review'])
  expect(waitingCases(cases, null).map(each => each.id)).toEqual(['review', 'sign'])
})

test('asks stand beside the numbered blocks that answer them', () => {
  const body = numberBlocks([
    { ...h1('关于平台'), answers: ['a1'] },
    { ...p('已建成。'), answers: ['a1'] },
    p('其他')
  ])
  const [first, second] = asksBesideAnswers(
    ['a1', 'a2'].map(id => ({ id, text: id, quote: '' })),
    body
  )
  expect(first?.blocks.map(block => block.number + block.text)).toEqual(['一、关于平台', '已建成。'])
  expect([second?.position, second?.blocks]).toEqual([2, []])
})

test.each([
  ['答复', '关于停车的答复.docx', '答复.docx'],
  ['答复.DOCX', '提案.docx', '答复.DOCX'],
  ['江数/发:建?', '提案.docx', '江数发建.docx'],
  ['  ', '提案.docx', '提案.docx'],
  ['.docx', '提案.docx', '提案.docx']
])('a file named %s is saved as something every system takes', (typed, proposed, name) => {
  expect(safeFileName(typed, proposed)).toBe(name)
})
