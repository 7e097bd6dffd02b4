import { z } from 'zod'
import { severitySchema } from './finding.ts'
import { remark, replacing } from './report.ts'
import type { Report, Setup, StretchRule } from './rule.ts'
import { hits, hitsAnywhere, hitsWithCodes, type Hit, type Stretch } from './walk.ts'
import { wordRowSchema, type WordRow } from './words.ts'

const patternText = z.string().refine(text => compiles(text), '不是正则表达式')

/**
 * A rule that is data only. It finds `words` (with their guards) and `patterns` (regular expressions with flags g and u; `after` may use
 * $1; null: no proposal). `message` is for finds with a proposal ({found}, {after}), `remark` for those without. `in` says
 * which texts it reads; `quoted` that its patterns look into quotations too. Its table stands with it: `clean` texts in which it says nothing, `dirty` ones with the words it finds
 * and the text after its fixes (null: none).
 */
export const dataRuleSchema = z
  .object({
    id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
    group: z.enum(['标点', '数字', '格式', '答复', '用语']),
    authority: z.enum(['法规', '国标', '标准', '惯例', '本单位']),
    severity: severitySchema,
    basis: z.string().min(1),
    message: z.string().nullable(),
    remark: z.string().nullable(),
    in: z.enum(['prose', 'paragraph', 'heading', 'title', 'cell', 'all']),
    fix: z.enum(['safe', 'proposed']),
    codes: z.enum(['left', 'read']),
    quoted: z.enum(['left', 'read']).default('left'),
    words: z.array(wordRowSchema).readonly(),
    patterns: z.array(z.object({ find: patternText, after: z.string().nullable() }).strict()).readonly(),
    clean: z.array(z.string()).min(4).readonly(),
    dirty: z
      .array(z.tuple([z.string(), z.array(z.string()).readonly(), z.string().nullable()]))
      .min(4)
      .readonly()
  })
  .strict()
  .readonly()
export type DataRule = z.infer<typeof dataRuleSchema>

function compiles(text: string): boolean {
  try {
    return new RegExp(text, 'gu').flags === 'gu'
  } catch {
    return false
  }
}

/** A rule made of data, with its table and the texts it reads. */
export type RuleOfData = StretchRule & {
  readonly reads: DataRule['in']
  readonly table: Pick<DataRule, 'clean' | 'dirty'>
}

/** The rule that a data rule describes. */
export function ruleFrom(data: DataRule): RuleOfData {
  const patterns = data.patterns.map(({ find, after }) => ({ find: new RegExp(find, 'gu'), after }))
  return {
    id: data.id,
    group: data.group,
    authority: data.authority,
    severity: data.severity,
    basis: data.basis,
    reads: data.in,
    table: { clean: data.clean, dirty: data.dirty },
    where: data.in === 'all' ? 'all' : 'prose',
    checkIn: (stretch, setup) => {
      if (!reads(data.in, stretch)) return []
      const find = data.quoted === 'read' ? hitsAnywhere : data.codes === 'read' ? hitsWithCodes : hits
      return [
        ...wordReports(data, stretch, setup),
        ...patterns.flatMap(pattern =>
          find(stretch, pattern.find).map(hit => report(data, stretch, hit, filled(pattern.after, hit)))
        )
      ]
    }
  }
}

function reads(where: DataRule['in'], stretch: Stretch): boolean {
  return where === 'all' || where === 'prose' || stretch.kind === where
}

function filled(after: string | null, hit: Hit): string | null {
  return after === null
    ? null
    : after.replace(/\$(\d)/g, (_, index: string) => hit.groups[Number(index) - 1] ?? '')
}

function report(data: DataRule, stretch: Stretch, hit: Hit, after: string | null): Report {
  const said = (text: string) => text.replaceAll('{found}', hit.words).replaceAll('{after}', after ?? '')
  if (after === null) return remark(stretch, hit, said(data.remark ?? `“${hit.words}”请核对。`))
  const message = said(data.message ?? '“{found}”应写作“{after}”。')
  return replacing(stretch, hit, { message, after, fix: data.fix })
}

type Compiled = { readonly any: RegExp; readonly byWord: ReadonlyMap<string, WordRow> }
const compiled = new WeakMap<readonly WordRow[], Compiled>()

function compile(rows: readonly WordRow[]): Compiled {
  const known = compiled.get(rows)
  if (known !== undefined) return known
  const byWord = new Map(rows.map(row => [row[0], row]))
  const words = [...byWord.keys()].toSorted((a, b) => b.length - a.length)
  const any = new RegExp(words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  const made = { any, byWord }
  compiled.set(rows, made)
  return made
}

/** Where the words of a list stand in a stretch, outside their guards, each with its row. */
export function rowHits(stretch: Stretch, rows: readonly WordRow[]): readonly { hit: Hit; row: WordRow }[] {
  if (rows.length === 0) return []
  const { any, byWord } = compile(rows)
  return hits(stretch, any).flatMap(hit => {
    const row = byWord.get(hit.words)
    const guarded =
      row === undefined ||
      row[2].includes(stretch.text[hit.start - 1] ?? ' ') ||
      row[3].includes(stretch.text[hit.end] ?? ' ')
    return guarded ? [] : [{ hit, row }]
  })
}

function wordReports(data: DataRule, stretch: Stretch, { words }: Setup): readonly Report[] {
  return rowHits(stretch, words.rows[data.id] ?? data.words).map(({ hit, row }) =>
    report(data, stretch, hit, row[1])
  )
}
