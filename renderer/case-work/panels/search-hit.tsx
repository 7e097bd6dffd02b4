import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { FoundPassage } from '../../../electron/core/calls/search.ts'
import { PassageMarks } from '../../freshness/passage-marks.tsx'
import { Marked } from '../../reading/marked.tsx'
import { panelText } from '../../text/panels.ts'
import { sourceKindWord } from '../../text/zh.ts'
import { newBlockId } from '../block-ids.ts'
import { useCaseTools } from '../case-tools.ts'
import { dragBlock } from '../editor/drag-blocks.ts'
import { blockFrom, sourceLabelOf, sourceName } from './search-state.ts'

type Props = {
  readonly hit: FoundPassage
  /** The ask the search was made for, or null. */
  readonly askId: string | null
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onRead: () => void
}

const text = panelText.search

/** One found passage: its words, where they stand, and the ways into the letter. It can be dragged into the text. */
export function SearchHit({ hit, askId, chosen, onChoose, onRead }: Props) {
  const { insert, editable, work } = useCaseTools()
  const { source, passage } = hit
  const { facts } = source
  const usable = editable && work.reply !== null
  const put = (target: string | null) => insert([blockFrom(hit, newBlockId())], target)

  return (
    <li
      className="card hit"
      draggable={usable}
      onDragStart={event => dragBlock(event.dataTransfer, blockFrom(hit, newBlockId()), passage.text)}
    >
      <div className="hit-source">
        {facts.year !== null && <span className="year">{facts.year}</span>}
        <span className="kind">{sourceKindWord[source.kind]}</span>
        {facts.category !== null && <span className="letter">{facts.category}</span>}
        <span className="name" title={sourceName(source)}>
          {sourceName(source)}
        </span>
      </div>
      {passage.path.length > 0 && <div className="path">{passage.path.join(' › ')}</div>}
      <p className="hit-text">
        <Marked text={passage.text} ranges={hit.highlights} />
      </p>
      <PassageMarks text={passage.text} year={facts.year} />
      <div className="card-foot">
        <Button
          size="small"
          disabled={!usable}
          aria-label={text.insertLabel(sourceLabelOf(source))}
          onClick={() => put(null)}
        >
          {text.insert}
        </Button>
        <Dropdown
          trigger={['click']}
          disabled={!usable || work.view.kase.asks.length === 0}
          menu={{
            items: work.view.kase.asks.map((ask, at) => ({ key: ask.id, label: `${at + 1}. ${ask.text}` })),
            selectedKeys: askId === null ? [] : [askId],
            onClick: ({ key }) => put(key)
          }}
        >
          <Button size="small">
            {text.underAsk} <DownOutlined />
          </Button>
        </Dropdown>
        <Button
          size="small"
          type={chosen ? 'primary' : 'default'}
          ghost={chosen}
          disabled={!editable}
          onClick={onChoose}
        >
          {chosen ? text.unchoose : text.choose}
        </Button>
        <Button size="small" type="link" onClick={onRead}>
          {text.preview}
        </Button>
      </div>
    </li>
  )
}
