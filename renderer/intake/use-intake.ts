import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { HandedPlace } from '../../electron/core/bridge.ts'
import type { IntakeStatus, IntakeSummary } from '../../electron/core/calls/intakes.ts'
import { desktopBridge } from '../client/bridge.ts'
import { call, callLeaving } from '../client/call.ts'
import { open } from '../client/client-fault.ts'
import { droppedTree, pickedTree, type ListedFile } from '../files/dropped-files.ts'
import { intakeText as text } from '../text/intake.ts'
import { useDesk } from '../window/desk.ts'
import { feed } from './feed.ts'
import { isRunning, nameOfFiles } from './intake-state.ts'

/** What the screens may do about intakes. It stays the same object while one runs, so that nothing is drawn anew but the line that tells of it. */
export type IntakeDesk = {
  readonly takeFiles: (files: readonly File[]) => void
  readonly takeDropped: (transfer: DataTransfer) => void
  /** The desktop's own dialog; only there. */
  readonly pick: (what: 'files' | 'folder') => void
  /** Goes on with an intake; `files` are those of the folder picked again, null when the program can reach it by itself. */
  readonly goOn: (intake: IntakeSummary, files: readonly File[] | null) => void
  readonly show: () => void
  readonly openRecords: () => void
  /** Rises whenever the library may have changed by an intake: at its end, and now and then while it is small. */
  readonly round: number
}

/** How far the intake of this page has come. */
export type IntakeView = {
  readonly status: IntakeStatus | null
  /** Files seen so far while a dropped folder is looked through; null when none is. */
  readonly listing: number | null
  readonly isShown: boolean
  readonly isStopping: boolean
  readonly stop: () => void
  readonly hide: () => void
  /** Lets the report go from the window's line. */
  readonly dismiss: () => void
}

export const IntakeContext = createContext<IntakeDesk | null>(null)
export const IntakeViewContext = createContext<IntakeView | null>(null)

/** What the screens may do about intakes; only inside the window. */
export function useIntakeDesk(): IntakeDesk {
  const desk = use(IntakeContext)
  if (!desk) throw new Error('no intake desk around this component')
  return desk
}

/** How far the intake has come; whoever asks is drawn anew at every poll. */
export function useIntakeView(): IntakeView {
  const view = use(IntakeViewContext)
  if (!view) throw new Error('no intake around this component')
  return view
}

const pollPause = 700
const smallLibrary = 500
const refreshPause = 5_000

