import { z } from 'zod'
import { severitySchema, type Severity } from './finding.ts'
import type { Rule } from './rule.ts'
import { givenListsSchema, wordRowSchema } from './words.ts'

/**
 * What an office sets for its rules.
 * - severities: by rule id, only for rules that rest on 惯例 or 本单位; law and standards are not an office's to switch off.
 * - ownWords: rows for the own-words rule.
 * - style: monthRange 1-6月 with a hyphen accepted or not; partyGovernment 市委市政府 accepted, or 市委、市政府 wanted.
 */
export const ruleSettingsSchema = z
  .object({
    severities: z.record(z.string(), z.union([severitySchema, z.literal('off')])),
    ownWords: z.array(wordRowSchema).readonly(),
    style: z
      .object({
        monthRange: z.enum(['hyphen-accepted', 'line-only']),
        partyGovernment: z.enum(['joined-accepted', 'separate'])
      })
      .strict()
      .readonly()
  })
  .strict()
  .readonly()
export type RuleSettings = z.infer<typeof ruleSettingsSchema>

/** Settings of an office that has set nothing. Rules of taste are off until an office asks for them. */
export const defaultSettings: RuleSettings = {
  severities: {
    'paragraph-length': 'off',
    'sentence-length': 'off',
    'heading-length': 'off',
    'single-child': 'off',
    'empty-words': 'off',
    'letter-length': 'off',
    'mixed-figure-forms': 'off'
  },
  ownWords: [],
  style: { monthRange: 'hyphen-accepted', partyGovernment: 'joined-accepted' }
}

/** How grave a rule is for an office; `off`: it is not run. Settings for rules that rest on law or a standard are passed over. */
export function severityOf(rule: Rule, settings: RuleSettings): Severity | 'off' {
  const free = rule.authority === '惯例' || rule.authority === '本单位'
  if (!free) return rule.severity
  return settings.severities[rule.id] ?? defaultSettings.severities[rule.id] ?? rule.severity
}

/** Words an office lets pass for good: a finding of that rule with those words is not shown in any case. */
export const allowedSchema = z.object({ rule: z.string(), quote: z.string(), at: z.string() }).readonly()
export type Allowed = z.infer<typeof allowedSchema>

/** 检查设置 as they are kept with the unit: settings, word lists that take the place of the built-in ones, words let pass. */
export const officeChecksSchema = z
  .object({
    settings: ruleSettingsSchema,
    lists: givenListsSchema,
    allowed: z.array(allowedSchema).readonly()
  })
  .strict()
  .readonly()
export type OfficeChecks = z.infer<typeof officeChecksSchema>

/** What an office begins with when it sets something for the first time. */
export const noOfficeChecks: OfficeChecks = { settings: defaultSettings, lists: {}, allowed: [] }
