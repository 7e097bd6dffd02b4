/** Writes docs/rules.md, the list of all checks for clerks and reviewers, out of the rules themselves. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesPage } from './rules/rules-page.ts'

writeFileSync(join(import.meta.dirname, '../docs/rules.md'), rulesPage())