/** The intakes of this window: one at a time, going on whatever screen is shown. */
export function useIntake(openRecords: () => void): { readonly desk: IntakeDesk; readonly view: IntakeView } {
  const { report, refresh, tell, status: vault } = useDesk()
  const [status, setStatus] = useState<IntakeStatus | null>(null)
  const [listing, setListing] = useState<number | null>(null)
  const [isShown, setShown] = useState(false)
  const [isStopping, setStopping] = useState(false)
  const [round, setRound] = useState(0)
  const stopping = useRef(false)
  const feeding = useRef<string | null>(null)
  const following = useRef<string | null>(null)
  const library = useRef(0)
  library.current = vault.sources

  const follow = useCallback(
    async (intakeId: string) => {
      following.current = intakeId
      let refreshed = Date.now()
      for (;;) {
        const now = await call('intake.status', { intakeId })
        if (now === null || following.current !== intakeId) return
        setStatus(now)
        if (!isRunning(now)) break
        if (library.current + now.done < smallLibrary && Date.now() - refreshed > refreshPause) {
          refreshed = Date.now()
          setRound(old => old + 1)
        }
        await new Promise(resolve => window.setTimeout(resolve, pollPause))
      }
      following.current = null
      setStopping(false)
      setRound(old => old + 1)
      refresh()
    },
    [refresh]
  )

  const begin = useCallback(
    async (work: () => Promise<string>, after: (intakeId: string) => Promise<void>) => {
      stopping.current = false
      setStopping(false)
      setShown(true)
      try {
        const intakeId = await work()
        await Promise.all([follow(intakeId), after(intakeId)])
      } catch (thrown) {
        report(thrown)
      } finally {
        setListing(null)
      }
    },
    [follow, report]
  )

  const takeListed = useCallback(
    (files: readonly ListedFile[], continues: string | null) => {
      if (files.length === 0) return tell(text.nothing, null)
      void begin(
        async () => (await call('intake.open', { name: nameOfFiles(files), continues })).intakeId,
        async intakeId => {
          feeding.current = intakeId
          await feed(intakeId, files, () => stopping.current).finally(() => (feeding.current = null))
        }
      )
    },
    [begin, tell]
  )

  const takePlace = useCallback(
    async (asked: Promise<HandedPlace | null>) => {
      const place = await asked.catch((thrown: unknown) => {
        report(thrown)
        return null
      })
      if (place === null) return
      const { placeId } = place
      await begin(
        async () => (await call('intake.start', { placeId })).intakeId,
        async () => {}
      )
    },
    [begin, report]
  )

  const takeDropped = useCallback(
    (transfer: DataTransfer) => {
      const bridge = desktopBridge()
      if (bridge) return void takePlace(bridge.placeOf([...transfer.files]).then(open))
      setListing(0)
      droppedTree(transfer, setListing).then(
        files => {
          setListing(null)
          takeListed(files, null)
        },
        (thrown: unknown) => {
          setListing(null)
          report(thrown)
        }
      )
    },
    [takePlace, takeListed, report]
  )

  const goOn = useCallback(
    (intake: IntakeSummary, files: readonly File[] | null) => {
      if (files === null) {
        const { id } = intake
        const work = async () => (await call('intake.start', { placeId: null, continues: id })).intakeId
        return void begin(work, async () => {})
      }
      const listed = pickedTree(files)
      if (nameOfFiles(listed) !== intake.name) return report(new Error(text.otherFolder(intake.name)))
      takeListed(listed, intake.id)
    },
    [begin, takeListed, report]
  )

  const stop = useCallback(() => {
    stopping.current = true
    setStopping(true)
    if (following.current !== null) call('intake.stop', { intakeId: following.current }).catch(report)
  }, [report])

  // A page that is loaded anew while the program fetches files by itself goes on telling of it.
  useEffect(() => {
    call('intake.status', {}).then(
      now => {
        if (now !== null && now.hands === 'here' && isRunning(now)) follow(now.id).catch(report)
      },
      () => undefined
    )
  }, [follow, report])

  // Files of a browser come from the page: with it the import ends, to be gone on with. The desktop would only refuse to close, and ends it by itself.
  useEffect(() => {
    if (desktopBridge() !== null) return
    const asking = (event: BeforeUnloadEvent) => {
      if (feeding.current !== null) event.preventDefault()
    }
    const leaving = () => {
      if (feeding.current !== null) callLeaving('intake.stop', { intakeId: feeding.current })
    }
    window.addEventListener('beforeunload', asking)
    window.addEventListener('pagehide', leaving)
    return () => {
      window.removeEventListener('beforeunload', asking)
      window.removeEventListener('pagehide', leaving)
    }
  }, [])

  const desk = useMemo<IntakeDesk>(
    () => ({
      takeFiles: files => vault.readOnly || takeListed(pickedTree(files), null),
      takeDropped: transfer => vault.readOnly || takeDropped(transfer),
      pick: what => {
        const bridge = desktopBridge()
        if (bridge) void takePlace(bridge.pickPlace(what).then(open))
      },
      goOn,
      show: () => setShown(true),
      openRecords,
      round
    }),
    [vault.readOnly, takeListed, takeDropped, takePlace, goOn, openRecords, round]
  )
  const hide = useCallback(() => setShown(false), [])
  const dismiss = useCallback(() => {
    setShown(false)
    setStatus(null)
  }, [])
  return { desk, view: { status, listing, isShown, isStopping, stop, hide, dismiss } }
}
