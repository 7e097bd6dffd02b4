import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { framed } from '../../../electron/core/reply/build.ts'
import { emptyLedger, enter, ledgerOf } from '../../../electron/core/workflow/numbering.ts'
import { letter } from '../../core/workflow/made-up-case.ts'
import { freshVault, kaseAt, moment } from './made-up-vault.ts'

function numbered(id: string, serial: number) {
  const reply = framed(letter, { number: { code: '江数发建', year: 2026, serial } })
  return kaseAt(0, { id, reply, stage: 'archiving' })
}

test('the ledger is saved and read', async () => {
  const vault = await freshVault()
  const ledger = enter(emptyLedger, { code: '江数发建', year: 2026, serial: 1, caseId: 'case-1', at: moment })
  await vault.ledger.write(ledger)
  expect(await vault.ledger.read()).toEqual(ledger)
})

test('a lost ledger is told again by the cases, the removed ones too, and this is said', async () => {
  const vault = await freshVault()
  await vault.cases.write(numbered('case-1', 1), null)
  await vault.cases.write(numbered('case-2', 2), null)
  await vault.cases.remove('case-2')
  await rm(join(vault.folder, 'ledger.json'))
  expect(await vault.ledger.read()).toEqual(ledgerOf([numbered('case-1', 1), numbered('case-2', 2)]))
  expect(vault.damaged()).toMatchObject([{ name: '编号台账' }])
})

test('a damaged ledger goes back to its previous version', async () => {
  const vault = await freshVault()
  const once = enter(emptyLedger, { code: '江数发建', year: 2026, serial: 1, caseId: 'case-1', at: moment })
  await vault.ledger.write(once)
  await vault.ledger.write(once)
  await writeFile(join(vault.folder, 'ledger.json'), '{')
  expect(await vault.ledger.read()).toEqual(once)
})
