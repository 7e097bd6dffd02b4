/** A table to be written as a sheet of a workbook or a table of a document. `widths` in characters, one for each column. */
export type Sheet = {
  readonly name: string
  readonly head: readonly string[]
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (string | number)[])[]
}
