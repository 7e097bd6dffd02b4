import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceSummary } from '../../electron/core/library/source.ts'
import type { Outcome, Report } from './errand.ts'

/** What must be the same whatever was killed, free of which of two equal files came first. */
export type Told = {
  readonly first: unknown
  readonly live: unknown
  readonly again: unknown
  readonly sources: unknown
  readonly damaged: unknown
  readonly found: unknown
}

/** What a report says. */
export function toldBy(report: Report): Told {
  const groups = groupsOf(report.sources)
  return {
    first: outcomeTold(report.first, groups),
    live: outcomeTold(report.live, groups),
    again: outcomeTold(report.again, groups),
    sources: [...new Set(groups.values())].map(group => sourcesTold(group)).toSorted(byText),
    damaged: report.damaged,
    found: report.found
  }
}

type Group = { readonly members: SourceSummary[] }

const pathsOf = ({ origin, copies }: SourceSummary) =>
  [origin, ...copies.map(copy => copy.origin)].flatMap(place => place?.path ?? []).toSorted()

/** Sources by the paths of their files; those of a family, or that both claim a path, are one group. */
function groupsOf(sources: readonly SourceSummary[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const source of sources) {
    const keys = [...pathsOf(source), ...(source.family === null ? [] : [source.family])]
    const met = [...new Set(keys.flatMap(key => groups.get(key) ?? []))]
    const group = { members: [...met.flatMap(({ members }) => members), source] }
    for (const [key, one] of groups) if (met.includes(one)) groups.set(key, group)
    for (const key of keys) groups.set(key, group)
  }
  return groups
}

function sourcesTold({ members }: Group): unknown {
  const ids = new Set(members.map(({ id }) => id))
  return members
    .map(source => ({
      paths: pathsOf(source),
      facts: [source.facts.outcome, source.facts.category, source.facts.topic, source.facts.year],
      family: source.family === null ? 'none' : ids.has(source.family) ? 'here' : 'lost'
    }))
    .toSorted(byText)
}

function outcomeTold(outcome: Outcome, groups: ReadonlyMap<string, Group>): unknown {
  const { done, total, counts, filled, lines } = outcome
  // Which of a family is its first, and so no kin of any, hangs on which came first.
  const words = new Map<string, { readonly outcomes: readonly string[]; readonly kin: number }>()
  for (const line of lines) {
    const group = groups.get(line.path)
    const first = group === undefined ? line.path : group.members.flatMap(pathsOf).toSorted()[0]
    const outcome = line.outcome.replace('-with-notices', '')
    const key = line.sourceId === null ? line.path : `${first ?? ''} …`
    const { outcomes, kin } = words.get(key) ?? { outcomes: [], kin: 0 }
    const word = line.reason === null ? outcome : `${outcome} ${line.reason}`
    words.set(key, { outcomes: [...outcomes, word].toSorted(), kin: kin + (line.family ? 1 : 0) })
  }
  const { read, 'read-with-notices': noticed, ...others } = counts.outcomes
  return {
    done,
    total,
    filled,
    counts: { ...others, read: read + noticed },
    family: counts.family,
    reasons: Object.entries(counts.reasons).toSorted(),
    twice: lines.length - new Set(lines.map(({ path }) => path)).size,
    lines: [...words].toSorted(byText)
  }
}

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** What is wrong with a vault on the disk: sources that are not those told, originals that are not theirs, what is left over. */
export async function wrongOnDisk(
  vault: string,
  sources: readonly SourceSummary[],
  imports: number
): Promise<string[]> {
  const wrong: string[] = []
  const ledgers = await readdir(join(vault, 'imports'))
  if (ledgers.length !== imports) wrong.push(`ledgers: ${ledgers.length}`)
  const log = await readFile(join(vault, 'log', 'banfu.log'), 'utf8').catch(() => '')
  if (log !== '') wrong.push(`logged: ${log}`)
  const all = await readdir(vault, { recursive: true })
  for (const name of all) if (/\.tmp$|takeover/.test(name) || name === 'damaged') wrong.push(`left: ${name}`)
  const ids = await readdir(join(vault, 'sources'))
  const known = new Map(sources.map(source => [source.id, source]))
  for (const id of ids) {
    const source = known.get(id)
    const names = await readdir(join(vault, 'sources', id))
    if (source === undefined) {
      wrong.push(`orphan: sources/${id} (${names.join(' ')})`)
      continue
    }
    const original = `original.${source.format}`
    const strange = names.filter(
      name => !['source.json', 'source.json.previous', original].includes(name) && !name.endsWith('.tmp')
    )
    if (strange.length > 0) wrong.push(`strange: sources/${id}: ${strange.join(' ')}`)
    const bytes = names.includes(original) ? await readFile(join(vault, 'sources', id, original)) : null
    if (bytes === null) wrong.push(`no original: ${source.fileName}`)
    else if (createHash('sha256').update(bytes).digest('hex') !== source.sha256)
      wrong.push(`original of other bytes: ${source.fileName}`)
  }
  for (const id of known.keys()) if (!ids.includes(id)) wrong.push(`no folder: ${id}`)
  const catalog = await readFile(join(vault, 'index', 'catalog.json'), 'utf8')
  for (const name of await readdir(join(vault, 'index')))
    if (/^(?:segment|entries)-/.test(name) && !catalog.includes(`"${name}"`))
      wrong.push(`left: index/${name}`)
  return wrong
}

/** Where two tellings differ, as lines. */
export function differences(expected: unknown, found: unknown, at = ''): readonly string[] {
  if (JSON.stringify(expected) === JSON.stringify(found)) return []
  if (typeof expected === 'object' && typeof found === 'object' && expected !== null && found !== null) {
    if (Array.isArray(expected) && Array.isArray(found)) {
      const texts = (list: readonly unknown[]) => new Set(list.map(one => JSON.stringify(one)))
      const [here, there] = [texts(expected), texts(found)]
      const lacks = [...here].filter(one => !there.has(one)).map(one => `${at}: lacks ${one}`)
      const more = [...there].filter(one => !here.has(one)).map(one => `${at}: has ${one}`)
      if (lacks.length + more.length > 0) return [...lacks, ...more]
    } else {
      const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])]
      return keys.flatMap(key =>
        differences(Reflect.get(expected, key), Reflect.get(found, key), `${at}.${key}`)
      )
    }
  }
  return [`${at}: ${JSON.stringify(found)} for ${JSON.stringify(expected)}`]
}
