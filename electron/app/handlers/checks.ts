import { mergeWords } from '../../core/check/merge-words.ts'
import { factsOfRule } from '../../core/check/rule-facts.ts'
import { rules } from '../../core/check/rules.ts'
import { noOfficeChecks, type OfficeChecks } from '../../core/check/settings.ts'
import { givenListsSchema, wordsWith, type GivenLists } from '../../core/check/words.ts'
import type { ChecksView } from '../../core/calls/checks.ts'
import type { Api } from '../../core/contract.ts'
import { Fault } from '../../core/fault.ts'
import type { Unit } from '../../core/unit/unit.ts'
import type { Vault } from '../../adapters/stores/vault.ts'
import type { JobResult } from '../../core/calls/sources.ts'
import type { CheckedFile } from '../../core/check/batch.ts'
import type { SourceSummary } from '../../core/library/source.ts'
import type { Reply } from '../../core/reply/reply.ts'
import type { App } from '../app.ts'
import { checkFiles } from '../check-files.ts'
import { reportOn } from '../check-report.ts'

type Calls = 'checks.library' | 'checks.get' | 'checks.save' | 'checks.readWords' | 'checks.readLists'

/** Calls on what the office sets for its checks. */
export function checkHandlers({ vault, uploads, reading, library, jobs, exports }: App): Pick<Api, Calls> {
  const unitThere = async (): Promise<Unit> => {
    const unit = await vault.unit.read()
    if (unit === null) throw new Fault('bad-input', '还没有填写单位档案，请先到“单位档案”填写')
    return unit
  }
  return {
    'checks.library': async ({ sourceIds, format }) => {
      const chosen = new Set(
        sourceIds ??
          library
            .summaries()
            .filter(isReply)
            .map(({ id }) => id)
      )
      const files = library.summaries().filter(({ id }) => chosen.has(id))
      const unit = await vault.unit.read()
      const jobId = jobs.start(files.length, async report => {
        const checked = await checkFiles(
          files.map(({ id, fileName }) => ({ name: fileName, read: () => replyOf(vault, id) })),
          {
            unit,
            starting: report.starting,
            finished: file => report.finished(resultOf(file)),
            cancelled: report.cancelled
          }
        )
        report.made(await reportOn(checked, { format, exports }))
      })
      return { jobId }
    },
    'checks.get': async () => viewOf((await vault.unit.read())?.checks ?? noOfficeChecks),
    'checks.save': async ({ checks }) => {
      await vault.unit.write({ ...(await unitThere()), checks })
      return viewOf(checks)
    },
    'checks.readWords': async ({ uploadId, own }) => {
      const { fileName, read } = uploads.get(uploadId)
      const rows = await reading.ask('rows', { name: fileName, bytes: await read() })
      uploads.drop(uploadId)
      return mergeWords(own ?? (await vault.unit.read())?.checks?.settings.ownWords ?? [], rows)
    },
    'checks.readLists': async ({ uploadId }) => {
      const { fileName, read } = uploads.get(uploadId)
      const lists = listsIn(new TextDecoder().decode(await read()), fileName)
      uploads.drop(uploadId)
      return { lists, counts: countsOf(lists) }
    }
  }
}

function isReply({ kind }: SourceSummary): boolean {
  return kind === 'reply'
}

async function replyOf(vault: Vault, sourceId: string): Promise<Reply | null> {
  const { parsed } = await vault.sources.read(sourceId)
  return parsed.kind === 'reply' ? parsed.reply : null
}

/** What became of a file, as a line of the job. */
function resultOf(file: CheckedFile): JobResult {
  const line = { fileName: file.name, sourceId: null, notices: [] }
  if (file.outcome === 'refused') return { ...line, outcome: 'refused', message: file.why }
  const count = file.findings.length
  return count === 0
    ? { ...line, outcome: 'read', message: null }
    : { ...line, outcome: 'read-with-notices', message: `检查意见 ${count} 条` }
}

function viewOf(checks: OfficeChecks): ChecksView {
  return {
    checks,
    rules: rules.map(rule => factsOfRule(rule, checks.settings)),
    lists: countsOf(wordsWith(checks.lists))
  }
}

function countsOf({ rows, organs }: GivenLists): Readonly<Record<string, number>> {
  const named = Object.entries(rows ?? {}).map(([name, list]) => [name, list.length] as const)
  return Object.fromEntries(organs === undefined ? named : [...named, ['organs', organs.length] as const])
}

function listsIn(text: string, fileName: string): GivenLists {
  const read = jsonIn(text)
  const lists = givenListsSchema.safeParse(read)
  if (!lists.success) throw new Fault('bad-input', `“${fileName}”不是词表文件`)
  return lists.data
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
