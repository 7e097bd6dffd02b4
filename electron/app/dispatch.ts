import { contract, type Api, type CallName, type Envelope, type Output } from '../core/contract.ts'
import { faultSentence } from '../core/fault-sentences.ts'
import { Fault } from '../core/fault.ts'

/** Writes down a mistake of ours and gives the number under which it stands in the log. */
export type MistakeLog = (call: string, mistake: unknown) => string

/** What a door offers: every call, or (for files outside a vault) some of them. */
export type Offered = Partial<Api>

function isCall(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}

function refused(fault: Fault): Envelope<never> {
  return { ok: false, fault: { code: fault.code, message: faultSentence(fault.code, fault.subject) } }
}

/** Rules of ours speak for themselves; of others the field is named. */
function whatIsWrong(issue: {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
}): string {
  return issue.code === 'custom' ? issue.message.replace(/。$/, '') : issue.path.join('.') || '内容'
}

/**
 * The one way in: checks that the call exists and its input is of the right shape, runs it, and puts what comes of it in an
 * envelope. Faults become their sentence; mistakes of ours go to the log and reach the user as a log number.
 */
export async function dispatch(
  api: Offered,
  log: MistakeLog,
  request: { readonly name: string; readonly input: unknown }
): Promise<Envelope<Output<CallName>>> {
  const { name, input } = request
  if (!isCall(name)) return refused(new Fault('unknown-call', name))
  const run = api[name] as ((input: unknown) => Promise<Output<CallName>>) | undefined
  if (run === undefined) return refused(new Fault('vault-missing', name))
  const checked = contract[name].input.safeParse(input)
  if (!checked.success) {
    const where = checked.error.issues.map(whatIsWrong).join('、')
    return refused(new Fault('bad-input', where))
  }
  try {
    return { ok: true, value: await run(checked.data) }
  } catch (error) {
    if (error instanceof Fault) return refused(error)
    return refused(new Fault('internal', log(name, error)))
  }
}
