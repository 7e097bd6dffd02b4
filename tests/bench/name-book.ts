import type { Source } from '../../electron/core/library/source.ts'
import type { Name } from './engines/engine.ts'

/** The short labels people search by, and the replies a found one leads to. */
export type NameBook = {
  readonly entries: readonly Name[]
  /** The ids of the replies behind a name, by the id of the name. */
  readonly repliesOf: ReadonlyMap<string, readonly string[]>
}

/** Titles and people as the screen searches them; signers too, because queries ask for them. */
export function nameBook(sources: readonly Source[]): NameBook {
  const people = new Map<string, string[]>()
  for (const { id, facts, parsed } of sources) {
    const signers = parsed.kind === 'reply' ? parsed.reply.frame.signers : []
    for (const person of [...facts.people, ...signers])
      people.set(person, [...(people.get(person) ?? []), id])
  }
  const titles = sources.map(({ id, facts, fileName }) => ({
    kind: 'source' as const,
    id,
    label: facts.itemTitle ?? facts.title ?? fileName
  }))
  const names = [...people.keys()].map(name => ({ kind: 'person' as const, id: name, label: name }))
  const repliesOf = new Map<string, readonly string[]>([
    ...people,
    ...titles.map(({ id }) => [id, [id]] as const)
  ])
  return { entries: [...titles, ...names], repliesOf }
}
