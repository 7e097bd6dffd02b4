import { Drawer } from 'antd'
import type { FoundPassage } from '../../../electron/core/calls/search.ts'
import { useCall } from '../../client/use-call.ts'
import { Loaded } from '../../reading/loaded.tsx'
import { SourceText } from '../../library/source-text.tsx'
import { sourceName } from '../../search/search-state.ts'

/** The whole document a passage stands in, opened at the passage. */
export function SourceDrawer({ hit, onClose }: { readonly hit: FoundPassage; readonly onClose: () => void }) {
  const answer = useCall('source.get', { sourceId: hit.source.id })
  return (
    <Drawer open size={680} title={sourceName(hit.source)} onClose={onClose}>
      <Loaded answer={answer}>
        {({ source }) => <SourceText document={source.document} sought={hit.passage.text} />}
      </Loaded>
    </Drawer>
  )
}
