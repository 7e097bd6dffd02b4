/** What kind of private thing was masked. */
export type MaskedKind = 'mobile' | 'phone' | 'email' | 'identity' | 'account' | 'person' | 'address'

/** How each kind is called to a clerk. */
export const maskedWord: Readonly<Record<MaskedKind, string>> = {
  mobile: '手机号',
  phone: '电话号码',
  email: '电子邮箱',
  identity: '身份证号',
  account: '账号',
  person: '联系人姓名',
  address: '住址'
}

/** One thing masked: the words that stood there. */
export type Masking = { readonly kind: MaskedKind; readonly words: string }

/** What stands in place of private words (隐讳号). */
export const maskMark = '×××'

type Pattern = {
  readonly kind: MaskedKind
  readonly words: RegExp
  readonly holds: (words: string) => boolean
}

const always = () => true
// A digit or letter on either side makes it part of a longer number, 〔 and 号 one of a document.
const before = '(?<![0-9A-Za-z〔.．])'
const after = '(?![0-9A-Za-z]|号(?!码)|\\.\\d|[万亿]?元|[个人件户次吨亩]|平方)'
const gap = '[\\s\\-－—·]?'

/** Looked for in this order; what one has masked the next no longer sees. */
const patterns: readonly Pattern[] = [
  {
    kind: 'email',
    words: /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+[@＠][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g,
    holds: always
  },
  {
    kind: 'identity',
    words: new RegExp(`${before}[1-9]\\d{16}[0-9Xx](?![0-9A-Za-z])`, 'g'),
    holds: isIdentity
  },
  {
    kind: 'account',
    words: /(?<=(?:账号|帐号|卡号|户号)(?:为|是)?[：:\s]{0,2})\d(?:[\d\s]{8,26})\d/g,
    holds: always
  },
  {
    kind: 'mobile',
    words: new RegExp(`${before}(?:[+＋]?86${gap})?1[3-9]\\d${gap}\\d{4}${gap}\\d{4}${after}`, 'g'),
    holds: always
  },
  {
    kind: 'phone',
    words: new RegExp(
      `${before}[（(]?0\\d{2,3}[）)]?${gap}\\d{7,8}(?:(?:[\\-－—转]|\\s转)\\s?\\d{1,6})?${after}`,
      'g'
    ),
    holds: always
  },
  {
    kind: 'phone',
    words:
      /(?<=(?:电话|手机|传真|座机|热线)(?:号码)?(?:为|是)?[：:\s]{0,2})\d{3,4}[\s\-－—]?\d{4}(?:(?:转)\s?\d{1,6})?(?!\d)/g,
    // Service numbers such as 12345 and 400 lines are there to be called.
    holds: words => !/^(?:400|800)/.test(words)
  },
  {
    kind: 'person',
    words:
      /(?<=(?:联系人|经办人|承办人|联络员)(?:为|是)?[：:]\s?)[\u3400-\u9fff·]{2,4}(?=[，,。；;、（(）)\s]|$|联系|电话)/g,
    holds: always
  },
  {
    kind: 'address',
    words:
      /(?<=(?:家住|住址(?:为|是)?[：:]?|家庭住址(?:为|是)?[：:]?|现住(?:址)?(?:为|是)?[：:]?|居住于))[^，,。；;：:]{4,40}/g,
    holds: words => /[路街巷村弄幢栋号室组镇乡苑园区]/.test(words)
  },
  {
    kind: 'address',
    words: /\d+[幢栋座](?:\d+单元)?\d+室|\d+弄\d+号(?:\d+室)?/g,
    holds: always
  }
]

/**
 * A text with what is private in it replaced by ×××: mobile and other phone numbers, e-mail, identity numbers, account numbers, names of
 * contact persons and home addresses (国办发〔2014〕46号: 公开时去掉联系方式等个人信息). Amounts, dates, document numbers and service lines stay. Each
 * thing masked is listed with the words that stood there.
 */
export function mask(text: string): { readonly text: string; readonly masked: readonly Masking[] } {
  return patterns.reduce<{ readonly text: string; readonly masked: readonly Masking[] }>(
    (so, { kind, words, holds }) => {
      const found: Masking[] = []
      const next = so.text.replace(words, hit => {
        if (!holds(hit) || hit.includes(maskMark)) return hit
        found.push({ kind, words: hit.trim() })
        return maskMark
      })
      return { text: next, masked: [...so.masked, ...found] }
    },
    { text, masked: [] }
  )
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether 18 signs are an identity number: a day that can be, and the right check sign (GB 11643—1999). A mistyped one counts when its day can be. */
function isIdentity(words: string): boolean {
  const [year, month, day] = [words.slice(6, 10), words.slice(10, 12), words.slice(12, 14)].map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  const likely = year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  const sum = weights.reduce((total, weight, at) => total + weight * Number(words[at]), 0)
  return likely || '10X98765432'[sum % 11] === words[17]?.toUpperCase()
}
