import type { Frame } from './reply.ts'

/** The year a letter speaks from: that of its day, else of its number; null while it has neither. */
export function letterYear({ date, number }: Pick<Frame, 'date' | 'number'>): number | null {
  return date === null ? (number?.year ?? null) : Number(date.slice(0, 4))
}
