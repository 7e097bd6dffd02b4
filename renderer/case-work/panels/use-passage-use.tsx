import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { FoundPassage } from '../../../electron/core/calls/search.ts'
import { call } from '../../client/call.ts'
import type { PassageUse } from '../../search/found-passage.tsx'
import { panelText } from '../../text/panels.ts'
import { useDesk } from '../../window/desk.ts'
import { newBlockId } from '../block-ids.ts'
import { useCaseTools } from '../case-tools.ts'
import { dragBlock } from '../editor/drag-blocks.ts'
import { blockFrom, sourceLabelOf } from './search-state.ts'

const text = panelText.search

type Given = {
  /** The ask the search was made for, or null. */
  readonly askId: string | null
  readonly onRead: (hit: FoundPassage) => void
  readonly onSimilar: (hit: FoundPassage) => void
}

/** What can be done with a found passage beside a case: into the letter, under an ask, chosen for drafting; read whole. */
export function usePassageUse({ askId, onRead, onSimilar }: Given): PassageUse {
  const { insert, editable, work, change } = useCaseTools()
  const { tell } = useDesk()
  const { kase } = work.view
  const usable = editable && work.reply !== null
  const put = (hit: FoundPassage, target: string | null) => {
    insert([blockFrom(hit, newBlockId())], target)
    tell(text.inserted, null)
  }
  const isChosen = (hit: FoundPassage) => kase.chosen.some(each => each.passageId === hit.passage.id)
  const choose = ({ passage }: FoundPassage) =>
    void change((base, { chosen: before }) => {
      const kept = before.filter(each => each.passageId !== passage.id)
      const chosen = kept.length < before.length ? kept : [...kept, { passageId: passage.id, askId }]
      return call('case.choosePassages', { ...base, chosen })
    })
  return {
    onOpen: onRead,
    onInsert: usable ? hit => put(hit, null) : null,
    onSimilar,
    onDrag: usable
      ? (transfer, hit) => dragBlock(transfer, blockFrom(hit, newBlockId()), hit.passage.text)
      : null,
    buttons: hit => (
      <>
        <Button
          size="small"
          disabled={!usable}
          aria-label={text.insertLabel(sourceLabelOf(hit.source))}
          onClick={() => put(hit, null)}
        >
          {text.insert}
        </Button>
        <Dropdown
          trigger={['click']}
          disabled={!usable || kase.asks.length === 0}
          menu={{
            items: kase.asks.map((ask, at) => ({ key: ask.id, label: `${at + 1}. ${ask.text}` })),
            selectedKeys: askId === null ? [] : [askId],
            onClick: ({ key }) => put(hit, key)
          }}
        >
          <Button size="small">
            {text.underAsk} <DownOutlined />
          </Button>
        </Dropdown>
        <Button
          size="small"
          type={isChosen(hit) ? 'primary' : 'default'}
          ghost={isChosen(hit)}
          disabled={!editable}
          onClick={() => choose(hit)}
        >
          {isChosen(hit) ? text.unchoose : text.choose}
        </Button>
      </>
    )
  }
}
