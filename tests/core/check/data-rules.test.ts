import { dataRules } from '../../../electron/core/check/data-rules.ts'
import { framed, h1, p, reply } from '../../../electron/core/reply/build.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { wordTable } from './table.ts'

/** Rules that read titles or headings have their texts put there. */
const builders: Readonly<Record<string, (text: string) => Reply>> = {
  title: text => framed(reply(), { title: text }),
  heading: text => reply(h1(text))
}

for (const rule of dataRules) wordTable(rule, rule.table, builders[rule.reads] ?? (text => reply(p(text))))
