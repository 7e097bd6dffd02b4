import { App as AntApp, Alert, ConfigProvider, Spin } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Settings } from '../../electron/core/calls/office.ts'
import type { Actor } from '../../electron/core/workflow/stage.ts'
import { call } from '../client/call.ts'
import { asFault } from '../client/client-fault.ts'
import { useCall } from '../client/use-call.ts'
import { IntakeAround } from '../intake/intake-around.tsx'
import { IntakeLine } from '../intake/intake-line.tsx'
import { UnfinishedIntake } from '../intake/unfinished-intake.tsx'
import { theme } from '../look/theme.ts'
import { Failure } from '../reading/failure.tsx'
import { common } from '../text/zh.ts'
import { windowText } from '../text/window.ts'
import { ActorDialog } from './actor-dialog.tsx'
import { DeskContext, type Desk } from './desk.ts'
import { Banners } from './banners.tsx'
import { MessageLine } from './message.tsx'
import type { Message } from './message-state.ts'
import { Screen } from './screen.tsx'
import { TopBar } from './top-bar.tsx'
import { useRoute } from './use-route.ts'

/** The whole page: theme and language, then the window. */
export function Window() {
  return (
    <ConfigProvider locale={zhCN} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <AntApp className="app">
        <Inside />
      </AntApp>
    </ConfigProvider>
  )
}

function Inside() {
  const route = useRoute()
  const status = useCall('app.status', {})
  const unit = useCall('unit.get', {})
  const stored = useCall('settings.get', {})
  const [chosen, setChosen] = useState<Settings | null>(null)
  const [asking, setAsking] = useState(false)
  const waiting = useRef<((actor: Actor | null) => void)[]>([])
  const [message, setMessage] = useState<Message | null>(null)
  const settings = chosen ?? stored.value

  const report = useCallback(
    (thrown: unknown) => setMessage({ kind: 'fault', sentence: asFault(thrown).message, undo: null }),
    []
  )
  const tell = useCallback<Desk['tell']>((sentence, undo) => setMessage({ kind: 'done', sentence, undo }), [])
  const closeMessage = useCallback(() => setMessage(null), [])

  const remember = useCallback(
    (change: Partial<Settings>) => {
      if (!settings) return
      const next = { ...settings, ...change }
      setChosen(next)
      if (!status.value?.readOnly) call('settings.save', { settings: next }).catch(report)
    },
    [settings, status.value?.readOnly, report]
  )

  const askActor = useCallback<Desk['askActor']>(() => {
    if (settings?.actor) return Promise.resolve(settings.actor)
    setAsking(true)
    return new Promise(resolve => waiting.current.push(resolve))
  }, [settings?.actor])

  const chosenActor = (actor: Actor | null) => {
    setAsking(false)
    if (actor) remember({ actor })
    waiting.current.splice(0).forEach(resolve => resolve(actor))
  }

  const refresh = useCallback(() => {
    status.reload()
    unit.reload()
  }, [status.reload, unit.reload])

  // A vault without a unit answers null as well; asking again must not take the screens away.
  const unitAsked = useRef(false)
  if (!unit.loading) unitAsked.current = true
  const desk = useMemo<Desk | null>(
    () =>
      status.value && settings && (unit.value !== null || unitAsked.current)
        ? {
            status: status.value,
            settings,
            unit: unit.value,
            remember,
            refresh,
            askActor,
            chooseActor: () => setAsking(true),
            tell,
            report
          }
        : null,
    [status.value, settings, unit.value, unit.loading, remember, refresh, askActor, tell, report]
  )

  const fault = status.fault ?? stored.fault ?? unit.fault
  if (!desk) {
    return (
      <main className="starting">
        <h1>{common.product}</h1>
        {fault ? (
          <>
            <Alert type="error" title={windowText.startFailed} />
            <Failure
              fault={fault}
              onRetry={() => {
                refresh()
                stored.reload()
              }}
            />
          </>
        ) : (
          <Spin />
        )}
      </main>
    )
  }

  return (
    <DeskContext value={desk}>
      <a className="skip" href="#main" onClick={toMain}>
        {windowText.skip}
      </a>
      <IntakeAround>
        <TopBar route={route}>
          <MessageLine message={message} onClose={closeMessage} />
          <IntakeLine />
        </TopBar>
        <Banners />
        {!desk.status.readOnly && <UnfinishedIntake />}
        <main id="main" tabIndex={-1}>
          <Screen route={route} />
        </main>
      </IntakeAround>
      {asking && (
        <ActorDialog
          people={unit.value?.people ?? []}
          actor={settings?.actor ?? null}
          onChosen={chosenActor}
        />
      )}
    </DeskContext>
  )
}

function toMain(event: { readonly preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
