import type { PassageUse } from '../../search/found-passage.tsx'

type Props = { readonly use: PassageUse }

export function EarlierPanel(_: Props) {
  return null
}
