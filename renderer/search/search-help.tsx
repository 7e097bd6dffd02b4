import { Button, Popover } from 'antd'
import { searchText as text } from '../text/search.ts'

/** How to search, behind one quiet word. `keys` is the line on the keyboard. */
export function SearchHelp({ keys }: { readonly keys: string }) {
  const content = (
    <div className="search-help">
      <dl>
        {text.helpLines.map(([typed, meaning]) => (
          <div key={typed}>
            <dt>{typed}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="faint">{keys}</p>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button size="small" type="link">
        {text.help}
      </Button>
    </Popover>
  )
}
