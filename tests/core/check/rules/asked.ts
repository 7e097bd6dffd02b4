import { severityOf, defaultSettings } from '../../../../electron/core/check/settings.ts'
import type { Rule } from '../../../../electron/core/check/rule.ts'

/** A rule that an office has to ask for, as it runs once it has been asked for. */
export function asked(rule: Rule): Rule {
  if (severityOf(rule, defaultSettings) !== 'off') throw new Error(`${rule.id} runs anyway`)
  return { ...rule, id: `${rule.id}-asked` }
}
