import type { IntakeStatus, IntakeSummary } from '../../electron/core/calls/intakes.ts'
import type { IntakeCounts, IntakeLine, IntakeOutcome } from '../../electron/core/intake/line.ts'
import { timeLeftWords } from '../../electron/core/intake/pace.ts'
import { reasonWord } from '../../electron/core/intake/reasons.ts'
import { grouped, outcomeWord, tellingOrder } from '../../electron/core/intake/report.ts'
import type { ListedFile } from '../files/dropped-files.ts'
import { intakeText as text } from '../text/intake.ts'

/** Whether an intake is still at work. */
export function isRunning({ state }: Pick<IntakeStatus, 'state'>): boolean {
  return state === 'preparing' || state === 'running' || state === 'finishing'
}

/** How much is done, whole percents; 100 only when all is. */
export function percentOf({ done, total }: Pick<IntakeStatus, 'done' | 'total'>): number {
  if (total === 0) return 0
  return done >= total ? 100 : Math.min(99, Math.floor((done / total) * 100))
}

/** The lines under the bar: how much, how fast, how long. */
export function progressWords(status: IntakeStatus): string {
  if (status.state === 'preparing') return text.preparing
  if (status.state === 'finishing') return text.finishing
  const parts = [
    text.done(grouped(status.done), grouped(status.total)),
    ...(status.perSecond === null ? [] : [text.perSecond(status.perSecond)]),
    timeLeftWords(status.secondsLeft)
  ]
  return parts.join('，')
}

/** The quiet line in the top bar; null when there is nothing to say. */
export function quietWords(status: IntakeStatus | null, listing: number | null): string | null {
  if (listing !== null) return text.quietListing
  if (status === null) return null
  switch (status.state) {
    case 'preparing':
    case 'running':
      return text.quiet(percentOf(status), timeLeftWords(status.secondsLeft))
    case 'finishing':
      return text.finishing
    case 'done':
      return text.quietDone
    case 'stopped':
      return text.quietStopped
    case 'failed':
      return text.quietFailed
  }
}

/** The outcomes a report can be narrowed to, with their counts, what needs an eye first. */
export function outcomeChoices({
  outcomes,
  family
}: IntakeCounts): readonly { readonly value: IntakeOutcome | 'family'; readonly label: string }[] {
  const there = tellingOrder
    .filter(outcome => outcomes[outcome] > 0)
    .map(outcome => ({ value: outcome, label: `${outcomeWord[outcome]} ${grouped(outcomes[outcome])}` }))
  return family === 0
    ? there
    : [...there, { value: 'family' as const, label: `${text.family} ${grouped(family)}` }]
}

/** The name of a file and the folders it lies in, '' for none. */
export function nameAndFolders(path: string): { readonly name: string; readonly folders: string } {
  const slash = path.lastIndexOf('/')
  return { name: path.slice(slash + 1), folders: path.slice(0, Math.max(0, slash)) }
}

/** What is said of a file beside its name, which is not said again. */
export function messageBeside({ path, message, reason, family }: IntakeLine): string {
  const opening = `“${nameAndFolders(path).name}”`
  const rest = message?.startsWith(opening) === true ? message.slice(opening.length) : message
  const said = rest !== message && rest !== null && /^[里的]/.test(rest) ? `文件${rest}` : rest
  const told = said ?? (reason === null ? null : reasonWord(reason))
  return [...(family ? [text.family] : []), ...(told === null ? [] : [told])].join('；')
}

/** The reasons a report can be narrowed to, the most frequent first. */
export function reasonChoices({
  reasons
}: IntakeCounts): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(reasons)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => ({ value: reason, label: `${reasonWord(reason)} ${grouped(count)}` }))
}

/** How many files were read into the library, with notices or not, new or anew. */
export function readCount({ outcomes }: IntakeCounts): number {
  return outcomes.read + outcomes['read-with-notices'] + outcomes.changed
}

/** What picked files are called together: their folder, or how many they are. */
export function nameOfFiles(files: readonly ListedFile[]): string {
  const roots = new Set(files.map(({ path }) => path.slice(0, Math.max(0, path.indexOf('/')))))
  const [first = ''] = roots
  if (roots.size === 1 && first !== '') return first
  return files.length === 1 ? (files[0]?.path ?? '') : text.count(String(files.length))
}

/** The intake to offer going on with: the latest, when it is open and nobody is at it. */
export function unfinishedOf(list: readonly IntakeSummary[]): IntakeSummary | null {
  const [latest] = list
  return latest?.state === 'open' ? latest : null
}
