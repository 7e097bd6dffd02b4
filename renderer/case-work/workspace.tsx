import { Grid, Splitter } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import { headingNumbers } from '../../electron/core/layout/numbering.ts'
import type { Place } from '../../electron/core/reply/place.ts'
import { editRefusal } from '../../electron/core/workflow/permitted.ts'
import { workText } from '../text/work.ts'
import { useDesk } from '../window/desk.ts'
import { insertAfter, insertUnderAsk } from './blocks-state.ts'
import { CaseBar } from './case-bar.tsx'
import { CaseToolsContext, type CaseTools } from './case-tools.ts'
import type { EditorHandle } from './editor/block-editor.tsx'
import { inReadingOrder, stepFinding } from './findings-state.ts'
import { fieldOfBlock } from './frame-state.ts'
import { askStates, outlineOf } from './outline-state.ts'
import { Outline } from './outline.tsx'
import { Preview, type PreviewAt } from './preview.tsx'
import { SidePanel } from './side-panel.tsx'
import { TextColumn } from './text-column.tsx'
import { Troubles } from './troubles.tsx'
import { useCaseWork } from './use-case-work.ts'
import { useWorkKeys } from './use-work-keys.ts'

const outlineWidth = 216

/** The three columns of a case, and what holds them together. */
export function Workspace({ first }: { readonly first: CaseView }) {
  const { settings, status, remember } = useDesk()
  const caseWork = useCaseWork(first)
  const { work, edit } = caseWork
  const editor = useRef<EditorHandle | null>(null)
  const [watched, setWatched] = useState<EditorHandle | null>(null)
  const [previewAt, setPreviewAt] = useState<PreviewAt>('closed')
  const [wantedField, setWantedField] = useState<CaseTools['wantedField']>(null)
  const [lookedUp, setLookedUp] = useState<CaseTools['lookedUp']>({ words: '', askId: null, round: 0 })
  const [focusedFinding, setFocusedFinding] = useState<string | null>(null)
  const { kase, findings } = work.view
  const role = settings.actor?.role ?? 'clerk'
  const refusal = useMemo(() => editRefusal(kase, role), [kase, role])
  const editable = !status.readOnly && refusal === null
  const body = work.reply?.body ?? []

  // On a small screen text and pages side by side need the room of the side panel.
  const { xxl: wide = false } = Grid.useBreakpoint()
  const sideHidden = !wide && previewAt === 'beside'

  const openTab = useCallback<CaseTools['openTab']>(
    sidePanel => {
      setPreviewAt(at => (at === 'beside' && !wide ? 'closed' : at))
      remember({ sidePanel })
    },
    [remember, wide]
  )

  const goTo = useCallback((place: Place) => {
    setPreviewAt(at => (at === 'alone' ? 'beside' : at))
    // The text column is shown again before anything in it can take the focus.
    window.setTimeout(() => {
      const field = fieldOfBlock(place.block)
      if (field === null) editor.current?.goTo(place)
      else setWantedField(old => ({ field, round: (old?.round ?? 0) + 1 }))
    })
  }, [])

  const tools = useMemo<CaseTools>(
    () => ({
      ...caseWork,
      editable,
      refusal,
      goTo,
      wantedField,
      openTab,
      lookedUp,
      focusedFinding,
      insert: (blocks, askId) => {
        const [fresh] = blocks
        if (!fresh) return
        const here = editor.current?.currentId() ?? null
        editor.current?.change(
          now => (askId === null ? insertAfter(now, here, blocks) : insertUnderAsk(now, askId, blocks)),
          { block: fresh.id, start: 0, end: 0 }
        )
      },
      replaceReply: reply => {
        editor.current?.change(() => reply.body, null)
        edit(() => reply)
      },
      currentBlock: () => editor.current?.currentId() ?? null,
      lookUp: (words, askId) => {
        openTab('search')
        setLookedUp(before => ({ words, askId, round: before.round + 1 }))
      },
      focusFinding: setFocusedFinding
    }),
    [caseWork, editable, refusal, goTo, wantedField, openTab, lookedUp, focusedFinding, edit]
  )

  const takeEditor = useCallback((handle: EditorHandle | null) => {
    editor.current = handle
    setWatched(handle)
  }, [])

  const step = (by: -1 | 1) => {
    const finding = stepFinding(inReadingOrder(findings, body), focusedFinding, by)
    if (!finding) return
    setFocusedFinding(finding.key)
    openTab('findings')
    if (finding.place) goTo(finding.place)
  }
  useWorkKeys({
    onSave: () => void caseWork.save(),
    onSearch: () => tools.lookUp('', null),
    onStep: step
  })

  const numbers = new Map(headingNumbers(body).map((number, at) => [body[at]?.id ?? '', number]))
  const jump = (blockId: string) => goTo({ block: blockId, start: 0, end: 0 })

  return (
    <CaseToolsContext value={tools}>
      <div className="case-work">
        <CaseBar
          previewing={previewAt !== 'closed'}
          onPreview={() => setPreviewAt(previewAt === 'closed' ? 'beside' : 'closed')}
        />
        <Troubles />
        <Splitter
          className="columns"
          onResizeEnd={sizes => {
            const width = sizes[2]
            if (width !== undefined && !sideHidden)
              remember({ sidePanelWidth: Math.round(Math.min(900, Math.max(240, width))) })
          }}
        >
          <Splitter.Panel
            defaultSize={outlineWidth}
            {...(sideHidden ? { size: outlineWidth } : {})}
            min={150}
            max={360}
            resizable={!sideHidden}
          >
            <Outline
              asks={askStates(kase.asks, body)}
              entries={outlineOf(body, numbers)}
              onJump={jump}
              onAsk={state => (state.blockId === null ? openTab('asks') : jump(state.blockId))}
            />
          </Splitter.Panel>
          <Splitter.Panel min={420}>
            <Splitter>
              <Splitter.Panel {...(previewAt === 'alone' ? { size: 0 } : {})} min={380}>
                <TextColumn hidden={previewAt === 'alone'} onEditor={takeEditor} />
              </Splitter.Panel>
              {previewAt !== 'closed' && (
                <Splitter.Panel min={320}>
                  <Preview at={previewAt} editor={watched} onMove={setPreviewAt} />
                </Splitter.Panel>
              )}
            </Splitter>
          </Splitter.Panel>
          <Splitter.Panel
            defaultSize={settings.sidePanelWidth}
            {...(sideHidden ? { size: 0 } : {})}
            min={300}
            max={700}
            resizable={!sideHidden}
          >
            <aside className="side" aria-label={workText.side} hidden={sideHidden}>
              <SidePanel />
            </aside>
          </Splitter.Panel>
        </Splitter>
      </div>
    </CaseToolsContext>
  )
}
