import { useMemo, useRef } from 'react'
import type { FoundPassage } from '../../electron/core/calls/search.ts'
import { searchText as text } from '../text/search.ts'
import { go } from '../window/route.ts'
import { ConditionTags } from './condition-tags.tsx'
import { FacetList } from './facet-list.tsx'
import { enterList, FoundList } from './found-list.tsx'
import type { PassageUse } from './found-passage.tsx'
import { SearchBox } from './search-box.tsx'
import { passageHash } from './search-state.ts'
import { SearchHelp } from './search-help.tsx'
import { everywhere, useSimilar } from './similar.tsx'
import { useSearchKeys } from './use-search-keys.ts'
import type { Search } from './use-search.ts'

type Props = { readonly search: Search }

/** Opens a source at a passage. */
export function openPassage({ passage }: Pick<FoundPassage, 'passage'>): void {
  window.location.hash = passageHash(passage.id)
}

/** The library's box with its help. */
export function LibrarySearchBar({ search }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const inList = () => document.querySelector<HTMLDivElement>('.found-list')
  useSearchKeys(() => field.current?.select())
  return (
    <div className="library-search-bar" role="search">
      <div className="search-line">
        <SearchBox
          field={field}
          label={text.label}
          typed={search.text}
          onTyped={search.setText}
          onDown={() => enterList(inList())}
          onInsert={() => enterList(inList())}
          onOpen={sourceId => go({ screen: 'source', sourceId })}
        >
          <ConditionTags typed={search.text} onTyped={search.setText} />
        </SearchBox>
        <SearchHelp keys={text.keysLine} />
      </div>
    </div>
  )
}

/** What the library's search found: facets on the left, the passages by source on the right. */
export function LibraryFound({ search }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const { look, drawer } = useSimilar(everywhere)
  const use = useMemo<PassageUse>(
    () => ({
      onOpen: openPassage,
      onInsert: null,
      onSimilar: hit => look({ kind: 'passage', passageId: hit.passage.id }),
      buttons: () => null,
      onDrag: null
    }),
    [look]
  )
  return (
    <div className="library-found">
      <FacetList facets={search.answer.value?.facets ?? []} typed={search.text} onTyped={search.setText} />
      <FoundList
        search={search}
        use={use}
        list={list}
        onLeave={() => document.querySelector<HTMLInputElement>('.library-search-bar input')?.focus()}
        title="link"
      />
      {drawer(use)}
    </div>
  )
}
