import { Footer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Profile } from '../../../core/layout/profile.ts'
import { charTwips, footerPlace } from './geometry.ts'
import { paragraphStyle } from './styles-xml.ts'

/** The page number “— 1 —” of odd (default) and even pages (GB/T 9704—2012 7.5); a first page without one has an empty footer (10.1); null when pages have none. */
export function footersOf(
  profile: Profile
): { readonly default: Footer; readonly even: Footer; readonly first?: Footer } | null {
  if (!profile.pageNumber.show) return null
  const sides = { default: footerOf('odd', profile), even: footerOf('even', profile) }
  return profile.pageNumber.firstPage
    ? sides
    : { ...sides, first: new Footer({ children: [new Paragraph({ style: paragraphStyle('pageNumber') })] }) }
}

function footerOf(side: 'odd' | 'even', profile: Profile): Footer {
  const { place, indent } = profile.pageNumber
  const outer = side === 'odd' ? 'right' : 'left'
  const alignment = place === 'center' ? 'center' : outer
  const room = place === 'center' ? 0 : charTwips(indent, 'pageNumber', profile)
  const { before } = footerPlace(profile)
  return new Footer({
    children: [
      new Paragraph({
        style: paragraphStyle('pageNumber'),
        alignment,
        spacing: { before },
        indent: side === 'odd' ? { right: room } : { left: room },
        children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })]
      })
    ]
  })
}
