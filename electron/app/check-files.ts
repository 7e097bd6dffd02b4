import { setImmediate } from 'node:timers/promises'
import type { CheckedFile } from '../core/check/batch.ts'
import { check } from '../core/check/check.ts'
import { faultSentence } from '../core/fault-sentences.ts'
import { Fault } from '../core/fault.ts'
import type { Reply } from '../core/reply/reply.ts'
import type { Unit } from '../core/unit/unit.ts'

/** A file to check: what it is called, and the way to the letter in it (null: it holds none). */
export type ToCheck = { readonly name: string; readonly read: () => Promise<Reply | null> }

/** What a check of many files tells and asks while it runs. */
export type Checking = {
  readonly unit: Unit | null
  readonly starting: (name: string) => void
  readonly finished: (file: CheckedFile) => void
  readonly cancelled: () => boolean
}

/** Checks files one after another; one that cannot be read is named with its reason and never stops the rest. Lets other work in between. */
export async function checkFiles(
  files: readonly ToCheck[],
  checking: Checking
): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = []
  for (const { name, read } of files) {
    if (checking.cancelled()) break
    checking.starting(name)
    const file = await checkedFile(name, read, checking.unit)
    checked.push(file)
    checking.finished(file)
    await setImmediate()
  }
  return checked
}

async function checkedFile(name: string, read: ToCheck['read'], unit: Unit | null): Promise<CheckedFile> {
  try {
    const reply = await read()
    if (reply === null) return { outcome: 'refused', name, why: '没有认出是答复，未检查。' }
    return {
      outcome: 'checked',
      name,
      title: reply.frame.title,
      findings: check({ reply, kase: null, unit })
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { outcome: 'refused', name, why: faultSentence(error.code, error.subject) }
  }
}
