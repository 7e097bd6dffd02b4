import { join } from 'node:path'
import { gbt9704 } from '../core/layout/gbt9704.ts'
import type { Api, CallName, Envelope, Output } from '../core/contract.ts'
import { faultSentence } from '../core/fault-sentences.ts'
import { Fault } from '../core/fault.ts'
import { blankUnit } from '../core/unit/defaults.ts'
import type { Unit } from '../core/unit/unit.ts'
import { builtInTemplates } from '../adapters/stores/templates.ts'
import { openTurns } from '../adapters/stores/turns.ts'
import { createVault, openVault, type Vault } from '../adapters/stores/vault.ts'
import { systemClock } from '../adapters/system/clock.ts'
import { sha256Text } from '../adapters/system/digest.ts'
import { fontFolders, openFonts, thisMachine } from '../adapters/system/fonts.ts'
import { systemIds } from '../adapters/system/ids.ts'
import { openLog } from '../adapters/system/log.ts'
import type { App, Desk } from './app.ts'
import { openAttention, type Attention } from './attention.ts'
import { openCases } from './cases.ts'
import { dispatch, type MistakeLog, type Offered } from './dispatch.ts'
import { openExports } from './exports.ts'
import { openFontRoom } from './fonts.ts'
import { caseHandlers } from './handlers/cases.ts'
import { formHandlers } from './handlers/forms.ts'
import { changeHandlers } from './handlers/changes.ts'
import { correctionHandlers } from './handlers/corrections.ts'
import { exportHandlers } from './handlers/exports.ts'
import { checkHandlers } from './handlers/checks.ts'
import { fileHandlers } from './handlers/files.ts'
import { intakeHandlers } from './handlers/intakes.ts'
import { healthHandlers } from './handlers/health.ts'
import { layoutHandlers } from './handlers/layout.ts'
import { learnHandlers } from './handlers/learn.ts'
import { packageHandlers } from './handlers/package.ts'
import { officeHandlers } from './handlers/office.ts'
import { replyHandlers } from './handlers/replies.ts'
import { searchHandlers } from './handlers/search.ts'
import { sourceHandlers } from './handlers/sources.ts'
import { useHandlers } from './handlers/uses.ts'
import { workflowHandlers } from './handlers/workflow.ts'
import { openIntakes } from './intake/intakes.ts'
import { openJobs } from './jobs.ts'
import { openLearner, usualPace, type Pace } from './learner.ts'
import { openLibrary } from './library.ts'
import { openNameBook } from './name-book.ts'
import { openReadingRoom } from './reading/room.ts'
import { openPlaces } from './places.ts'
import { openTallies } from './tallies.ts'
import { openUploads } from './uploads.ts'
import { openUses } from './uses.ts'

/** What a door holds: calls by name, files in, files out. */
export type Door = Pick<Desk, 'uploads' | 'exports' | 'places'> & {
  readonly call: (name: string, input: unknown) => Promise<Envelope<Output<CallName>>>
  /** Stops running work after the file it is at, writes the index down and lets the vault go. */
  readonly close: () => Promise<void>
}

/** Where the program's own data lies, and what it calls itself. */
export type Program = { readonly resources: string; readonly version: string }

function powers() {
  return { clock: systemClock, ids: systemIds(), digest: sha256Text }
}

/**
 * Makes a new vault and closes it again. Fault 'bad-input' when the folder already holds one. Without a unit it gets a blank one of that name;
 * without a name either, none, and the user is asked for it.
 */
export async function makeVault(
  folder: string,
  given: { readonly name: string; readonly unit: Unit | null }
): Promise<void> {
  const vault = await createVault(folder, powers())
  try {
    const unit = given.unit ?? (given.name === '' ? null : blankUnit(given.name, gbt9704))
    if (unit !== null) await vault.unit.write(unit)
  } finally {
    await vault.close()
  }
}

