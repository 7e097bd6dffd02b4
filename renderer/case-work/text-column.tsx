import { Button, Empty } from 'antd'
import type { Editor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { call } from '../client/call.ts'
import { StalePopover, type PointedAt } from '../freshness/stale-popover.tsx'
import { agingAt } from '../freshness/stale-state.ts'
import { workText } from '../text/work.ts'
import { useCaseTools } from './case-tools.ts'
import { BlockEditor, type EditorHandle } from './editor/block-editor.tsx'
import { Toolbar } from './editor/toolbar.tsx'
import { FrameForm } from './frame-form.tsx'
import { blankReply } from './blank-reply.ts'
import { newBlockId } from './block-ids.ts'
import { SourceLine } from './source-line.tsx'

/** Pause in typing after which the words are taken over from the editor. */
const typingPause = 200

type Props = { readonly hidden: boolean; readonly onEditor: (handle: EditorHandle | null) => void }

/** The letter: its frame as a form, its body as blocks. */
export function TextColumn({ hidden, onEditor }: Props) {
  const { work, edit, touch, save, change, collectFrom, editable, wantedField } = useCaseTools()
  const { kase, findings } = work.view
  const { reply } = work
  const [editor, setEditor] = useState<Editor | null>(null)
  const handle = useRef<EditorHandle | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const pending = useRef(false)
  const fromOutside = useRef(false)
  const [pointed, setPointed] = useState<PointedAt | null>(null)
  const pointedFinding = findings.find(({ key }) => key === pointed?.key)

  const collect = () => {
    window.clearTimeout(timer.current)
    if (!pending.current || !handle.current) return
    pending.current = false
    const body = handle.current.body()
    edit(now => ({ ...now, body }))
  }
  const latestCollect = useRef(collect)
  latestCollect.current = collect
  const collectSoon = () => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(
      () => (handle.current?.composing() ? collectSoon() : latestCollect.current()),
      typingPause
    )
  }

  useEffect(() => {
    collectFrom(() => latestCollect.current())
    return () => {
      collectFrom(null)
      onEditor(null)
    }
  }, [])

  useEffect(() => {
    if (work.replaced === 0 || !reply || !handle.current) return
    fromOutside.current = true
    handle.current.change(() => reply.body, null)
    fromOutside.current = false
    pending.current = false
  }, [work.replaced])

  const annotations = useMemo(() => ({ findings, asks: kase.asks }), [findings, kase.asks])

  const pointAt = (element: Element | null) => {
    const mark = element?.closest<HTMLElement>('.finding-aging')
    const key = mark?.dataset['finding']
    if (!mark || key === undefined) return
    const { left, top, width, height } = mark.getBoundingClientRect()
    setPointed({ key, box: { left, top, width, height } })
  }
  /** The mark under the cursor: an element cannot be had from a place, so it is looked up by the finding that stands there. */
  const pointAtCaret = () => {
    const key = agingAt(findings, handle.current?.caret() ?? null)?.key
    const marks = [...document.querySelectorAll<HTMLElement>('.text-editor .finding-aging')]
    pointAt(marks.find(mark => mark.dataset['finding'] === key) ?? null)
  }

  const startBlank = () =>
    void change(base => call('case.saveReply', { ...base, reply: blankReply(kase.item, newBlockId()) }))

  return (
    <div className="text-column" hidden={hidden}>
      {!reply && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<strong>{workText.noReply}</strong>}>
          <p className="faint">{workText.noReplyHint}</p>
          {editable && <Button onClick={startBlank}>{workText.blankDraft}</Button>}
        </Empty>
      )}
      {reply && (
        <>
          {editor && editable && <Toolbar editor={editor} asks={kase.asks} />}
          <div
            className="paper"
            onClick={event => event.target instanceof Element && pointAt(event.target)}
            onKeyDownCapture={event => {
              if (!event.altKey || event.key !== 'Enter') return
              event.preventDefault()
              event.stopPropagation()
              pointAtCaret()
            }}
          >
            <FrameForm
              frame={reply.frame}
              usualRole={kase.item.kind === 'proposal' ? 'member' : 'deputy'}
              editable={editable}
              findings={findings}
              wanted={wantedField}
              onChange={frame => edit(now => ({ ...now, frame }))}
            />
            <BlockEditor
              initial={reply.body}
              editable={editable}
              annotations={annotations}
              onTouched={() => {
                if (fromOutside.current) return
                pending.current = true
                touch()
                collectSoon()
              }}
              onBlur={() => void save()}
              onReady={(made, madeHandle) => {
                setEditor(made)
                handle.current = madeHandle
                onEditor(madeHandle)
              }}
            />
          </div>
          {pointed && pointedFinding && (
            <StalePopover
              finding={pointedFinding}
              at={pointed}
              onClose={() => setPointed(null)}
              onReturn={() => {
                setPointed(null)
                editor?.commands.focus()
              }}
            />
          )}
          {editor && <SourceLine editor={editor} />}
        </>
      )}
    </div>
  )
}
