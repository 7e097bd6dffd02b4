import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { searchText as text } from '../text/search.ts'
import { EarlierView } from './earlier-view.tsx'
import { openPassage } from './library-search.tsx'

/** The button on a source that opens what was answered to the same question in other years. */
export function EarlierButton({ sourceId }: { readonly sourceId: string }) {
  const [open, setOpen] = useState<'open' | 'closed'>('closed')
  return (
    <>
      <Button size="small" onClick={() => setOpen('open')}>
        {text.earlier}
      </Button>
      {open === 'open' && (
        <Drawer open size={720} title={text.earlier} onClose={() => setOpen('closed')}>
          <EarlierView
            to={{ kind: 'source', sourceId }}
            use={{
              onOpen: hit => {
                setOpen('closed')
                openPassage(hit)
              },
              onInsert: null,
              onSimilar: null,
              buttons: () => null,
              onDrag: null
            }}
          />
        </Drawer>
      )}
    </>
  )
}
