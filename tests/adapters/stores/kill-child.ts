import { writeSync } from 'node:fs'
import { openVault } from '../../../electron/adapters/stores/vault.ts'
import { systemClock } from '../../../electron/adapters/system/clock.ts'
import { sha256Text } from '../../../electron/adapters/system/digest.ts'
import { p, reply } from '../../../electron/core/reply/build.ts'
import { chain } from '../../../electron/core/workflow/history.ts'

/** Saves a case and adds to its history without end, telling each revision and entry once it is promised to be on the disk. */
const vault = await openVault(process.argv[2] ?? '', { clock: systemClock })
if (vault.readOnly) throw new Error(`held by ${vault.heldBy}`)
let kase = await vault.cases.read('case-1')
let last = (await vault.cases.history('case-1')).at(-1) ?? null
writeSync(1, 'ready\n')

for (;;) {
  const revision = kase.revision + 1
  const text = `第${revision}版。`.repeat(200 + (revision % 50) * 20)
  kase = { ...kase, revision, updatedAt: systemClock(), reply: reply(p(text), p(`终 ${revision}`)) }
  await vault.cases.write(kase, revision % 5 === 0 ? `第 ${revision} 次` : null)
  writeSync(1, `saved ${revision}\n`)
  const facts = {
    at: kase.updatedAt,
    actor: { name: '沈一禾', role: 'clerk' },
    action: 'edit',
    from: kase.stage,
    to: kase.stage,
    note: `第${revision}版`.repeat(40),
    reply: null
  } as const
  last = chain(last, facts, sha256Text)
  await vault.cases.appendHistory('case-1', last)
  writeSync(1, `entered ${last.seq}\n`)
}
