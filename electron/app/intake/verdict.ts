import { nameOf, type Entry } from '../../core/intake/entry.ts'
import { familyLikeness, likeness } from '../../core/intake/sketch.ts'
import { isBetter } from '../../core/intake/same-words.ts'
import type { Source } from '../../core/library/source.ts'
import type { App } from '../app.ts'
import type { SurveyResult } from '../reading/room.ts'
import type { Known } from './known.ts'
import type { Told } from './tell.ts'

/** A file that was read, before it is decided what it is to the library. */
export type ReadFile = Omit<SurveyResult, 'fileName'> & { readonly entry: Entry; readonly bytes: Uint8Array }

/**
 * What a file is to the library. `source` is what it would be as a source: of a changed file and of a better format under the id of the source that is there.
 */
export type Verdict =
  | { readonly kind: 'unchanged'; readonly sourceId: string }
  | { readonly kind: 'copy'; readonly sourceId: string; readonly how: 'same-bytes' | 'same-words' }
  | {
      readonly kind: 'better' | 'changed'
      readonly sourceId: string
      readonly source: Source
      readonly told: Told
    }
  | { readonly kind: 'new'; readonly source: Source; readonly told: Told }

type Powers = Pick<App, 'ids' | 'clock'>

/** What bytes already known are: the file itself, touched but not changed; else a copy of it. null when the bytes are new. */
export function verdictOnBytes(known: Known, entry: Entry, sha256: string): Verdict | null {
  const sourceId = known.withBytes(sha256)
  if (sourceId === null) return null
  const same = known.files.get(entry.path)?.sourceId === sourceId
  return same ? { kind: 'unchanged', sourceId } : { kind: 'copy', sourceId, how: 'same-bytes' }
}

/**
 * Decides by words: a file that lay at this path before has changed; the same words in another file are a copy, and the better format becomes the source; all else is new, and a
 * member of a family when it says nearly what another of its kind says.
 */
export async function verdictOnWords(powers: Powers, known: Known, file: ReadFile): Promise<Verdict> {
  const source = newSource(powers, file)
  const { told } = file
  const before = known.files.get(file.entry.path)?.sourceId ?? null
  if (before !== null && known.about(before)?.path === file.entry.path) {
    const own = known.about(before)?.family ?? null
    const family = own ?? (await familyOf(known, { ...source, id: before }, told))
    return { kind: 'changed', sourceId: before, source: { ...source, id: before, family }, told }
  }
  const twin = told.words === null ? null : known.withWords(told.words)
  const format = twin === null ? null : (known.about(twin)?.format ?? null)
  if (twin !== null && format !== null)
    return isBetter(source.format, format)
      ? { kind: 'better', sourceId: twin, source: { ...source, id: twin }, told }
      : { kind: 'copy', sourceId: twin, how: 'same-words' }
  return { kind: 'new', source: { ...source, family: await familyOf(known, source, told) }, told }
}

const looks = 4

/** The family of the likest source of the same kind, when an exact look confirms it. */
async function familyOf(known: Known, source: Source, told: Told): Promise<string | null> {
  if (told.sketch === null) return null
  let own: ReadonlySet<number> | null = null
  for (const id of known.near.find(told.sketch, looks)) {
    const about = known.about(id)
    if (id === source.id || about?.kind !== source.kind) continue
    const shingles = await known.shingles(id)
    own ??= new Set(told.shingles)
    if (shingles !== null && likeness(own, shingles) >= familyLikeness) return about.family ?? id
  }
  return null
}

function newSource({ ids, clock }: Powers, file: ReadFile): Source {
  const { parsed } = file
  return {
    schema: 2,
    id: ids('source'),
    kind: parsed.value.kind,
    fileName: nameOf(file.entry.path),
    format: file.document.format,
    sha256: file.sha256,
    importedAt: clock(),
    origin: file.entry,
    copies: [],
    family: null,
    facts: file.facts,
    corrected: [],
    checkedAt: null,
    document: file.document,
    parsed: parsed.value,
    notices: [...file.notices, ...parsed.notices]
  }
}