/** What every door has: files in, files out, the fonts of this machine. */
function openTable(): Desk {
  const fonts = openFontRoom(openFonts(fontFolders(thisMachine())))
  const today = () => systemClock().slice(0, 10)
  const [uploads, exports, places] = [openUploads(), openExports(), openPlaces()]
  return { uploads, reading: openReadingRoom(), exports, places, fonts, today }
}

/** A door to the calls that need no vault: reading, checking and exporting single files. */
export function openDesk(log: MistakeLog): Door {
  const desk = openTable()
  const answers = { api: fileHandlers(desk), log, attention: openAttention() }
  return doorOf(desk, answers, desk.reading.close)
}

/** Opens a vault with everything in it. A vault held by another process opens read-only. `pace` is that of learning. Faults as of the stores. */
export async function openApp(folder: string, program: Program, pace: Pace = usualPace): Promise<Door> {
  const vault = await openVault(folder, powers())
  try {
    return await openOver(vault, program, pace)
  } catch (error) {
    await vault.close()
    throw error
  }
}

async function openOver(vault: Vault, program: Program, pace: Pace): Promise<Door> {
  const { clock, ids } = powers()
  const log = openLog(join(vault.folder, 'log'), clock)
  const library = await openLibrary(vault)
  library.catchUp.caughtUp().catch((error: unknown) => log('catch-up', error))
  const cases = await openCases(vault, clock)
  const tallies = await openTallies(vault, library, () => clock().slice(0, 10))
  const jobs = openJobs(ids, error => describe(error, log))
  const inTurn = openTurns()
  const table = openTable()
  const attention = openAttention()
  // Who types shares the processor with the files that are read.
  const patient: typeof table.reading = {
    ...table.reading,
    ask: (work, file) => attention.untilLull().then(() => table.reading.ask(work, file))
  }
  const intakes = openIntakes({ vault, library, inTurn, clock, ids, log, jobs }, patient, error =>
    describe(error, log)
  )
  const app: App = {
    version: program.version,
    vault,
    library,
    cases,
    names: openNameBook(library, cases),
    uses: openUses(cases),
    tallies,
    builtIn: await builtInTemplates(join(program.resources, 'templates')),
    clock,
    ids,
    jobs,
    intakes,
    inTurn,
    log,
    ...table
  }
  const office = officeHandlers(app)
  const api: Api = {
    ...office,
    ...fileHandlers(app),
    ...sourceHandlers(app),
    ...correctionHandlers(app),
    ...intakeHandlers(app),
    ...searchHandlers(app),
    ...caseHandlers(app),
    ...replyHandlers(app, office),
    ...workflowHandlers(app),
    ...checkHandlers(app),
    ...changeHandlers(app),
    ...exportHandlers(app),
    ...formHandlers(app),
    ...layoutHandlers(app),
    ...learnHandlers(app),
    ...packageHandlers(app, office),
    ...useHandlers(app),
    ...healthHandlers(app)
  }
  const isBusy = () => attention.isCalledUpon() || jobs.areRunning()
  const learner = openLearner({ library, readOnly: vault.readOnly, isBusy, log }, pace)
  return doorOf(app, { api, log, attention }, async () => {
    try {
      await learner.end()
      await library.catchUp.stop()
      await app.jobs.end()
      await tallies.end()
      await library.save()
    } finally {
      await app.reading.close()
      await vault.close()
    }
  })
}

function describe(error: unknown, log: MistakeLog): string {
  if (error instanceof Fault) return faultSentence(error.code, error.subject)
  return faultSentence('internal', log('job', error))
}

/** What answers the calls of a door. */
type Answers = { readonly api: Offered; readonly log: MistakeLog; readonly attention: Attention }

function doorOf(
  { uploads, exports, places }: Desk,
  { api, log, attention }: Answers,
  close: () => Promise<void>
): Door {
  const call = (name: string, input: unknown) =>
    attention.serving(name, () => dispatch(api, log, { name, input }))
  return { uploads, exports, places, call, close }
}
