import { remembered } from './search-state.ts'

const name = 'banfu.searches'

/** The searches this person made last on this machine, the latest first. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter(one => typeof one === 'string') : []
  } catch {
    return []
  }
}

/** Remembers a search. */
export function rememberSearch(text: string): void {
  window.localStorage.setItem(name, JSON.stringify(remembered(recentSearches(), text)))
}

/** Forgets all searches. */
export function forgetSearches(): void {
  window.localStorage.removeItem(name)
}
