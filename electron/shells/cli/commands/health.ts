import { setTimeout } from 'node:timers/promises'
import type { Command } from 'commander'
import type { Door } from '../../../app/open-app.ts'
import type { HealthView } from '../../../core/calls/health.ts'
import { ailments, ailmentWord, type Ailment } from '../../../core/library/health.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { inVault, type Common } from '../doors.ts'
import { done, wholeNumber, WrongWords } from '../terminal.ts'
import { saveTo } from './files.ts'

type HealthOptions = Common & {
  readonly years: string
  readonly list?: string
  readonly limit: string
  readonly report?: string
}

/** `health`: what in the library is old, unused, double or doubtful; waits until all of it has been looked through. */
export function addHealthCommand(program: Command): void {
  const health = command<HealthOptions>(program, 'health', '资料库体检：过时、多年未用、重复、识别存疑等')
  health.line
    .option('--years <N>', '几年以上没用过算“多年未用”', '5')
    .option('--list <NAME>', `列出一类：${ailments.map(ailment => ailmentWord[ailment]).join('、')}`)
    .option('--limit <N>', '最多列几条', '20')
    .option('--report <FILE>', '体检表存到哪里（.xlsx）')
  health.runs(async (_given, options) => {
    const unusedYears = wholeNumber(options.years, '--years')
    if (unusedYears < 1 || unusedYears > 30) throw new WrongWords('--years 后面要写 1 到 30 的整数。')
    const limit = Math.min(500, Math.max(1, wholeNumber(options.limit, '--limit')))
    const ailment = options.list === undefined ? null : ailmentOf(options.list)
    return inVault(options, async door => {
      const view = await whole(door, unusedYears)
      if (options.report !== undefined) {
        const { exportId } = await ask(door, 'library.exportHealth', { unusedYears })
        await saveTo(options.report, door.exports.get(exportId).bytes)
      }
      const listed =
        ailment === null
          ? null
          : await ask(door, 'library.healthList', { ailment, unusedYears, from: 0, limit })
      const lines = (listed?.lines ?? []).map(
        ({ number, title, detail }) => `${[number, title].filter(Boolean).join('　')}　${detail}`
      )
      const report = options.report === undefined ? [] : [`体检表：${options.report}`]
      return done({ ...view, list: listed }, ...countLines(view), ...lines, ...report)
    })
  })
}

async function whole(door: Door, unusedYears: number): Promise<HealthView> {
  for (;;) {
    const view = await ask(door, 'library.health', { unusedYears })
    if (view.looked >= view.sources) return view
    await setTimeout(50)
  }
}

function countLines({ sources, counts, refused, kept }: HealthView): readonly string[] {
  const told = ailments.filter(ailment => counts[ailment] > 0)
  return [
    `共 ${sources} 份资料${told.length === 0 ? '，没有需要处理的。' : '：'}`,
    ...told.map(ailment => `${ailmentWord[ailment]} ${counts[ailment]} 份`),
    ...(refused === null ? [] : [`最近一次导入未读入 ${refused.count} 个文件`]),
    ...(kept === 0 ? [] : [`标为仍然有效 ${kept} 份`])
  ]
}

function ailmentOf(word: string): Ailment {
  const found = ailments.find(ailment => ailmentWord[ailment] === word || ailment === word)
  if (found === undefined)
    throw new WrongWords(`没有“${word}”这一类，可写：${ailments.map(each => ailmentWord[each]).join('、')}。`)
  return found
}
