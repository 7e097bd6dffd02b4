import { configs } from 'opencc-js/preset/t2cn'

/** Each traditional character of the basic plane with its usual simplified one: 養 and 养, as UTF-16 units. */
export function simplifiedUnits(): ReadonlyMap<number, number> {
  const tables = configs['t2s']?.conversionChain.flat() ?? []
  const pairs = tables.flatMap(table => (typeof table === 'string' ? table.split('|') : []))
  return new Map(
    pairs.flatMap(pair => {
      const [from = '', to = ''] = pair.split(' ')
      return from.length === 1 && to.length === 1 ? [[from.charCodeAt(0), to.charCodeAt(0)] as const] : []
    })
  )
}
