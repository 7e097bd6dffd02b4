import type { Setting } from './letters.ts'
import type { ImprintLine } from './line.ts'
import { points, typeAreaWidth } from './measure.ts'
import { setLine, type SetLine } from './set-line.ts'
import type { SetRow } from './set-row.ts'
import { elementPitch } from './vertical.ts'

/** Room above and below the text between two rules of the 版记, points. */
export const imprintRoom = { above: 2, below: 4 } as const

/** A row of the 版记: the block it shows, `top` in points from the top of the 版记. */
export type ImprintRow = SetRow & { readonly top: number; readonly block: string }

/** The 版记 set: its height and line pitch in points, its lines as they are set, its rows of print and its rules from its top. Rules have their middle at `at`. */
export type SetImprint = {
  readonly height: number
  readonly pitch: number
  readonly lines: readonly SetLine[]
  readonly rows: readonly ImprintRow[]
  readonly rules: readonly { readonly at: number; readonly width: number }[]
}

/** Sets the 版记 (GB/T 9704—2012 7.4): first and last rule thick, a thin one between its parts; none in letters (10.1). */
export function setImprint({ rows, ruled }: ImprintLine, setting: Setting): SetImprint {
  const { imprint } = setting.profile
  const pitch = elementPitch('imprint', setting.profile)
  const column = { left: 0, width: typeAreaWidth(setting.profile) }
  const [outer, inner] = ruled ? [points(imprint.outerRule), points(imprint.innerRule)] : [0, 0]
  const print: ImprintRow[] = []
  const rules: { readonly at: number; readonly width: number }[] = []
  let pen = 0
  const lines = rows.map(line => setLine(line, column, setting))
  rows.forEach((line, index) => {
    const thick = index === 0 ? outer : inner
    rules.push({ at: pen + thick / 2, width: thick })
    pen += thick + imprintRoom.above
    for (const row of lines[index]?.rows ?? []) {
      print.push({ ...row, top: pen, block: line.block })
      pen += pitch
    }
    pen += imprintRoom.below
  })
  rules.push({ at: pen + outer / 2, width: outer })
  return { height: pen + outer, pitch, lines, rows: print, rules: ruled ? rules : [] }
}
