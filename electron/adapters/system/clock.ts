import type { Clock } from '../../core/powers.ts'

/** The present moment on this machine with its own offset: 2026-03-05T09:30:00.000+08:00. */
export function systemClock(): string {
  const now = new Date()
  const minutes = -now.getTimezoneOffset()
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, -1)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${local}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}

/** The day a clock shows, as YYYY-MM-DD. */
export function today(clock: Clock): string {
  return clock().slice(0, 10)
}

function two(count: number): string {
  return String(count).padStart(2, '0')
}
