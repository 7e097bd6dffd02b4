import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode
} from 'react'
import type { Place } from '../../electron/core/reply/place.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { documentName } from '../../electron/core/reply/wording.ts'
import { Loaded } from '../reading/loaded.tsx'
import { pagesText as text } from '../text/pages.ts'
import { useDesk } from '../window/desk.ts'
import { joinedRows, selectedRows } from './copied-text.ts'
import { missingFonts } from './fonts-state.ts'
import { MissingFonts } from './missing-fonts.tsx'
import { PagesBar } from './pages-bar.tsx'
import { placeAt, rowOf } from './pick-state.ts'
import { PrintPages } from './print-pages.tsx'
import { printedElements } from './printed-elements.ts'
import { SheetRow } from './sheet-row.tsx'
import { pagesNamed } from './sheets-state.ts'
import { usePages, type Printed } from './use-pages.ts'
import { usePagesView } from './use-pages-view.ts'
import { pixelsPerMm, stepZoom, zoomKey, type Zoom } from './zoom-state.ts'

type Props = {
  readonly reply: Reply
  /** Where in the reply one is writing: marked, and kept in view. */
  readonly caret: Place | null
  /** What a click on a place does; null where the pages are only read. */
  readonly onPick: ((place: Place) => void) | null
  /** More buttons for the bar. */
  readonly children?: ReactNode
}

/** The very pages that will be printed, laid out as the letter is written. */
export function PagesPane(props: Props) {
  const answer = usePages(props.reply)
  return (
    <section className="pages-pane" aria-label={text.pane}>
      <Loaded answer={answer}>{printed => <Pages {...props} printed={printed} />}</Loaded>
    </section>
  )
}

function Pages({ printed, reply, caret, onPick, children }: Props & { readonly printed: Printed }) {
  const { settings, remember } = useDesk()
  const [corners, setCorners] = useState(false)
  // Held here as well: the wheel turns faster than choices are written down.
  const [zoom, setZoom] = useState<Zoom>(settings.previewZoom)
  const [spread, setSpread] = useState(settings.previewSpread)
  const revealed = useRef(false)
  const { drawn, profile } = printed
  const paper = profile.page
  const view = usePagesView({ pages: drawn.length, paper, spread, zoom, onZoom: setZoom })

  const choices = { previewZoom: zoom, previewSpread: spread }
  const unwritten = zoom !== settings.previewZoom || spread !== settings.previewSpread
  const write = useRef(() => {})
  write.current = () => {
    if (unwritten) remember(choices)
  }
  useEffect(() => {
    if (!unwritten) return
    const later = window.setTimeout(() => write.current(), 400)
    return () => window.clearTimeout(later)
  }, [zoom, spread, unwritten])
  useEffect(() => () => write.current(), [])

  useEffect(() => {
    const found = caret === null || !view.ready ? null : rowOf(printed, caret)
    // Who opens the pages at the beginning of the letter wants to see its head.
    const opening = found !== null && !revealed.current && found.page === 0
    if (found && !opening) view.reveal(found.page, found.row.baseline - 12, found.row.baseline + 8)
    revealed.current ||= found !== null
  }, [caret?.block, caret?.start, printed.pages, view.ready])

  const step = useCallback((by: -1 | 1) => setZoom(stepZoom(view.scale, by)), [view.scale])

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) {
      const meant = zoomKey(event.key)
      if (meant === null) return
      if (meant === 'true-size') setZoom(1)
      else step(meant === 'in' ? 1 : -1)
    } else if (event.target !== view.scroller.current) return
    else if (event.key === 'PageDown') view.goOn(1)
    else if (event.key === 'PageUp') view.goOn(-1)
    else if (event.key === 'Home') view.goToSheet(0)
    else if (event.key === 'End') view.goToSheet(view.sheets.length - 1)
    else if (event.key === 'Enter' && caret !== null && onPick !== null) onPick(caret)
    else return
    event.preventDefault()
  }

  const click = (event: MouseEvent) => {
    // Who drags over words wants to copy them.
    if (onPick === null || !(event.target instanceof Element) || document.getSelection()?.type === 'Range')
      return
    const sheet = event.target.closest<HTMLElement>('[data-page]')
    const page = printed.pages[Number(sheet?.dataset['page'])]
    if (!sheet || !page) return
    const { left, top } = sheet.getBoundingClientRect()
    const perMm = pixelsPerMm * view.scale
    const place = placeAt(printed, page, {
      x: (event.clientX - left) / perMm,
      y: (event.clientY - top) / perMm
    })
    if (place) onPick(place)
  }

  const copy = (event: ClipboardEvent) => {
    const rows = selectedRows(document.getSelection())
    if (rows.length === 0) return
    event.clipboardData.setData('text/plain', joinedRows(rows))
    event.preventDefault()
  }

  const inView = view.sheets[view.inView] ?? []
  return (
    // Zoom keys work from every control of the pane, so they are heard where all of them lie.
    <div className="pages" onKeyDown={press} role="presentation">
      <style>{printed.css}</style>
      <PagesBar
        inView={pagesNamed(inView)}
        count={drawn.length}
        scale={view.scale}
        zoom={zoom}
        spread={spread}
        corners={corners}
        onStepZoom={step}
        onZoom={setZoom}
        onSpread={() => setSpread(spread === 'single' ? 'double' : 'single')}
        onCorners={() => setCorners(!corners)}
      >
        <MissingFonts missing={missingFonts(printed.fonts, printedElements(drawn))} />
        {children}
      </PagesBar>
      <div
        ref={view.scroller}
        className={onPick === null ? 'sheets' : 'sheets pickable'}
        tabIndex={0}
        role="region"
        aria-label={text.pane}
        onClick={click}
        onCopy={copy}
      >
        {view.sheets.map((sheet, at) => (
          <SheetRow
            key={at}
            sheet={sheet}
            pages={sheet.map(page => (page === null ? null : (drawn[page] ?? null)))}
            paper={paper}
            scale={view.scale}
            drawn={view.ready && at >= view.drawn.from && at < view.drawn.to}
            marked={caret?.block ?? null}
            corners={corners}
          />
        ))}
      </div>
      <PrintPages printed={printed} name={documentName(reply, text.pane)} pane={view.scroller} />
    </div>
  )
}
