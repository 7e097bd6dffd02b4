/** The sizes of type under the names Word and WPS list them by, points, the largest first. */
export const typeSizes: readonly { readonly name: string; readonly points: number }[] = [
  { name: '初号', points: 42 },
  { name: '小初', points: 36 },
  { name: '一号', points: 26 },
  { name: '小一', points: 24 },
  { name: '二号', points: 22 },
  { name: '小二', points: 18 },
  { name: '三号', points: 16 },
  { name: '小三', points: 15 },
  { name: '四号', points: 14 },
  { name: '小四', points: 12 },
  { name: '五号', points: 10.5 },
  { name: '小五', points: 9 }
]

/** The name of a size, 三号; its points where it has none: 17 磅. */
export function sizeName(points: number): string {
  return typeSizes.find(size => size.points === points)?.name ?? `${points} 磅`
}

/** The points of a size written as a name or as a number, with or without 磅; null when it is neither. */
export function sizeNamed(words: string): number | null {
  const plain = words.trim()
  const named = typeSizes.find(size => size.name === plain)
  if (named !== undefined) return named.points
  const points = /^(\d{1,2}(?:\.\d{1,2})?)\s*磅?$/.exec(plain)?.[1]
  return points === undefined || Number(points) <= 0 ? null : Number(points)
}
