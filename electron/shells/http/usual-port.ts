import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

const first = 20_000
const count = 10_000

/**
 * The port on which a vault's page is usually served, below those that systems hand out (20000–29999): what a browser keeps for a page it keeps by
 * port, so that text left unsaved is found again at the next start.
 */
export function usualPort(folder: string): number {
  return first + (createHash('sha256').update(resolve(folder)).digest().readUInt32BE() % count)
}
