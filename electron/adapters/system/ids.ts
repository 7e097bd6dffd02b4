import { randomInt } from 'node:crypto'
import type { Ids } from '../../core/powers.ts'

const letters = 4

/**
 * A maker of ids such as case-0mi3k2x9f00k7qz: the millisecond, a count within it, and four random letters against a second machine.
 * In the order of their making when sorted as text; usable as file names on every system.
 */
export function systemIds(): Ids {
  let last = 0
  let count = 0
  return prefix => {
    const now = Math.max(Date.now(), last)
    count = now === last ? count + 1 : 0
    last = now
    return `${prefix}-${base36(now, 9)}${base36(count, 3)}${base36(randomInt(36 ** letters), letters)}`
  }
}

function base36(value: number, width: number): string {
  return value.toString(36).padStart(width, '0')
}
