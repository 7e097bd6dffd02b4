import type { Profile } from '../../electron/core/layout/profile.ts'
import type { Person, Series, Unit } from '../../electron/core/unit/unit.ts'
import { unitText } from '../text/unit.ts'
import { tidyChecks } from './checks/checks-state.ts'

export type Section = keyof typeof unitText.sections

export const sections: readonly Section[] = [
  'names',
  'series',
  'people',
  'copies',
  'categories',
  'profile',
  'checks'
]
/** The sections an office goes through the first time; what it sets for the checks can wait until it has seen some. */
export const firstSections = sections.filter(section => section !== 'checks')

/** Whether the office has told its name; a new vault begins with a unit that has none. */
export function isNamed(unit: Unit | null): unit is Unit {
  return unit !== null && unit.name.trim() !== ''
}

/** What is wrong with a unit: the id of the field it concerns, the section it stands in, and what to do. */
export type Problem = { readonly field: string; readonly section: Section; readonly message: string }

const wrong = unitText.wrong

/** All that keeps a unit from being saved, in the order of the form. */
export function problemsOf(unit: Unit): readonly Problem[] {
  return [
    ...blank(unit.name, 'unit-name', wrong.name),
    ...blank(unit.letterhead, 'unit-letterhead', wrong.letterhead),
    ...blank(unit.printingOrgan, 'unit-printing', wrong.printingOrgan),
    ...seriesProblems(unit.series),
    ...peopleProblems(unit.people),
    ...[unit.profile, ...unit.profiles].flatMap(layoutProblems)
  ]
}

/** Margins must leave room, and a layout needs a name and faces to print in. */
function layoutProblems({ page, name, fonts }: Profile): readonly Problem[] {
  const at = (field: string, message: string): Problem => ({ field, section: 'profile', message })
  return [
    ...(page.left + page.right >= page.width ? [at('profile-left', wrong.width)] : []),
    ...(page.top + page.bottom >= page.height ? [at('profile-top', wrong.height)] : []),
    ...(name.trim() === '' ? [at('layout-name', wrong.layoutName)] : []),
    ...(Object.values(fonts).some(({ face }) => face.trim() === '') ? [at('layout-fonts', wrong.face)] : [])
  ]
}

function blank(text: string, field: string, message: string): readonly Problem[] {
  return text.trim() === '' ? [{ field, section: 'names', message }] : []
}

function seriesProblems(series: readonly Series[]): readonly Problem[] {
  return series.flatMap((each, index): Problem[] => {
    const field = `series-${index}`
    if (each.code.trim() === '') return [{ field, section: 'series', message: wrong.code }]
    const twice = series
      .slice(0, index)
      .some(other => other.replyKind === each.replyKind && other.itemKind === each.itemKind)
    return twice ? [{ field, section: 'series', message: wrong.codeTwice(each.code) }] : []
  })
}

function peopleProblems(people: readonly Person[]): readonly Problem[] {
  return people.flatMap((person, index): Problem[] => {
    const name = `person-${index}`
    if (person.name.trim() === '') return [{ field: name, section: 'people', message: wrong.person }]
    if (people.slice(0, index).some(other => other.name === person.name)) {
      return [{ field: name, section: 'people', message: wrong.personTwice(person.name) }]
    }
    return person.roles.length === 0
      ? [{ field: `${name}-roles`, section: 'people', message: wrong.roles }]
      : []
  })
}

/** The unit as it is saved: blanks around names gone, empty lines of lists dropped. */
export function tidied(unit: Unit): Unit {
  const clean = (list: readonly string[]) => list.map(each => each.trim()).filter(each => each !== '')
  return {
    ...tidyChecks(unit),
    name: unit.name.trim(),
    shortName: unit.shortName.trim() || unit.name.trim(),
    letterhead: unit.letterhead.trim(),
    printingOrgan: unit.printingOrgan.trim(),
    people: unit.people.map(person => ({ ...person, name: person.name.trim() })),
    categories: unit.categories.filter(each => each.definition.trim() !== ''),
    copies: { suggestion: clean(unit.copies.suggestion), proposal: clean(unit.copies.proposal) }
  }
}

/** The unit with one number series changed. */
export function withSeries(unit: Unit, index: number, change: Partial<Series>): Unit {
  return { ...unit, series: unit.series.map((each, at) => (at === index ? { ...each, ...change } : each)) }
}

/** The unit with one person changed. */
export function withPerson(unit: Unit, index: number, change: Partial<Person>): Unit {
  return { ...unit, people: unit.people.map((each, at) => (at === index ? { ...each, ...change } : each)) }
}

/** The unit with the meaning of a category letter; letters stay in the order A to D, and a blank meaning is kept until saving. */
export function withCategory(unit: Unit, letter: 'A' | 'B' | 'C' | 'D', definition: string): Unit {
  const others = unit.categories.filter(each => each.letter !== letter)
  return {
    ...unit,
    categories: [...others, { letter, definition }].toSorted((a, b) => a.letter.localeCompare(b.letter))
  }
}
