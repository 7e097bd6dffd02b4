/** How fast an intake goes: files a second over the last while, and seconds left; null while it cannot be told. */
export type Pace = { readonly perSecond: number | null; readonly secondsLeft: number | null }

/** So many files were done at a moment, in ms. */
export type Mark = { readonly at: number; readonly done: number }

const shortest = 2_000
/** Marks older than this tell nothing of the present pace, ms. */
export const paceWindow = 60_000

/** The pace by marks in order of time, for what is still to do. Told after two seconds, so that the first guess is not wild. */
export function paceOf(marks: readonly Mark[], left: number): Pace {
  const last = marks.at(-1)
  const first = marks.find(mark => last !== undefined && last.at - mark.at <= paceWindow)
  if (first === undefined || last === undefined || last.at - first.at < shortest || last.done === first.done)
    return { perSecond: null, secondsLeft: null }
  const perSecond = ((last.done - first.done) * 1000) / (last.at - first.at)
  return { perSecond, secondsLeft: left / perSecond }
}

/** Time left in plain words: 约还需3分钟; null gives '正在估算所需时间'. */
export function timeLeftWords(seconds: number | null): string {
  if (seconds === null) return '正在估算所需时间'
  if (seconds < 10) return '即将完成'
  if (seconds < 55) return `约还需${Math.ceil(seconds / 10) * 10}秒`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `约还需${Math.max(1, minutes)}分钟`
  const [hours, rest] = [Math.floor(minutes / 60), Math.round((minutes % 60) / 10) * 10]
  if (rest === 60) return `约还需${hours + 1}小时`
  return rest === 0 ? `约还需${hours}小时` : `约还需${hours}小时${rest}分钟`
}
