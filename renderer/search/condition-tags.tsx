import { CloseOutlined } from '@ant-design/icons'
import { searchText as text } from '../text/search.ts'
import { withoutValue } from '../../electron/core/search/edit-conditions.ts'
import { tagsOf, withoutConditions } from './search-state.ts'

type Props = { readonly typed: string; readonly onTyped: (text: string) => void }

/** The conditions in the box as tags; each can be taken away by itself. */
export function ConditionTags({ typed, onTyped }: Props) {
  const tags = tagsOf(typed)
  if (tags.length === 0) return null
  return (
    <ul className="condition-tags" aria-label={text.tags}>
      {tags.map(({ field, value, label }) => (
        <li key={label}>
          <button
            type="button"
            aria-label={text.removeTag(label)}
            onClick={() => onTyped(withoutValue(typed, field, value))}
          >
            {label} <CloseOutlined />
          </button>
        </li>
      ))}
      {tags.length > 1 && (
        <li>
          <button type="button" className="plain" onClick={() => onTyped(withoutConditions(typed))}>
            {text.clearTags}
          </button>
        </li>
      )}
    </ul>
  )
}
