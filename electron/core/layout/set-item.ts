import { never } from '../notice.ts'
import type { Setting } from './letters.ts'
import type { ImprintLine, Line, TableLine, TextLine } from './line.ts'
import { typeAreaWidth } from './measure.ts'
import { setImprint, type SetImprint } from './set-imprint.ts'
import { setLine, type SetLine } from './set-line.ts'
import { setTable, type SetTable } from './set-table.ts'

/** A line together with what it looks like when set; where it stands on which page is not decided yet. */
export type SetItem =
  | { readonly kind: 'text'; readonly line: TextLine; readonly set: SetLine }
  | { readonly kind: 'table'; readonly line: TableLine; readonly set: SetTable }
  | { readonly kind: 'imprint'; readonly line: ImprintLine; readonly set: SetImprint }

/** Sets one line of the document for the type area of a profile. */
export function setItem(line: Line, setting: Setting): SetItem {
  switch (line.kind) {
    case 'text': {
      const column = { left: 0, width: typeAreaWidth(setting.profile) }
      return { kind: 'text', line, set: setLine(line, column, setting) }
    }
    case 'table':
      return { kind: 'table', line, set: setTable(line, setting) }
    case 'imprint':
      return { kind: 'imprint', line, set: setImprint(line, setting) }
    default:
      return never(line)
  }
}
