import { Button, Popover } from 'antd'
import { useEditorState, type Editor } from '@tiptap/react'
import { workText } from '../text/work.ts'
import { printRoute } from '../window/route.ts'
import { blockOf, currentNode } from './editor/positions.ts'
import { degreeOfBlock, sourceLabel } from './provenance-state.ts'

/** Where the words at the cursor came from, and the words as they stood there. */
export function SourceLine({ editor }: { readonly editor: Editor }) {
  const block = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const node = currentNode(now.state)?.node
      return node ? blockOf(node) : null
    }
  })
  const from = block?.from ?? null
  const degree = block && degreeOfBlock(block)
  return (
    <div className="source-line" role="status">
      <span className="faint">{workText.sourceLine}</span>
      {from === null || degree === null ? (
        <span>{workText.typed}</span>
      ) : (
        <>
          <span>{workText.sourceMark(sourceLabel(from), workText.degree[degree])}</span>
          {from.kind !== 'typed' && (
            <Popover
              trigger="click"
              title={workText.original}
              content={<div className="original">{from.original}</div>}
            >
              <Button type="link" size="small">
                {workText.original}
              </Button>
            </Popover>
          )}
          {from.kind === 'passage' && (
            <a href={printRoute({ screen: 'source', sourceId: from.sourceId })}>{workText.openSource}</a>
          )}
        </>
      )}
    </div>
  )
}
