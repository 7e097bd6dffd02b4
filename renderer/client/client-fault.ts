import type { Envelope } from '../../electron/core/contract.ts'
import type { FaultCode } from '../../electron/core/fault.ts'

/** A call that failed. `message` is the sentence to show; `connection` means that the program itself did not answer. */
export class ClientFault extends Error {
  readonly code: FaultCode | 'connection'

  constructor(code: FaultCode | 'connection', message: string) {
    super(message)
    this.name = 'ClientFault'
    this.code = code
  }
}

/** The value of an envelope; throws ClientFault when it carries a fault. */
export function open<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value
  throw new ClientFault(envelope.fault.code, envelope.fault.message)
}

/** Any thrown thing as a ClientFault: what is not one is a mistake of ours, told as `internal` with its own words. */
export function asFault(thrown: unknown): ClientFault {
  if (thrown instanceof ClientFault) return thrown
  return new ClientFault('internal', thrown instanceof Error ? thrown.message : String(thrown))
}
