import { expect, test } from 'vitest'
import { usualExport } from '../../../electron/core/calls/exports.ts'
import type { Version } from '../../../electron/core/calls/workflow.ts'
import type { Actor, HistoryEntry } from '../../../electron/core/workflow/stage.ts'
import {
  proposedName,
  safeFileName,
  usualVersion,
  withoutMarks,
  type ExportChoice
} from '../../../renderer/export/export-state.ts'
import { someCase } from '../some-view.ts'

const clerk: Actor = { name: '苏晓棠', role: 'clerk' }
const version = (revision: number): Version => ({
  id: `v${revision}`,
  revision,
  savedAt: `2026-03-0${revision}T09:00:00.000+08:00`,
  stage: 'drafting',
  note: null
})
const acted = (at: string, action: HistoryEntry['action']): HistoryEntry => ({
  seq: 1,
  at,
  actor: clerk,
  action,
  from: null,
  to: 'drafting',
  note: null,
  reply: null,
  previous: '',
  hash: ''
})

test('a 花脸稿 is compared with the version somebody left the case with, else with the newest noted one', () => {
  const versions = [version(1), version(2), version(3)]
  expect(usualVersion(versions, [acted('2026-03-02T10:00:00.000+08:00', 'submit')], clerk)?.id).toBe('v2')
  expect(usualVersion(versions, [acted('2026-03-01T09:00:00.000+08:00', 'create')], clerk)?.id).toBe('v3')
  const noted = [version(1), { ...version(2), note: '按模板起草' }, version(3)]
  expect(usualVersion(noted, [], clerk)?.id).toBe('v2')
  expect(usualVersion([version(1)], [], null)?.id).toBe('v1')
  expect(usualVersion([], [], clerk)).toBeNull()
})

test('marks are named in the file and not remembered; formats without them are not named so', () => {
  const options = { ...usualExport, part: 'body', sinceVersion: 'v1', findings: 'comments' } as const
  const choice: ExportChoice = { what: 'docx', options, form: null }
  expect(proposedName(someCase({}), choice)).toMatch(/（正文）（花脸稿）\.docx$/)
  expect(proposedName(someCase({}), { ...choice, what: 'pdf' })).toMatch(/（正文）\.pdf$/)
  expect(withoutMarks(choice).options).toEqual({ ...usualExport, part: 'body' })
})

test('a typed name keeps its ending and loses what file systems forbid', () => {
  expect(safeFileName('答复:送审/稿', '原名.docx')).toBe('答复送审稿.docx')
  expect(safeFileName('答复.DOCX', '原名.docx')).toBe('答复.DOCX')
  expect(safeFileName(' .docx ', '原名.docx')).toBe('原名.docx')
})
