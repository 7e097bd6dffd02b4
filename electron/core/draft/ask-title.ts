import type { Ask } from '../case/item.ts'

/** A heading that says 关于 before it still fits one line of 28 characters. */
const longest = 22

const openers =
  /^(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*|第[一二三四五六七八九十]+[，、]?|为此|因此|此外|同时|[，、：:]|我们?|建议|恳请|希望|请求|呼吁|请)+/
const pairs = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）']
] as const

/**
 * An ask in the short form in which a heading quotes it: without 建议/希望 before it, without 关于…的建议 around it (the
 * heading brings its own 关于), cut at the first mark that leaves no more than 22 characters and no pair open. An ask
 * without such a mark stays whole: nothing is cut inside a word.
 */
export function askTitle(ask: Ask): string {
  const bare = ask.text
    .trim()
    .replace(openers, '')
    .replace(/^关于/, '')
    .replace(/(的)?(建议|问题|意见)?[。；;，,：:！!]*$/u, '')
  const whole = bare === '' ? ask.text.trim() : bare
  if (whole.length <= longest && !/[。；]/.test(whole)) return whole
  const cuts = [...whole.matchAll(/[，。；：]/g)].map(found => whole.slice(0, found.index))
  const fitting = cuts.filter(cut => cut.length >= 4 && cut.length <= longest && closed(cut))
  const best = fitting.at(-1) ?? cuts.find(closed) ?? whole
  return best.replace(/[。；，：、]+$/, '')
}

function closed(text: string): boolean {
  return pairs.every(([open, close]) => text.split(open).length === text.split(close).length)
}
