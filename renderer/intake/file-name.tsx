import type { IntakeLine } from '../../electron/core/intake/line.ts'
import { printRoute } from '../window/route.ts'
import { nameAndFolders } from './intake-state.ts'

/** The name before its folders, so that it is seen however deep it lies; a link where it became a source. */
export function FileName({ line }: { readonly line: IntakeLine }) {
  const { name, folders } = nameAndFolders(line.path)
  return (
    <div className="intake-file" title={line.path}>
      {line.sourceId === null ? (
        <span>{name}</span>
      ) : (
        <a href={printRoute({ screen: 'source', sourceId: line.sourceId })}>{name}</a>
      )}
      {folders !== '' && <span className="faint one-line">{folders}</span>}
    </div>
  )
}
