import { tighten } from '../chinese/blanks.ts'
import { firstTitle } from '../chinese/punctuation.ts'
import { notice, type Noticed, type Notice } from '../notice.ts'
import type { Addressee, AnsweredItem, ItemKind } from '../reply/reply.ts'

/** The item is named at the beginning; patterns never look farther than so many characters. */
const farthest = 4000
const figure = '[0-9０-９一二三四五六七八九十百]{1,4}'
const meeting = new RegExp(
  `第?\\s*${figure}\\s*届[\\u3400-\\u9fff]{0,14}?第?\\s*${figure}\\s*次\\s*(?:全体)?(?:会议|全会|大会|全体会)`
)
const beforeMeeting = /(?:关于对|关于|对|在|向|参加|出席|期间|您|你们?|他们)/g
const token = '[A-Za-z]{0,6}(?:[（(〔【\\[][0-9０-９]+[）)〕】\\]][0-9０-９]+|[0-9０-９]+(?:-[0-9]+)?)'
const tokens = `${token}(?:\\s*[、，,和]\\s*(?:第\\s*)?${token})*`
const numbered = [
  new RegExp(
    `第?[“"]?\\s*(${tokens})\\s*号\\s*[”"]?(?:人大代表|代表|委员|政协)?(?:的)?(?:重点)?(?:建议案|建议|提案|议案|会办|协办)`
  ),
  new RegExp(`(?:建议|提案|议案|案|编)号?\\s*[（(：:]?\\s*第?\\s*(${tokens})\\s*号`),
  new RegExp(`(?:建议|提案|议案|案)?编?号\\s*[：:]\\s*(${tokens})`),
  new RegExp(`第\\s*(${tokens})\\s*号`)
]

/** What a text says of the item it is about: title without 《》, number and session as printed. Everything may be absent. */
export function readNamedItem(words: string): Omit<AnsweredItem, 'kind'> {
  const text = words.slice(0, farthest)
  return { title: itemTitle(text), number: itemNumber(text), session: sessionName(text) }
}

/** Whether words speak of a 建议 (代表) or a 提案 (委员); null when they speak of neither. */
export function itemKindOf(words: string): ItemKind | null {
  const text = words.slice(0, farthest)
  const near = /号[）)]?\s*(?:人大代表|代表|委员|政协|重点)?(?:的)?(建议|提案|议案)/.exec(text)?.[1]
  if (near !== undefined) return near === '提案' ? 'proposal' : 'suggestion'
  const proposal = /提案|政协/.test(text)
  const suggestion = /人大|人民代表大会|议案|代表建议|建议案|建议的(?:答复|复函|函|办理|会办)/.test(text)
  if (proposal !== suggestion) return proposal ? 'proposal' : 'suggestion'
  return null
}

/**
 * The item a reply answers, from its title, its opening and those it is addressed to. Where title and opening print different numbers the
 * opening, which names the item itself, is believed, and a notice says so.
 */
export function answeredItem(
  title: string | null,
  opening: string,
  addressees: readonly Addressee[]
): Noticed<AnsweredItem> {
  const told = readNamedItem(opening)
  const headed = readNamedItem(title ?? '')
  const notices: Notice[] = []
  if (told.number !== null && headed.number !== null && told.number !== headed.number) {
    notices.push(
      notice('item-number-differs', `标题写第${headed.number}号，正文写第${told.number}号，请核对件号。`)
    )
  }
  const roles = addressees.map(one => one.role)
  const byRole = roles.includes('deputy') ? 'suggestion' : roles.includes('member') ? 'proposal' : null
  const value = {
    kind: itemKindOf(title ?? '') ?? itemKindOf(opening) ?? byRole,
    title: told.title ?? headed.title,
    number: told.number ?? headed.number,
    session: headed.session ?? told.session
  }
  return { value, notices }
}

/** The session named in a text, as printed but without inner blanks: 市九届人大五次会议, 江临市第九届人民代表大会第五次会议. */
export function sessionName(text: string): string | null {
  const found = meeting.exec(text)
  if (!found) return null
  const left = /[\u3400-\u9fff]{0,16}$/.exec(text.slice(0, found.index))?.[0] ?? ''
  const cuts = [...left.matchAll(beforeMeeting)]
  const last = cuts.at(-1)
  const name = last ? left.slice(last.index + last[0].length) : left
  return tighten(name + found[0]).replace(/\s+/g, '')
}

function itemNumber(text: string): string | null {
  for (const pattern of numbered) {
    const found = pattern.exec(text)?.[1]
    if (found !== undefined) return found.normalize('NFKC') === found ? found.trim() : plainNumber(found)
  }
  return null
}

function plainNumber(text: string): string {
  return text.trim().replace(/[０-９]/g, digit => digit.normalize('NFKC'))
}

const filed = /(?:建议|提案|议案|意见|报告|办法|对策|思考)$/

function itemTitle(text: string): string | null {
  const named = /(?:提出|提交|反映|撰写|来信)的?\s*(?=《)/.exec(text)
  const direct = named && firstTitle(text.slice(named.index))
  if (direct) return direct
  const titled = titlesIn(text)
  const title = titled.find(one => filed.test(one)) ?? titled[0]
  if (title !== undefined) return title
  const quoted = /(?:提出|提交|反映)的?\s*["“]([^"”]{4,80})["”]/.exec(text)?.[1]
  if (quoted !== undefined) return quoted
  const plain =
    /(?:提出|提交)的\s*((?:关于|加快|加强|推进|推动)[^，。；《》（(“”]{3,80}?(?:建议案|建议|提案|议案))\s*(?=[（(，,]|已?收悉|收到)/
  return plain.exec(text)?.[1] ?? null
}

function titlesIn(text: string): readonly string[] {
  const found: string[] = []
  let rest = text
  for (let title = firstTitle(rest); title !== null; title = firstTitle(rest)) {
    found.push(title)
    rest = rest.slice(rest.indexOf(`《${title}》`) + title.length + 2)
  }
  return found
}
