import type { Element, Profile } from '../layout/profile.ts'

/**
 * One cell of a form. `text` may hold line feeds; empty text is a place for handwriting. `columns` and `rows` are how many of the grid it
 * takes. `top` open: no rule between it and the cell above, for a line to sign that stands at the foot of a field.
 */
export type FormCell = {
  readonly text: string
  readonly look: 'label' | 'value' | 'small'
  readonly columns: number
  readonly rows: number
  readonly align: 'left' | 'center' | 'right'
  readonly vertical: 'top' | 'center' | 'bottom'
  readonly top: 'ruled' | 'open'
}

/** A row at least `least` mm high; a row that fills shares the room that is left on the page. */
export type FormRow = {
  readonly least: number
  readonly room: 'own' | 'fills'
  readonly cells: readonly FormCell[]
}

/**
 * A form as an office prints it: title, a line above the table, the ruled table, notes below.
 * - shares: widths of the columns; any unit, only their ratio counts.
 * - headRows: rows repeated on every page.
 * - issuer, date: for the properties of the file; date YYYY-MM-DD or null.
 */
export type Form = {
  readonly title: readonly string[]
  readonly orientation: 'upright' | 'level'
  readonly above: { readonly left: string; readonly right: string } | null
  readonly shares: readonly number[]
  readonly rows: readonly FormRow[]
  readonly headRows: number
  readonly below: readonly string[]
  readonly issuer: string
  readonly date: string | null
}

const plain = {
  columns: 1,
  rows: 1,
  align: 'left',
  vertical: 'center',
  top: 'ruled'
} as const

/** A printed name of a field, centred. */
export function label(text: string, columns = 1): FormCell {
  return { ...plain, text, look: 'label', align: 'center', columns }
}

/** What is known; empty where it is not. */
export function field(text: string | null, columns = 1): FormCell {
  return { ...plain, text: text ?? '', look: 'value', columns }
}

/** A cell of a list with many columns, in smaller letters. */
export function small(text: string | null, align: FormCell['align'] = 'left'): FormCell {
  return { ...plain, text: text ?? '', look: 'small', align }
}

/** The same cell over several rows. */
export function tall(cell: FormCell, rows: number): FormCell {
  return { ...cell, rows }
}

/** The line to sign at the foot of a field: no rule above it. */
export function footLine(text: string, columns = 1): FormCell {
  return { ...plain, text, look: 'value', align: 'right', vertical: 'bottom', top: 'open', columns }
}

/** A row of its own height. */
export function row(least: number, ...cells: readonly FormCell[]): FormRow {
  return { least, room: 'own', cells }
}

/** A row that takes its share of what is left of the page. */
export function fillRow(least: number, ...cells: readonly FormCell[]): FormRow {
  return { least, room: 'fills', cells }
}

/** The element of the profile in which a cell is printed: 四号 as the 版记, lists in the letters of tables. */
export function elementOfCell({ look }: FormCell): Element {
  return look === 'small' ? 'tableCell' : 'imprint'
}

/** Forms need more room than letters: 天头 and foot no wider than these, mm. */
const most = { top: 30, bottom: 25 } as const

/**
 * The page of a form: that of the profile with 天头 and foot no wider than a form's, turned for a level one (its upper edge is then the
 * profile's left edge, where files are bound). Forms have no 版头, so nothing of a letter is left.
 */
export function formProfile(profile: Profile, orientation: Form['orientation']): Profile {
  const { page } = profile
  const upright = {
    ...page,
    top: Math.min(page.top, most.top),
    bottom: Math.min(page.bottom, most.bottom)
  }
  const turned = {
    width: page.height,
    height: page.width,
    top: page.left,
    bottom: upright.bottom,
    left: upright.bottom,
    right: upright.bottom
  }
  return {
    ...profile,
    page: orientation === 'upright' ? upright : turned,
    letter: null,
    pageNumber: { ...profile.pageNumber, firstPage: true, place: 'center' }
  }
}
