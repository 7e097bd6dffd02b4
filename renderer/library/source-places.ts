import { placeIn, type PlaceInText, type Sought } from '../../electron/core/library/places.ts'
import type { Passage } from '../../electron/core/library/passage.ts'
import type { FactName, Source } from '../../electron/core/library/source.ts'
import { libraryText } from '../text/library.ts'
import { sourceText } from '../text/source.ts'
import { recognisedIn } from './recognised-state.ts'

/** Something recognised of a source, and where in the text it came from; no places when it stands nowhere. */
export type Entry = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly places: readonly PlaceInText[]
}

/** The entries of a source by their three parts: facts by name, parts of the letter, passages. */
export type Entries = {
  readonly facts: Readonly<Partial<Record<FactName, Entry>>>
  readonly parts: readonly Entry[]
  readonly passages: readonly Entry[]
}

/** Where each fact, part and passage of a source stands in its text. */
export function entriesOf(source: Source, passages: readonly Passage[]): Entries {
  const { document } = source
  const placesOf = (sought: readonly Sought[]) =>
    sought.flatMap(each => {
      const place = placeIn(document, each)
      return place === null ? [] : [place]
    })
  const fact = (name: FactName, label: string, sought: readonly Sought[]): Entry => ({
    id: `fact-${name}`,
    label,
    value: '',
    places: placesOf(sought)
  })
  const labels = libraryText.factLabels
  const { facts } = source
  const from = (words: string | null, where: Sought['from']): readonly Sought[] =>
    words === null ? [] : [{ words, as: 'words', from: where }]
  const parts = recognisedIn(source.parsed).map(({ label, value, sought }, at) => ({
    id: `part-${at}`,
    label,
    value,
    places: placesOf(sought).slice(0, label === libraryText.factLabels.category ? 1 : undefined)
  }))
  return {
    facts: {
      title: fact('title', labels.title, from(facts.title, 'start')),
      itemTitle: fact('itemTitle', labels.itemTitle, from(facts.itemTitle, 'start')),
      issuer: fact('issuer', labels.issuer, from(facts.issuer, 'start')),
      number: fact('number', labels.number, numberSought(facts.number)),
      year: fact('year', labels.year, facts.year === null ? [] : from(String(facts.year), 'start')),
      people: fact(
        'people',
        labels.people,
        facts.people.flatMap(name => from(name, 'start'))
      )
    },
    parts,
    passages: passages.map((passage, at) => ({
      id: `passage-${at}`,
      label: sourceText.passage(at + 1),
      value: passage.text,
      places: placesOf(from(passage.text, 'start'))
    }))
  }
}

function numberSought(number: string | null): readonly Sought[] {
  if (number === null) return []
  const as = number.includes('〔') ? 'number' : 'words'
  return [{ words: number, as, from: 'start' }]
}

/** The entries that came from a piece of the text. */
export function entriesAt({ facts, parts, passages }: Entries, piece: number): readonly Entry[] {
  return [...Object.values(facts), ...parts, ...passages].filter(({ places }) =>
    places.some(place => place.piece === piece)
  )
}
