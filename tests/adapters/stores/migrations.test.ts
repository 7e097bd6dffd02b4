import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { groundOf } from '../../../electron/adapters/stores/ground.ts'
import { migrate, migrations, type Migrations } from '../../../electron/adapters/stores/migrations.ts'
import {
  readRecord,
  recordFile,
  writeRecord,
  type RecordKind
} from '../../../electron/adapters/stores/record.ts'
import { bureau } from '../../core/unit/made-up-unit.ts'
import { freshFolder, powers, sourceOf } from './made-up-vault.ts'

/** A record that once had one name, then a list of names, then names with a note. */
const steps: Migrations = [
  ({ name, ...rest }) => ({ ...rest, names: [name] }),
  record => ({ ...record, note: null })
]

const cardKind: RecordKind<{ schema: 3; names: string[]; note: string | null }> = {
  schema: z.object({ schema: z.literal(3), names: z.array(z.string()), note: z.string().nullable() }),
  migrations: steps,
  nameIn: () => '名片'
}

test.each([
  [
    { schema: 1, name: '甲' },
    { schema: 3, names: ['甲'], note: null }
  ],
  [
    { schema: 2, names: ['甲', '乙'] },
    { schema: 3, names: ['甲', '乙'], note: null }
  ],
  [
    { schema: 3, names: [], note: '丙' },
    { schema: 3, names: [], note: '丙' }
  ]
])('%j is brought to the present schema', (old, record) => {
  expect(migrate(old, steps)).toEqual({ state: 'present', record })
})

test('a record from the future is told from what is no record', () => {
  expect(migrate({ schema: 4 }, steps)).toEqual({ state: 'newer' })
  for (const nonsense of [null, 3, 'x', [], {}, { schema: 0 }, { schema: '1' }, { schema: 1.5 }])
    expect(migrate(nonsense, steps)).toEqual({ state: 'not-a-record' })
})

test('an old file is read as a present record and stays as it was until it is saved', async () => {
  const folder = await freshFolder()
  const ground = groundOf(folder, powers.clock, async () => true)
  const file = recordFile(join(folder, 'card.json'), cardKind)
  await writeFile(file.path, '{"schema":1,"name":"甲"}')
  expect(await readRecord(ground, file)).toEqual({ schema: 3, names: ['甲'], note: null })
  expect(await readFile(file.path, 'utf8')).toBe('{"schema":1,"name":"甲"}')
  await writeRecord(ground, file, { schema: 3, names: ['乙'], note: null })
  expect(JSON.parse(await readFile(file.path, 'utf8'))).toEqual({ schema: 3, names: ['乙'], note: null })
  expect(await readFile(`${file.path}.previous`, 'utf8')).toBe('{"schema":1,"name":"甲"}')
})

test('a record that a step cannot make whole is damaged', async () => {
  const folder = await freshFolder()
  const ground = groundOf(folder, powers.clock, async () => true)
  const file = recordFile(join(folder, 'card.json'), cardKind)
  await writeFile(file.path, '{"schema":1,"name":5}')
  await expect(readRecord(ground, file)).rejects.toMatchObject({ code: 'record-damaged', subject: '名片' })
})

test('the released steps of each kind are as many as its schema says', () => {
  expect(
    Object.fromEntries(Object.entries(migrations).map(([kind, list]) => [kind, list.length + 1]))
  ).toEqual({
    vault: 1,
    unit: 3,
    settings: 1,
    ledger: 1,
    source: 2,
    case: 1,
    template: 1,
    unsaved: 1,
    validity: 1
  })
})

test('a unit saved before there were further layouts keeps all it had', () => {
  const { profiles: _profiles, profileUses: _uses, ...before } = bureau
  const read = migrate({ ...before, schema: 1 }, migrations.unit)
  expect(read).toEqual({ state: 'present', record: bureau })
})

test('a source taken in before there were topics and copies keeps all it had', () => {
  const present = sourceOf('source-1', '江临市数据发展局已完成台账整合。')
  const {
    origin: _origin,
    copies: _copies,
    family: _family,
    checkedAt: _checked,
    corrected: _corrected,
    ...before
  } = present
  const { topic: _topic, outcome: _outcome, ...facts } = present.facts
  const read = migrate({ ...before, facts, schema: 1 }, migrations.source)
  expect(read).toEqual({ state: 'present', record: present })
})
