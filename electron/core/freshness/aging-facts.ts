import { codeRanges, quotedRanges, touches } from '../check/protect.ts'
import type { AgingFact, Finder, Passage, Reading } from './aging-fact.ts'
import { contacts } from './contacts.ts'
import { counts } from './counts.ts'
import { oldOrgans } from './organs.ts'
import { people } from './people.ts'
import { pastPlans } from './plans.ts'
import { oldPolicies } from './policies.ts'
import { pastPromises } from './promises.ts'
import { relativeTimes } from './relative-times.ts'
import { pastSessions } from './sessions.ts'
import { standards } from './standards.ts'
import { datedFigures } from './dated-figures.ts'

/** Of two that overlap the one whose finder stands first is told. */
const finders: readonly Finder[] = [
  pastPromises,
  oldOrgans,
  oldPolicies,
  pastSessions,
  people,
  pastPlans,
  standards,
  counts,
  datedFigures,
  relativeTimes,
  contacts
]

/**
 * What in a text has grown old since it was written, in the order of the text, none overlapping another. What was true then and is told as of then —
 * a dated fact, a finished work — has not. Titles in 《》 and quoted words are left alone unless the document named is itself out of date.
 */
export function agingFacts(text: string, reading: Reading): readonly AgingFact[] {
  const passage = passageOf(text, reading)
  const told: AgingFact[] = []
  for (const find of finders) {
    for (const fact of find(passage)) {
      if (!told.some(other => fact.start < other.end && other.start < fact.end)) told.push(fact)
    }
  }
  return withoutEchoes(text, told).toSorted((a, b) => a.start - b.start)
}

function passageOf(text: string, reading: Reading): Passage {
  const quoted = quotedRanges(text)
  const kept = [...quoted, ...codeRanges(text)]
  return {
    ...reading,
    text,
    now: Number(reading.today.slice(0, 4)),
    titles: quoted.filter(([start]) => text[start] === '《'),
    isQuoted: (start, end) => kept.some(range => touches([start, end], range))
  }
}

/** 目前 before a figure that is told of itself says nothing more. */
function withoutEchoes(text: string, facts: readonly AgingFact[]): readonly AgingFact[] {
  return facts.filter(
    fact =>
      !/^(?:截至)?目前$/.test(fact.words) ||
      !facts.some(
        other =>
          (other.kind === 'count' || other.kind === 'standard') &&
          other.start >= fact.end &&
          !/[。；]/.test(text.slice(fact.end, other.start))
      )
  )
}
