import type { Case } from '../core/case/case.ts'
import { dayOf, passagesUsedIn, tallyUses, useIn, type Use, type UseTally } from '../core/library/uses.ts'
import type { Cases } from './cases.ts'

/** Where passages of the library were reused, as the cases tell. */
export type Uses = {
  /** What came of a passage in letters that went out; null when none did. */
  readonly tally: (passageId: string) => UseTally | null
  /** All uses of passages of a source, the latest first, letters still being written among them. */
  readonly ofSource: (sourceId: string) => readonly Use[]
  /** The last day a passage of the source was reused in a letter, of any stage; null when never. */
  readonly lastDay: (sourceId: string) => string | null
}

/** A register of uses over the cases. A case that was saved since is looked at again before the next answer, the others are not. */
export function openUses(cases: Cases): Uses {
  const known = new Map<string, { readonly kase: Case; readonly passages: readonly string[] }>()
  const byPassage = new Map<string, Set<string>>()
  const bySource = new Map<string, Set<string>>()
  let seen = -1

  const forget = (caseId: string) => {
    for (const id of known.get(caseId)?.passages ?? []) byPassage.get(id)?.delete(caseId)
    known.delete(caseId)
  }
  const take = (kase: Case) => {
    const passages = passagesUsedIn(kase)
    known.set(kase.id, { kase, passages })
    for (const id of passages) {
      put(byPassage, id, kase.id)
      put(bySource, sourceOf(id), id)
    }
  }
  const catchUp = () => {
    if (seen === cases.generation()) return
    seen = cases.generation()
    const present = cases.all()
    const there = new Set(present.map(kase => kase.id))
    for (const id of [...known.keys()]) if (!there.has(id)) forget(id)
    for (const kase of present) {
      if (known.get(kase.id)?.kase === kase) continue
      forget(kase.id)
      take(kase)
    }
  }
  const usesOf = (passageId: string) =>
    [...(byPassage.get(passageId) ?? [])].flatMap(caseId => {
      const kase = known.get(caseId)?.kase
      const use = kase === undefined ? null : useIn(kase, passageId)
      return use === null ? [] : [use]
    })
  const ofSource = (sourceId: string) => {
    catchUp()
    return [...(bySource.get(sourceId) ?? [])]
      .flatMap(usesOf)
      .toSorted((a, b) => b.day.localeCompare(a.day) || a.caseId.localeCompare(b.caseId))
  }
  return {
    tally: passageId => {
      catchUp()
      return byPassage.has(passageId) ? tallyUses(usesOf(passageId)) : null
    },
    ofSource,
    lastDay: sourceId => {
      catchUp()
      const cases = [...(bySource.get(sourceId) ?? [])].flatMap(id => [...(byPassage.get(id) ?? [])])
      const days = cases.flatMap(caseId => {
        const kase = known.get(caseId)?.kase
        return kase === undefined ? [] : [dayOf(kase)]
      })
      return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)
    }
  }
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([value]))
  else set.add(value)
}

function sourceOf(passageId: string): string {
  return passageId.slice(0, passageId.lastIndexOf('#'))
}
