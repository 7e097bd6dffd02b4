import type { Element, Font, Profile } from '../profile.ts'
import { standardFor } from './fields.ts'

/** The elements of a page in the order in which they stand on it, with what GB/T 9704—2012 says of their font (null where it is silent). */
export const elementRules: readonly { readonly element: Element; readonly rule: string | null }[] = [
  { element: 'letterhead', rule: '7.2.4：推荐小标宋，红色，字号自定' },
  { element: 'number', rule: '5.2.1：三号仿宋' },
  { element: 'signerLabel', rule: '7.2.6：三号仿宋' },
  { element: 'signerName', rule: '7.2.6：三号楷体' },
  { element: 'category', rule: null },
  { element: 'title', rule: '7.3.1：二号小标宋' },
  { element: 'addressee', rule: '5.2.1：三号仿宋' },
  { element: 'body', rule: '5.2.1：三号仿宋' },
  { element: 'heading1', rule: '7.3.3：黑体' },
  { element: 'heading2', rule: '7.3.3：楷体' },
  { element: 'heading3', rule: '7.3.3：仿宋' },
  { element: 'heading4', rule: '7.3.3：仿宋' },
  { element: 'signature', rule: '5.2.1：三号仿宋' },
  { element: 'remark', rule: '5.2.1：三号仿宋' },
  { element: 'attachmentMark', rule: '7.3.7：三号黑体' },
  { element: 'attachmentTitle', rule: '7.3.7：同标题' },
  { element: 'tableCell', rule: null },
  { element: 'imprint', rule: '7.4.2、7.4.3：四号仿宋' },
  { element: 'pageNumber', rule: '7.5：四号半角宋体' }
]

/** The layout with the font of one element changed. */
export function withFont(profile: Profile, element: Element, change: Partial<Font>): Profile {
  return { ...profile, fonts: { ...profile.fonts, [element]: { ...profile.fonts[element], ...change } } }
}

/** Which properties of an element's font differ from the standard's. */
export function changedInFont(profile: Profile, element: Element): readonly (keyof Font)[] {
  const own = profile.fonts[element]
  const usual = standardFor(profile).fonts[element]
  const same = (key: keyof Font) => JSON.stringify(own[key]) === JSON.stringify(usual[key])
  return fontKeys.filter(key => !same(key))
}

const fontKeys: readonly (keyof Font)[] = ['face', 'alternates', 'latin', 'size', 'bold', 'color']
