import type { Door } from '../app/open-app.ts'
import type { Asked, CallName, Output } from '../core/contract.ts'
import type { FaultCode } from '../core/fault.ts'

/** A call came back with a fault; `message` is the sentence for the user. */
export class Refused extends Error {
  readonly code: FaultCode

  constructor(fault: { readonly code: FaultCode; readonly message: string }) {
    super(fault.message)
    this.name = 'Refused'
    this.code = fault.code
  }
}

/** Makes a call through a door and gives its value; throws Refused when a fault came back. */
export async function ask<Name extends CallName>(
  door: Door,
  name: Name,
  input: Asked<Name>
): Promise<Output<Name>> {
  const envelope = await door.call(name, input)
  if (!envelope.ok) throw new Refused(envelope.fault)
  return envelope.value as Output<Name>
}
