import type { Dice } from './dice.ts'
import type { Mutation, Mutations } from './mutate-bytes.ts'

/** Changes a file as UTF-8 text. */
const withText =
  (change: (text: string, dice: Dice) => string): Mutation =>
  (bytes, dice) =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes), dice))

const insert = (make: (dice: Dice) => string) =>
  withText((text, dice) => {
    const at = dice.below(text.length)
    return text.slice(0, at) + make(dice) + text.slice(at)
  })

const words = [
  '（',
  '“',
  '《',
  '〔',
  '一、',
  '（一）',
  '1.',
  '第',
  '号',
  '2026年',
  '2026年6月18日',
  '关于',
  '的建议',
  '的答复',
  '代表',
  '委员',
  '：',
  ':',
  '　',
  ' ',
  '\t',
  '\n',
  '\n\n',
  '江临市',
  '局',
  '一',
  '十',
  '1',
  '，',
  '。',
  '、',
  '抄送：',
  '附件：',
  '联系人：',
  '电话',
  '—',
  '…',
  'A',
  '办理',
  '收悉',
  '答复如下',
  '苏晓禾、',
  '甲 '
] as const

/** Spoils a plain text by what readers and parsers might stumble over: one thing without end. */
export const textMutations: Mutations = {
  'one word without end': insert(({ pick, below }) =>
    pick(words).repeat(100 + below(pick([1000, 20_000, 200_000])))
  ),
  'two words without end': insert(({ pick, below }) =>
    (pick(words) + pick(words)).repeat(100 + below(pick([1000, 20_000, 100_000])))
  ),
  'a word, then another without end': insert(
    ({ pick, below }) => pick(words) + pick(words).repeat(100 + below(50_000)) + pick(words)
  ),
  'every line many times': withText((text, { below }) =>
    text
      .split('\n')
      .flatMap(line => Array.from({ length: 1 + below(200) }, () => line))
      .join('\n')
  ),
  'no line ends': withText((text, { below }) => text.replaceAll('\n', '').repeat(1 + below(100))),
  'odd letters': insert(({ below }) =>
    Array.from({ length: 1 + below(500) }, () => String.fromCodePoint(below(0xd7ff))).join('')
  )
}

const tags = ['div', 'p', 'table', 'tr', 'td', 'b', 'script', 'style', 'pre', 'li', 'ul', 'x', 'br'] as const

/** Spoils a page of HTML. */
export const htmlMutations: Mutations = {
  'nest deep': insert(({ pick, below }) => `<${pick(tags)}>`.repeat(100 + below(pick([1000, 100_000])))),
  'open without end': insert(({ pick, below }) =>
    pick([
      '<',
      '<!',
      '<!--',
      '</',
      '<a ',
      '&',
      '&#',
      '<p "',
      "<p '",
      '<p a=',
      '<![CDATA[',
      '<?',
      '<script>'
    ]).repeat(1 + below(pick([10, 1000, 100_000])))
  ),
  'a huge attribute': insert(({ pick, below }) =>
    `<p a="${pick(['a', '&', ' ', '"', '='])}${pick(['a', '&', ' ', '='])}`.repeat(1000 + below(20_000))
  ),
  'wild spans': insert(
    ({ pick }) =>
      `<table><tr><td colspan="${pick([-1, 0, 1000, 999_999_999, 'x'])}" rowspan="${pick([-1, 0, 1000, 999_999_999])}">甲</td></tr></table>`
  ),
  'tables in tables': insert(({ below }) => '<table><tr><td>'.repeat(10 + below(2000))),
  ...textMutations
}
