import { Button, Popover } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import type { Facet } from '../../electron/core/search/facets.ts'
import { searchText as text } from '../text/search.ts'
import { toggled } from './search-state.ts'

type Props = {
  readonly facets: readonly Facet[]
  readonly typed: string
  readonly onTyped: (text: string) => void
}

/** What the answer can be narrowed by, with how many sources each value would leave; a click writes the condition into the box. */
export function FacetList({ facets, typed, onTyped }: Props) {
  return (
    <nav className="facets" aria-label={text.facets}>
      {facets.map(facet => (
        <section key={facet.field}>
          <h2>{text.fields[facet.field]}</h2>
          <FacetValues facet={facet} typed={typed} onTyped={onTyped} />
        </section>
      ))}
    </nav>
  )
}

/** The same in one row, for narrow places: each field opens its values. */
export function FacetRow({ facets, typed, onTyped }: Props) {
  return (
    <div className="facet-row" role="group" aria-label={text.facets}>
      {facets.map(facet => (
        <Popover
          key={facet.field}
          trigger="click"
          placement="bottomLeft"
          content={<FacetValues facet={facet} typed={typed} onTyped={onTyped} />}
        >
          <Button
            size="small"
            type={facet.values.some(({ chosen }) => chosen) ? 'primary' : 'default'}
            ghost={facet.values.some(({ chosen }) => chosen)}
          >
            {text.fields[facet.field]} <DownOutlined />
          </Button>
        </Popover>
      ))}
    </div>
  )
}

type ValuesProps = { readonly facet: Facet; readonly typed: string; readonly onTyped: Props['onTyped'] }

function FacetValues({ facet, typed, onTyped }: ValuesProps) {
  return (
    <ul className="facet-values" aria-label={text.fields[facet.field]}>
      {facet.values.map(each => (
        <li key={each.value}>
          <button
            type="button"
            aria-pressed={each.chosen}
            onClick={() => onTyped(toggled(typed, facet.field, each))}
          >
            <span className="facet-value">{each.value}</span>{' '}
            <span className="facet-count" title={text.facetCount(each.count)}>
              {each.count}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
