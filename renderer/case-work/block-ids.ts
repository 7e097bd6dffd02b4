/** A new block id; random, so that the id of a deleted block never comes back. */
export function newBlockId(): string {
  const [value = 0n] = crypto.getRandomValues(new BigUint64Array(1))
  return `b-${value.toString(36)}`
}
