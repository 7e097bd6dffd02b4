import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { PageDrawing } from './page-drawing.tsx'
import type { Printed } from './use-pages.ts'

/**
 * The pages as they go to the printer: all of them, true to size, each a sheet of its own without margins. They are there only while
 * the browser prints, whether its own command or our button asked for it.
 */
export function PrintPages({ printed }: { readonly printed: Printed }) {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
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
