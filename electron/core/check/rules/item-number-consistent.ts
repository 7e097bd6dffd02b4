import { numbersIn, openingsOf, plainNumber, titleOf, type Named } from '../item-words.ts'
import { remark, replacing } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import type { Stretch } from '../walk.ts'

/**
 * The item has one number in the title of the letter, in its opening and in the register (核稿 list no. 8). A letter that answers
 * several items names several; then one of them must be the case's own, and title and opening must share one.
 */
export const itemNumberConsistent: Rule = {
  id: 'item-number-consistent',
  group: '答复',
  authority: '惯例',
  severity: 'error',
  basis: '办理惯例：标题、正文与来件编号一致',
  check: ({ reply, kase }) => {
    const title = titleOf(reply)
    const stretches = [...(title === null ? [] : [title]), ...openingsOf(reply)]
    const printed = stretches
      .map(stretch => ({ stretch, numbers: numbersIn(stretch.text) }))
      .filter(hasNumbers)
    const registered = kase?.item.number ?? null
    if (registered !== null) {
      return printed.flatMap(one => differing(one, registered, `来件登记的编号是“${registered}”`))
    }
    const [first, ...others] = printed
    if (first === undefined) return []
    const own = new Set(first.numbers.map(number => number.value))
    return others.flatMap(one =>
      one.numbers.some(number => own.has(number.value))
        ? []
        : differing(
            one,
            '',
            `前面写的是“${first.stretch.text.slice(first.numbers[0]?.start, first.numbers[0]?.end)}”`
          )
    )
  }
}

type Printed = { readonly stretch: Stretch; readonly numbers: readonly Named[] }

function hasNumbers(printed: Printed): boolean {
  return printed.numbers.length > 0
}

function differing({ stretch, numbers }: Printed, right: string, fact: string): readonly Report[] {
  const [first] = numbers
  if (first === undefined || numbers.some(number => number.value === plainNumber(right))) return []
  const words = stretch.text.slice(first.start, first.end)
  const message = `编号不一致：这里是“${words}”，${fact}，请核对。`
  // Only a plain number can be told from the words around it; others are the clerk's to write.
  const after = words.replace(/\d+/, plainNumber(right))
  return /^第?\d+号$/.test(words) && /^\d+$/.test(plainNumber(right))
    ? [replacing(stretch, first, { message, after, fix: 'proposed' })]
    : [remark(stretch, first, message)]
}
