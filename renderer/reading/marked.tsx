import type { ReactNode } from 'react'

type Props = { readonly text: string; readonly ranges: readonly (readonly [number, number])[] }

/** Text with [start, end) ranges marked. */
export function Marked({ text, ranges }: Props) {
  const pieces: ReactNode[] = []
  let at = 0
  for (const [start, end] of ranges) {
    if (start < at) continue
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  pieces.push(text.slice(at))
  return <>{pieces}</>
}
