import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  DownOutlined,
  PlusOutlined,
  RedoOutlined,
  TableOutlined,
  UndoOutlined
} from '@ant-design/icons'
import { Button, Dropdown, Select } from 'antd'
import { useEditorState, type Editor } from '@tiptap/react'
import type { ReactNode } from 'react'
import type { Ask } from '../../../electron/core/case/item.ts'
import type { Block, Level } from '../../../electron/core/reply/reply.ts'
import { workText } from '../../text/work.ts'
import { newBlockId } from '../block-ids.ts'
import {
  changeTable,
  insertAfter,
  moveBlock,
  neighbourOf,
  paragraphBlock,
  removeBlock,
  reshape,
  shapeOf,
  toggleAnswer,
  type Body,
  type Shape,
  type TableChange
} from '../blocks-state.ts'
import { applyBody } from './apply-body.ts'
import { NewSlot } from './new-slot.tsx'
import { blockOf, bodyOf, currentNode } from './positions.ts'

type Props = { readonly editor: Editor; readonly asks: readonly Ask[] }

const levels: readonly Level[] = [1, 2, 3, 4]
const shapes: readonly { readonly value: string; readonly label: string; readonly shape: Shape }[] = [
  { value: 'plain', label: workText.shapes.plain, shape: { kind: 'plain' } },
  ...levels.map(level => ({
    value: `heading-${level}`,
    label: workText.shapes.heading[level - 1] ?? '',
    shape: { kind: 'heading', level } as const
  })),
  ...levels.map(level => ({
    value: `run-in-${level}`,
    label: workText.shapes.runIn[level - 1] ?? '',
    shape: { kind: 'run-in', level } as const
  }))
]

function shapeValue(block: Block | null): string | null {
  const shape = block && shapeOf(block)
  if (!shape) return null
  return shape.kind === 'plain' ? 'plain' : `${shape.kind}-${shape.level}`
}

/** What can be done with the block the cursor is in, by mouse; the keyboard has its own keys for most of it. */
export function Toolbar({ editor, asks }: Props) {
  const { block, canUndo, canRedo } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const node = currentNode(now.state)?.node
      return {
        block: node ? blockOf(node) : null,
        canUndo: now.can().undo(),
        canRedo: now.can().redo()
      }
    }
  })

  const change = (next: (body: Body, id: string) => Body, goTo: string | null) => {
    if (!block) return
    const body = bodyOf(editor.state.doc)
    applyBody(editor.view, next(body, block.id), goTo === null ? null : { block: goTo, start: 0, end: 0 })
    editor.view.focus()
  }
  const add = (fresh: Block) => {
    applyBody(editor.view, insertAfter(bodyOf(editor.state.doc), block?.id ?? null, [fresh]), {
      block: fresh.id,
      start: 0,
      end: 0
    })
    editor.view.focus()
  }
  const tool = (label: string, icon: ReactNode, run: () => void, disabled = block === null) => (
    <Button
      size="small"
      type="text"
      aria-label={label}
      title={label}
      icon={icon}
      disabled={disabled}
      onClick={run}
    />
  )
  const answered = block ? asks.flatMap((ask, at) => (block.answers.includes(ask.id) ? [at + 1] : [])) : []

  return (
    <div className="toolbar" role="toolbar" aria-label={workText.toolbar}>
      <Select
        size="small"
        className="shape"
        aria-label={workText.shape}
        value={shapeValue(block)}
        disabled={!block || shapeOf(block) === null}
        options={shapes.map(({ value, label }) => ({ value, label }))}
        onChange={value => {
          const shape = shapes.find(each => each.value === value)?.shape
          if (shape) change((body, id) => reshape(body, id, shape), null)
        }}
      />
      {tool(workText.undo, <UndoOutlined />, () => editor.chain().focus().undo().run(), !canUndo)}
      {tool(workText.redo, <RedoOutlined />, () => editor.chain().focus().redo().run(), !canRedo)}
      {tool(workText.up, <ArrowUpOutlined />, () => change((body, id) => moveBlock(body, id, -1), null))}
      {tool(workText.down, <ArrowDownOutlined />, () => change((body, id) => moveBlock(body, id, 1), null))}
      {tool(workText.addBlock, <PlusOutlined />, () => add(paragraphBlock(newBlockId(), '', null)), false)}
      {tool(workText.addTable, <TableOutlined />, () => add(newTable()), false)}
      <NewSlot onAdd={name => add(newSlot(name))} />
      {tool(workText.removeBlock, <DeleteOutlined />, () =>
        change((body, id) => removeBlock(body, id), neighbourOf(bodyOf(editor.state.doc), block?.id ?? ''))
      )}
      {block?.kind === 'table' && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: Object.entries(workText.tableChanges).map(([key, label]) => ({ key, label })),
            onClick: ({ key }) => {
              if (isTableChange(key)) change((body, id) => changeTable(body, id, key), null)
            }
          }}
        >
          <Button size="small" type="text">
            {workText.tableMenu} <DownOutlined />
          </Button>
        </Dropdown>
      )}
      <Dropdown
        trigger={['click']}
        disabled={!block || asks.length === 0}
        menu={{
          selectable: true,
          multiple: true,
          selectedKeys: [...(block?.answers ?? [])],
          items: asks.map((ask, at) => ({ key: ask.id, label: `${at + 1}. ${ask.text}` })),
          onClick: ({ key }) => change((body, id) => toggleAnswer(body, id, key), null)
        }}
      >
        <Button size="small" type="text">
          {answered.length > 0 ? workText.answersWord(answered) : workText.answersMenu} <DownOutlined />
        </Button>
      </Dropdown>
    </div>
  )
}

function isTableChange(key: string): key is TableChange {
  return key in workText.tableChanges
}

function newTable(): Block {
  const row = ['', '', '']
  return {
    kind: 'table',
    id: newBlockId(),
    from: null,
    answers: [],
    rows: [row, row],
    headerRows: 1,
    caption: null
  }
}

function newSlot(name: string): Block {
  return { kind: 'slot', id: newBlockId(), from: null, answers: [], name, hint: '' }
}
