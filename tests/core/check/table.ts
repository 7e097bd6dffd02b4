import { describe, expect, test } from 'vitest'
import { checkWith } from '../../../electron/core/check/check.ts'
import type { Finding } from '../../../electron/core/check/finding.ts'
import { applyFixes } from '../../../electron/core/check/fix.ts'
import type { CheckContext, Rule } from '../../../electron/core/check/rule.ts'
import { textOf, stretchesOf } from '../../../electron/core/check/walk.ts'
import { p, reply } from '../../../electron/core/reply/build.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'

/** What a rule finds in a reply that stands alone, or in the given context. */
export function found(rule: Rule, context: Reply | CheckContext): readonly Finding[] {
  return checkWith([rule], 'reply' in context ? context : alone(context))
}

/** A reply checked on its own, without case and unit. */
export function alone(answer: Reply): CheckContext {
  return { reply: answer, kase: null, unit: null }
}

/** A dirty text, the words that must be found in it in order, and the text after all fixes of the rule (null: no fix is offered). */
export type Dirty = readonly [text: string, quotes: readonly string[], fixed: string | null]

/** Tests a rule about words by clean and dirty texts; `build` makes the reply whose first block holds a text. */
export function wordTable(
  rule: Rule,
  table: { readonly clean: readonly string[]; readonly dirty: readonly Dirty[] },
  build: (text: string) => Reply = text => reply(p(text))
): void {
  describe(rule.id, () => {
    test.each(table.clean)('says nothing of: %s', text => {
      expect(found(rule, build(text)).map(finding => `${finding.quote} | ${finding.message}`)).toEqual([])
    })
    test.each(table.dirty)('finds the fault in: %s', (text, quotes, fixed) => {
      const answer = build(text)
      const findings = found(rule, answer)
      expect(findings.map(finding => finding.quote)).toEqual(quotes)
      const [first] = stretchesOf(answer)
      const after = textOf(applyFixes(answer, findings), first?.block ?? '')
      expect(after).toBe(fixed ?? text)
      expect(findings.every(finding => (finding.fix === null) === (fixed === null))).toBe(true)
    })
  })
}
