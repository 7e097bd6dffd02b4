import type { InTurn } from '../adapters/stores/turns.ts'
import type { Vault } from '../adapters/stores/vault.ts'
import type { Clock, Ids } from '../core/powers.ts'
import type { Template } from '../core/template/template.ts'
import type { Cases } from './cases.ts'
import type { MistakeLog } from './dispatch.ts'
import type { Exports } from './exports.ts'
import type { FontRoom } from './fonts.ts'
import type { Intakes } from './intake/intakes.ts'
import type { Jobs } from './jobs.ts'
import type { Library } from './library.ts'
import type { NameBook } from './name-book.ts'
import type { ReadingRoom } from './reading/room.ts'
import type { Places } from './places.ts'
import type { Tallies } from './tallies.ts'
import type { Uses } from './uses.ts'
import type { Uploads } from './uploads.ts'

/** What handlers for single files need; there may be no vault at all. */
export type Desk = {
  readonly uploads: Uploads
  readonly reading: ReadingRoom
  readonly exports: Exports
  readonly places: Places
  readonly fonts: FontRoom
  /** The day it is now, YYYY-MM-DD. */
  readonly today: () => string
}

/** Everything the handlers of an open vault work with. */
export type App = Desk & {
  readonly version: string
  readonly vault: Vault
  readonly library: Library
  readonly cases: Cases
  readonly names: NameBook
  readonly uses: Uses
  readonly tallies: Tallies
  readonly builtIn: readonly Template[]
  readonly clock: Clock
  readonly ids: Ids
  readonly jobs: Jobs
  readonly intakes: Intakes
  readonly inTurn: InTurn
  readonly log: MistakeLog
}
