import type { RuleFacts } from '../calls/checks.ts'
import { p, framed, h1, reply } from '../reply/build.ts'
import type { Reply } from '../reply/reply.ts'
import { checkWith } from './check.ts'
import type { RuleOfData } from './data-rule.ts'
import type { Rule } from './rule.ts'
import { nameOfRule } from './rules.ts'
import { severityOf, type RuleSettings } from './settings.ts'

/** A rule as an office sees it under its settings. */
export function factsOfRule(rule: Rule, settings: RuleSettings): RuleFacts {
  const { id, group, authority, basis, severity } = rule
  return {
    id,
    name: nameOfRule(id),
    group,
    authority,
    basis,
    severity,
    now: severityOf(rule, settings),
    free: authority === '惯例' || authority === '本单位',
    example: exampleOf(rule)
  }
}

function exampleOf(rule: Rule): RuleFacts['example'] {
  if (!isData(rule)) return null
  const [first] = rule.table.dirty
  const [finding] =
    first === undefined ? [] : checkWith([rule], { reply: letterOf(rule, first[0]), kase: null, unit: null })
  return first === undefined || finding === undefined ? null : { text: first[0], message: finding.message }
}

function isData(rule: Rule): rule is RuleOfData {
  return 'table' in rule
}

/** A letter that holds a text where a rule of data reads it. */
export function letterOf({ reads }: Pick<RuleOfData, 'reads'>, text: string): Reply {
  switch (reads) {
    case 'title':
      return framed(reply(), { title: text })
    case 'heading':
      return reply(h1(text))
    default:
      return reply(p(text))
  }
}
