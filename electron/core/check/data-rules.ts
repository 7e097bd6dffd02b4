import { z } from 'zod'
import { dataRuleSchema, ruleFrom } from './data-rule.ts'
import answer from '../../../data/words/answer.json'
import form from '../../../data/words/form.json'
import numbers from '../../../data/words/numbers.json'
import punctuation from '../../../data/words/punctuation.json'
import wording from '../../../data/words/wording.json'

/** The rules that are data only, as they stand in words/*.json, each with its table. */
export const dataRules = z
  .array(dataRuleSchema)
  .parse([...punctuation, ...numbers, ...form, ...answer, ...wording])
  .map(ruleFrom)
