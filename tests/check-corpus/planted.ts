/**
 * A kind of error. `id` is its row in the reference table of rules; `fix` says whether one right text can be told from the wrong one
 * (flag: the reference asks only that it be pointed out). A carrier is a template with one place ⟦wrong⇒right⟧, more right texts after further
 * arrows; `at` says where in the paragraph it stands.
 */
export type Planted = {
  readonly id: string
  readonly name: string
  readonly fix: 'text' | 'flag'
  readonly at: 'within' | 'start' | 'end'
  readonly carriers: readonly string[]
}

/** An error anywhere in a paragraph that has one right text. */
export function planted(id: string, name: string, ...carriers: readonly string[]): Planted {
  return { id, name, fix: 'text', at: 'within', carriers }
}

/** An error to be pointed out; what is right only the writer knows. */
export function flagged(id: string, name: string, ...carriers: readonly string[]): Planted {
  return { ...planted(id, name, ...carriers), fix: 'flag' }
}

/** An error that opens the paragraph. */
export function opening(id: string, name: string, ...carriers: readonly string[]): Planted {
  return { ...planted(id, name, ...carriers), at: 'start' }
}

/** An error that ends the paragraph. */
export function ending(id: string, name: string, ...carriers: readonly string[]): Planted {
  return { ...planted(id, name, ...carriers), at: 'end' }
}

/** The carrier read: the wrong text, all right texts, and where in the wrong text the error stands. */
export type Read = {
  readonly wrong: string
  readonly rights: readonly string[]
  readonly start: number
  readonly end: number
}

export function readCarrier(text: string): Read {
  const [whole, inside] = /⟦([^⟧]*)⟧/.exec(text) ?? []
  if (whole === undefined || inside === undefined) throw new Error(`no planted place in ${text}`)
  const start = text.indexOf(whole)
  const [wrong, ...rights] = inside.split('⇒')
  const put = (words: string) => text.slice(0, start) + words + text.slice(start + whole.length)
  return { wrong: put(wrong ?? ''), rights: rights.map(put), start, end: start + (wrong ?? '').length }
}
