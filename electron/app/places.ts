import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { Fault } from '../core/fault.ts'

/** Files and folders of this machine that the user chose. The screen knows the id and a name, never a path. */
export type Place = { readonly paths: readonly string[]; readonly name: string }

export type Places = {
  readonly add: (paths: readonly string[]) => { readonly placeId: string; readonly name: string }
  /** Fault 'not-found' when there is none of that id. */
  readonly get: (placeId: string) => Place
}

/** An empty register of places. */
export function openPlaces(): Places {
  const places = new Map<string, Place>()
  return {
    add: paths => {
      const placeId = randomUUID()
      const name = nameOf(paths)
      places.set(placeId, { paths, name })
      return { placeId, name }
    },
    get: placeId => {
      const place = places.get(placeId)
      if (place === undefined) throw new Fault('not-found', '刚才选择的文件夹')
      return place
    }
  }
}

function nameOf(paths: readonly string[]): string {
  const [first] = paths
  const name = first === undefined ? '' : basename(first)
  return paths.length > 1 ? `${name}等 ${paths.length} 项` : name
}
