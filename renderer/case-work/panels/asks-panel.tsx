import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Ask } from '../../../electron/core/case/item.ts'
import { call } from '../../client/call.ts'
import { Marked } from '../../reading/marked.tsx'
import { panelText } from '../../text/panels.ts'
import { searchText } from '../../text/search.ts'
import { common } from '../../text/zh.ts'
import { workText } from '../../text/work.ts'
import { useDesk } from '../../window/desk.ts'
import { forgetAsk, toggleAnswer } from '../blocks-state.ts'
import { useCaseTools } from '../case-tools.ts'
import { askStates, type AskState } from '../outline-state.ts'
import { quotedRanges, reordered, reworded, withAsk } from './asks-state.ts'
import { ItemDialog } from './item-dialog.tsx'
import { useSimilarToAsk } from './use-similar-to-ask.tsx'

const text = panelText.asks

/** What the deputy asks for: worded, ordered, and tied to the blocks that answer it. */
export function AsksPanel() {
  const { tell } = useDesk()
  const tools = useCaseTools()
  const { work, change, editable, replaceReply } = tools
  const { kase } = work.view
  const [fresh, setFresh] = useState('')
  const [correcting, setCorrecting] = useState(false)
  const states = askStates(kase.asks, work.reply?.body ?? [])
  const similar = useSimilarToAsk()

  const saveAsks = (asks: readonly Ask[]) =>
    change((base, { item, due }) => call('case.saveItem', { ...base, item, asks: [...asks], due }))
  const saveIfNew = (asks: readonly Ask[]) => asks !== kase.asks && void saveAsks(asks)

  const remove = async (ask: Ask) => {
    const before = { asks: kase.asks, reply: work.reply }
    if (work.reply) {
      const body = forgetAsk(work.reply.body, ask.id)
      if (body !== work.reply.body) replaceReply({ ...work.reply, body })
    }
    if (!(await saveAsks(kase.asks.filter(each => each.id !== ask.id)))) return
    tell(text.removed, () => {
      if (before.reply) replaceReply(before.reply)
      void saveAsks(before.asks)
    })
  }

  const add = () => {
    const retired = (work.reply?.body ?? []).flatMap(block => block.answers)
    if (fresh.trim() === '') return
    void saveAsks(withAsk(kase.asks, fresh, retired)).then(view => view && setFresh(''))
  }

  return (
    <div className="panel">
      <details className="item-details">
        <summary>{text.itemText}</summary>
        <div className="item-text">
          {kase.item.paragraphs.map((paragraph, at) => (
            <p key={at}>
              <Marked text={paragraph} ranges={quotedRanges(paragraph, kase.asks)} />
            </p>
          ))}
        </div>
      </details>
      {editable && (
        <Button size="small" className="self-start" onClick={() => setCorrecting(true)}>
          {text.editItem}
        </Button>
      )}
      <ol className="cards">
        {states.map(state => (
          <AskCard
            key={state.ask.id}
            state={state}
            onWords={words => saveIfNew(reworded(kase.asks, state.ask.id, words))}
            onMove={by => saveIfNew(reordered(kase.asks, state.ask.id, by))}
            onRemove={() => void remove(state.ask)}
            onSimilar={() => similar.look(state.ask)}
          />
        ))}
      </ol>
      {editable && (
        <div className="joined">
          <Input
            aria-label={text.add}
            placeholder={text.addHint}
            value={fresh}
            onChange={event => setFresh(event.target.value)}
            onPressEnter={add}
          />
          <Button disabled={fresh.trim() === ''} onClick={add}>
            {common.add}
          </Button>
        </div>
      )}
      {similar.drawers}
      {correcting && <ItemDialog onClose={() => setCorrecting(false)} />}
    </div>
  )
}

type CardProps = {
  readonly state: AskState
  readonly onWords: (words: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onSimilar: () => void
}

function AskCard({ state, onWords, onMove, onRemove, onSimilar }: CardProps) {
  const { editable, work, lookUp, goTo, currentBlock, replaceReply } = useCaseTools()
  const { tell } = useDesk()
  const { ask, position, blockId } = state
  const [words, setWords] = useState(ask.text)
  const name = text.position(position)

  const mark = () => {
    const block = currentBlock()
    if (block === null || !work.reply) return tell(text.noBlock, null)
    replaceReply({ ...work.reply, body: toggleAnswer(work.reply.body, block, ask.id) })
  }

  return (
    <li className="card" aria-label={name}>
      <div className="card-head">
        <strong>{name}</strong>
        <span className={`ask-state ask-${state.state}`}>{workText.askState[state.state]}</span>
        {state.characters > 0 && <span className="faint">{text.characters(state.characters)}</span>}
        <span className="spring" />
        {editable && (
          <>
            <Button
              size="small"
              type="text"
              aria-label={`${common.moveUp}${name}`}
              icon={<ArrowUpOutlined />}
              onClick={() => onMove(-1)}
            />
            <Button
              size="small"
              type="text"
              aria-label={`${common.moveDown}${name}`}
              icon={<ArrowDownOutlined />}
              onClick={() => onMove(1)}
            />
            <Button
              size="small"
              type="text"
              aria-label={`${text.remove} ${position}`}
              icon={<DeleteOutlined />}
              onClick={onRemove}
            />
          </>
        )}
      </div>
      <Input.TextArea
        aria-label={text.words(position)}
        autoSize
        variant="borderless"
        disabled={!editable}
        value={words}
        onChange={event => setWords(event.target.value)}
        onBlur={() => onWords(words)}
      />
      {ask.quote !== '' && ask.quote !== ask.text && <blockquote title={text.quote}>{ask.quote}</blockquote>}
      <div className="card-foot">
        <Button size="small" onClick={() => lookUp(ask.text, ask.id)}>
          {text.lookUp}
        </Button>
        <Button size="small" onClick={onSimilar}>
          {searchText.similar}
        </Button>
        <Button size="small" disabled={!editable || !work.reply} title={text.answersHere} onClick={mark}>
          {text.answersWord}
        </Button>
        {blockId !== null && (
          <Button size="small" type="link" onClick={() => goTo({ block: blockId, start: 0, end: 0 })}>
            {text.jump}
          </Button>
        )}
      </div>
    </li>
  )
}
