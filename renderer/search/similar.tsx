import { Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Question, SimilarPassage, SimilarTo } from '../../electron/core/calls/search.ts'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { searchText as text } from '../text/search.ts'
import { FoundPassageItem, type PassageUse } from './found-passage.tsx'
import { bySource, passageHash, sourceName, titleOfSource } from './search-state.ts'
import { SourceFactsLine } from './source-line.tsx'

/** 找相似: what is being compared, and the drawer that shows what is like it. */
export type Similar = {
  readonly look: (to: SimilarTo) => void
  readonly drawer: (use: PassageUse) => ReactNode
}

/** Among which sources is looked. */
export type Among = Pick<Question, 'kind' | 'hidden'>
/** Among all of the library. */
export const everywhere: Among = { kind: null, hidden: [] }

/** Keeps a drawer of similar passages. */
export function useSimilar(among: Among): Similar {
  const [to, setTo] = useState<SimilarTo | null>(null)
  return {
    look: setTo,
    drawer: use =>
      to === null ? null : (
        <SimilarDrawer to={to} among={among} use={use} onLook={setTo} onClose={() => setTo(null)} />
      )
  }
}

type Props = {
  readonly to: SimilarTo
  readonly among: Among
  readonly use: PassageUse
  readonly onLook: (to: SimilarTo) => void
  readonly onClose: () => void
}

const limit = 20

function SimilarDrawer({ to, among, use, onLook, onClose }: Props) {
  const answer = useCall('search.similar', { to, limit, ...among })
  const within: PassageUse = {
    ...use,
    onOpen: hit => {
      onClose()
      use.onOpen(hit)
    },
    onSimilar: hit => onLook({ kind: 'passage', passageId: hit.passage.id })
  }
  return (
    <Drawer open size={680} title={text.similarTitle} onClose={onClose}>
      <Loaded answer={answer}>
        {({ text: words, self, found }) => (
          <div className="similar">
            <blockquote>{words}</blockquote>
            {self.length > 0 && <SameIn words={text.alsoIn(self.length)} same={self} />}
            {found.length === 0 && <p className="faint">{text.similarNone}</p>}
            <ul className="found-sources" aria-label={text.similarTitle}>
              {bySource(found).map(([source, passages]) => (
                <li key={source.id} className="found-source" aria-label={sourceName(source)}>
                  <SourceFactsLine source={source} title="link" />
                  <ul className="passage-list">
                    {passages.map(({ hit, same }) => (
                      <FoundPassageItem key={hit.passage.id} hit={hit} use={within}>
                        {same.length > 0 && <SameIn words={text.sameIn(same.length)} same={same} />}
                      </FoundPassageItem>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

type SameProps = { readonly words: string; readonly same: SimilarPassage['same'] }

/** Where nearly the same words stand besides, each a link to its place. */
function SameIn({ words, same }: SameProps) {
  return (
    <p className="faint same">
      {words}
      {same.map(({ passageId, source }) => (
        <a key={passageId} href={passageHash(passageId)} title={sourceName(source)}>
          {source.facts.year ?? text.unknownYear} {source.facts.number ?? titleOfSource(source)}
        </a>
      ))}
    </p>
  )
}
