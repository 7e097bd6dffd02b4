import { expect, test } from 'vitest'
import { superfluous, versionOf, type KeptVersion } from '../../../electron/adapters/stores/versions.ts'
import type { Stage } from '../../../electron/core/workflow/stage.ts'
import { kaseAt } from './made-up-vault.ts'

const now = '2026-03-05T12:00:00.000+08:00'

function version(
  revision: number,
  savedAt: string,
  stage: Stage = 'drafting',
  note: string | null = null
): KeptVersion {
  return versionOf({ ...kaseAt(revision, { updatedAt: savedAt, stage }), savedNote: note })
}

/** One version every so many seconds before noon, the oldest first. */
function every(seconds: number, count: number): readonly KeptVersion[] {
  return Array.from({ length: count }, (_, i) => {
    const at = Date.parse(now) - (count - i) * seconds * 1000
    return version(i, new Date(at + 8 * 3_600_000).toISOString().replace('Z', '+08:00'))
  })
}

function kept(versions: readonly KeptVersion[]): readonly string[] {
  const dropped = superfluous(versions, now)
  return versions.filter(v => !dropped.includes(v)).map(v => v.savedAt.slice(5, 19))
}

test('the last quarter of an hour is kept whole', () => {
  const typing = every(2, 450)
  expect(superfluous(typing, now)).toEqual([])
})

test('of the rest of the day the last of every five minutes is kept', () => {
  const morning = every(60, 75)
  const gone = superfluous(morning, now)
  expect(gone).toHaveLength(48 - 1)
  expect(kept(morning).slice(0, 4)).toEqual([
    '03-05T10:45:00',
    '03-05T10:49:00',
    '03-05T10:54:00',
    '03-05T10:59:00'
  ])
})

test('of older days the last of each is kept', () => {
  const days = [
    '2026-03-01T09',
    '2026-03-01T16',
    '2026-03-02T08',
    '2026-03-02T09',
    '2026-03-02T17',
    '2026-03-05T11:59'
  ]
  const versions = days.map((day, i) => version(i, `${day}${day.length === 13 ? ':00' : ''}:00.000+08:00`))
  expect(kept([version(99, '2026-02-01T09:00:00.000+08:00'), ...versions])).toEqual([
    '02-01T09:00:00',
    '03-01T16:00:00',
    '03-02T17:00:00',
    '03-05T11:59:00'
  ])
})

test('versions with a note and the first and last of a stage are always kept', () => {
  const at = '2026-03-01T09:00:0'
  const versions = [
    version(0, `${at}0.000+08:00`),
    version(1, `${at}1.000+08:00`),
    version(2, `${at}2.000+08:00`, 'drafting', '恢复到以前的版本'),
    version(3, `${at}3.000+08:00`),
    version(4, `${at}4.000+08:00`),
    version(5, `${at}5.000+08:00`, 'reviewing'),
    version(6, `${at}6.000+08:00`, 'reviewing'),
    version(7, `${at}7.000+08:00`, 'reviewing'),
    version(8, `${at}8.000+08:00`, 'signing')
  ]
  expect(superfluous(versions, now).map(v => v.revision)).toEqual([1, 3, 6])
})
