import { Button, Segmented } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FoundPassage } from '../../../electron/core/calls/search.ts'
import { call } from '../../client/call.ts'
import { ConditionTags } from '../../search/condition-tags.tsx'
import { FacetRow } from '../../search/facet-list.tsx'
import { enterList, FoundList } from '../../search/found-list.tsx'
import { SearchBox } from '../../search/search-box.tsx'
import { SearchHelp } from '../../search/search-help.tsx'
import { useSimilar } from '../../search/similar.tsx'
import { useSearch } from '../../search/use-search.ts'
import { panelText } from '../../text/panels.ts'
import { searchText } from '../../text/search.ts'
import { go } from '../../window/route.ts'
import { useDesk } from '../../window/desk.ts'
import { useCaseTools } from '../case-tools.ts'
import { EarlierPanel } from './earlier-panel.tsx'
import { ownSources, textOfBlock } from './search-state.ts'
import { SourceDrawer } from './source-drawer.tsx'
import { usePassageUse } from './use-passage-use.tsx'

const text = panelText.search
type View = 'find' | 'earlier'

/** Looks the library up while typing, and hands what is found to the letter. */
export function SearchPanel() {
  const { work, lookedUp, change, editable, currentBlock } = useCaseTools()
  const { tell } = useDesk()
  const { kase } = work.view
  const hidden = useMemo(() => ownSources(kase), [kase])
  const search = useSearch(lookedUp.words, { kind: 'reply', hidden })
  const [view, setView] = useState<View>('find')
  const [reading, setReading] = useState<FoundPassage | null>(null)
  const similar = useSimilar({ kind: null, hidden })
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const askAt = kase.asks.findIndex(ask => ask.id === lookedUp.askId)
  const use = usePassageUse({
    askId: askAt >= 0 ? lookedUp.askId : null,
    onRead: setReading,
    onSimilar: hit => similar.look({ kind: 'passage', passageId: hit.passage.id })
  })

  useEffect(() => {
    if (lookedUp.round === 0) return
    setView('find')
    if (lookedUp.words !== '') search.setText(lookedUp.words)
  }, [lookedUp])

  // The box is there to take the cursor only once the view has changed to it.
  useEffect(() => {
    if (lookedUp.round === 0 || view !== 'find') return
    field.current?.focus()
    field.current?.select()
  }, [lookedUp, view])

  const insertFirst = () => {
    const [first] = search.answer.value?.found ?? []
    const [passage] = first?.passages ?? []
    if (first && passage && use.onInsert) use.onInsert({ ...passage, source: first.source })
    else enterList(list.current)
  }
  const likeCurrent = () => {
    const words = textOfBlock(work.reply, currentBlock())
    if (words === null) tell(searchText.noCurrent, null)
    else similar.look({ kind: 'text', text: words })
  }

  return (
    <div className="panel search-panel" role="search">
      <div className="search-line">
        <Segmented<View>
          size="small"
          aria-label={text.view}
          value={view}
          onChange={setView}
          options={[
            { value: 'find', label: text.views.find },
            { value: 'earlier', label: text.views.earlier }
          ]}
        />
        <span className="spring" />
        <Button size="small" type="link" disabled={work.reply === null} onClick={likeCurrent}>
          {searchText.similarToCurrent}
        </Button>
      </div>
      {view === 'earlier' ? (
        <EarlierPanel use={use} />
      ) : (
        <>
          <div className="search-line">
            <SearchBox
              field={field}
              label={text.label}
              typed={search.text}
              onTyped={search.setText}
              onDown={() => enterList(list.current)}
              onInsert={insertFirst}
              onOpen={sourceId => go({ screen: 'source', sourceId })}
            >
              <ConditionTags typed={search.text} onTyped={search.setText} />
            </SearchBox>
            <SearchHelp keys={searchText.caseKeysLine} />
          </div>
          <FacetRow facets={search.answer.value?.facets ?? []} typed={search.text} onTyped={search.setText} />
        </>
      )}
      {kase.chosen.length > 0 && (
        <p className="chosen-line">
          {text.chosen(kase.chosen.length)}
          <Button
            size="small"
            type="link"
            disabled={!editable}
            onClick={() => void change(base => call('case.choosePassages', { ...base, chosen: [] }))}
          >
            {text.clearChosen}
          </Button>
        </p>
      )}
      {view === 'find' && (
        <>
          {search.question === null && <p className="faint">{text.start}</p>}
          {askAt >= 0 && search.question !== null && <p className="faint">{text.forAsk(askAt + 1)}</p>}
          <FoundList
            search={search}
            use={use}
            list={list}
            onLeave={() => field.current?.focus()}
            title="words"
          />
        </>
      )}
      {similar.drawer(use)}
      {reading && <SourceDrawer hit={reading} onClose={() => setReading(null)} />}
    </div>
  )
}
