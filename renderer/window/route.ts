/** Where the user is. The hash of the address says the same, so that back, reload and bookmarks work. */
export type Route =
  | { readonly screen: 'cases' }
  | { readonly screen: 'case'; readonly caseId: string }
  | { readonly screen: 'reviews' }
  | { readonly screen: 'review'; readonly caseId: string }
  | { readonly screen: 'library' }
  | { readonly screen: 'source'; readonly sourceId: string }
  | { readonly screen: 'passage'; readonly sourceId: string; readonly position: number }
  | { readonly screen: 'health' }
  | { readonly screen: 'templates' }
  | { readonly screen: 'unit' }

/** The place a hash (`#/cases/case-1`) names; anything unknown is the list of cases. */
export function readRoute(hash: string): Route {
  const [first, second, third] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(part => decode(part))
  switch (first) {
    case 'cases':
      if (!second) return { screen: 'cases' }
      return third === 'review' ? { screen: 'review', caseId: second } : { screen: 'case', caseId: second }
    case 'review':
      return { screen: 'reviews' }
    case 'library':
      if (!second) return { screen: 'library' }
      return /^\d+$/.test(third ?? '')
        ? { screen: 'passage', sourceId: second, position: Number(third) }
        : { screen: 'source', sourceId: second }
    case 'health':
      return { screen: 'health' }
    case 'templates':
      return { screen: 'templates' }
    case 'unit':
      return { screen: 'unit' }
    default:
      return { screen: 'cases' }
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The hash of a place. */
export function printRoute(route: Route): string {
  switch (route.screen) {
    case 'cases':
      return '#/cases'
    case 'case':
      return `#/cases/${encodeURIComponent(route.caseId)}`
    case 'review':
      return `#/cases/${encodeURIComponent(route.caseId)}/review`
    case 'reviews':
      return '#/review'
    case 'library':
      return '#/library'
    case 'source':
      return `#/library/${encodeURIComponent(route.sourceId)}`
    case 'passage':
      return `#/library/${encodeURIComponent(route.sourceId)}/${route.position}`
    case 'health':
      return '#/health'
    case 'templates':
      return '#/templates'
    case 'unit':
      return '#/unit'
  }
}

/** Goes to a place. */
export function go(route: Route): void {
  window.location.hash = printRoute(route)
}
