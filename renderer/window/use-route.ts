import { useEffect, useState } from 'react'
import { readRoute, type Route } from './route.ts'

const lastPlace = 'banfu.place'

/** The current place, followed as the hash changes; a start without one goes back to where the user was last. */
export function useRoute(): Route {
  const [hash, setHash] = useState(() => {
    if (window.location.hash.length <= 2) {
      window.history.replaceState(null, '', window.localStorage.getItem(lastPlace) ?? '#/cases')
    }
    return window.location.hash
  })

  useEffect(() => {
    const follow = () => {
      window.localStorage.setItem(lastPlace, window.location.hash)
      setHash(window.location.hash)
    }
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  return readRoute(hash)
}
