import { writeXlsx } from '../../adapters/writers/xlsx/write-xlsx.ts'
import type { Api } from '../../core/contract.ts'
import { countLines } from '../../core/intake/line.ts'
import { intakeSheets, linesWanted } from '../../core/intake/report.ts'
import type { App } from '../app.ts'
import { rememberLast } from '../last-report.ts'

type Calls = Extract<keyof Api, `intake.${string}`>

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Calls that take in whole folders and tell what became of every file. */
export function intakeHandlers({ intakes, places, uploads, exports }: App): Pick<Api, Calls> {
  const ended = rememberLast(intakes.lines)
  // One of this run of the program is in memory and may still grow.
  const lines = (intakeId: string) =>
    intakes.status(intakeId) === null ? ended.read(intakeId) : intakes.lines(intakeId)
  return {
    'intake.start': async ({ placeId, continues }) => {
      ended.forget()
      return { intakeId: await intakes.start(placeId === null ? null : places.get(placeId), continues) }
    },
    'intake.open': async ({ name, continues }) => {
      ended.forget()
      return { intakeId: await intakes.open(name, continues) }
    },
    'intake.offer': async ({ intakeId, entries }) => ({ wanted: await intakes.offer(intakeId, entries) }),
    'intake.listed': async ({ intakeId }) => {
      await intakes.listed(intakeId)
      return null
    },
    'intake.hand': async ({ intakeId, path, uploadId }) => {
      try {
        await intakes.hand(intakeId, path, uploadId === null ? null : uploads.get(uploadId).read)
      } finally {
        if (uploadId !== null) uploads.drop(uploadId)
      }
      return null
    },
    'intake.status': async ({ intakeId }) => intakes.status(intakeId),
    'intake.stop': async ({ intakeId }) => {
      await intakes.stop(intakeId)
      return null
    },
    'intake.giveUp': async ({ intakeId }) => {
      await intakes.giveUp(intakeId)
      return null
    },
    'intake.list': () => intakes.list(),
    'intake.lines': async ({ intakeId, from, limit, ...filter }) => {
      const wanted = linesWanted((await lines(intakeId)).lines, filter)
      return { lines: wanted.slice(from, from + limit), total: wanted.length }
    },
    'intake.export': async ({ intakeId, ...filter }) => {
      const report = await lines(intakeId)
      const wanted = linesWanted(report.lines, filter)
      const bytes = writeXlsx(intakeSheets(report.head, countLines(report.lines), wanted))
      return exports.add({ fileName: `导入报告 ${report.head.name}.xlsx`, mime: xlsx, bytes, notices: [] })
    }
  }
}
