/** Which titles hold a token or character: their numbers, ascending, and how many of them are still there. */
type Holders = { readonly titles: number[]; present: number }

/** The titles of all sources by the number of the source, and by what they hold. */
export type TitleBook = {
  readonly keys: Uint32Array[]
  /** How many of the keys are pairs or words, by number. */
  readonly pairs: number[]
  readonly holders: Map<number, Holders>
  present: number
}

/** A book of these titles, each given by its keys. */
export function createTitleBook(titles: Iterable<Uint32Array>): TitleBook {
  const book: TitleBook = { keys: [], pairs: [], holders: new Map(), present: 0 }
  for (const keys of titles) addTitle(book, keys)
  return book
}

/** Enters a title under the next number. Its keys are distinct. */
export function addTitle(book: TitleBook, keys: Uint32Array): void {
  const number = book.keys.push(keys) - 1
  book.pairs.push(keys.reduce((count, key) => count + (key < 0x10000 ? 0 : 1), 0))
  for (const key of keys) {
    const holders = book.holders.get(key)
    if (holders === undefined) book.holders.set(key, { titles: [number], present: 1 })
    else {
      holders.titles.push(number)
      holders.present++
    }
  }
  book.present++
}

/** Leaves a title out of the counts, once. */
export function dropTitle(book: TitleBook, number: number): void {
  for (const key of book.keys[number] ?? []) {
    const holders = book.holders.get(key)
    if (holders !== undefined) holders.present--
  }
  book.present--
}
