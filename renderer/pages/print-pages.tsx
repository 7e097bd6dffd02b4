import { useEffect, useState, type RefObject } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { PageDrawing } from './page-drawing.tsx'
import type { Printed } from './use-pages.ts'

type Props = {
  readonly printed: Printed
  /** What a browser names the file when it prints into one. */
  readonly name: string
  readonly pane: RefObject<HTMLElement | null>
}

/**
 * The pages as they go to the printer: all of them, true to size, each a sheet of its own without margins. They are there only while
 * the browser prints, whether its own command or our button asked for it. `pane` is where they are shown: of pages under an open dialog
 * nothing is printed.
 */
export function PrintPages({ printed, name, pane }: Props) {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => {
      const dialog = document.querySelector('[aria-modal="true"]')
      if (dialog === null || dialog.contains(pane.current)) flushSync(() => setPrinting(true))
    }
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [pane])
  useEffect(() => {
    if (!printing) return
    const usual = document.title
    document.title = name
    return () => {
      document.title = usual
    }
  }, [printing, name])
  if (!printing) return null
  const { page: paper } = printed.profile
  const size = { width: `${paper.width}mm`, height: `${paper.height}mm` }
  return createPortal(
    <div className="print-pages" lang="zh-CN">
      <style>{`@page{size:${size.width} ${size.height};margin:0}`}</style>
      {printed.pages.map(page => (
        <div key={page.number} style={size}>
          <PageDrawing page={page} paper={paper} />
        </div>
      ))}
    </div>,
    document.body
  )
}
