import { Fault } from '../../../core/fault.ts'
import { notice, type Notice } from '../../../core/notice.ts'
import { limits } from '../limits.ts'
import type { RawFile } from '../raw-file.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
const names: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030（GBK）'
}

/** Below this share of letters that a Chinese text would use, bytes are not taken for text. */
const textShare = 0.85

export type Decoded = { readonly text: string; readonly notices: readonly Notice[] }

/**
 * The text of a plain file in UTF-8, UTF-16 (either order, with or without mark) or GB18030, recognised from the bytes. Says so
 * when it was not UTF-8, and when letters could not be read. Faults: `unsupported-format` for bytes that are no text,
 * `file-too-large`.
 */
export function decodeText({ name, bytes }: RawFile): Decoded {
  if (bytes.length > limits.text) throw new Fault('file-too-large', name)
  const encoding = recognise(bytes)
  if (encoding === null) throw new Fault('unsupported-format', name)
  const text = new TextDecoder(encoding).decode(bytes)
  const lost = [...text.matchAll(/\uFFFD/g)].length
  const notices: Notice[] = []
  if (encoding !== 'utf-8') {
    notices.push(notice('encoding', `文件的编码是 ${names[encoding]}，已自动转换，请留意有无乱码。`))
  }
  if (lost > 0)
    notices.push(notice('undecodable', `有 ${lost} 个字无法识别，显示为“\uFFFD”，请对照原文改正。`))
  return { text, notices }
}

/** The encoding of these bytes, or null when they do not look like text in any of them. */
export function recognise(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (!bytes.includes(0) && isUtf8(bytes)) return judge(bytes, 'utf-8').likely >= textShare ? 'utf-8' : null
  // UTF-16 of Chinese text has a zero byte only where a line ends or a Latin letter stands, or none at all.
  const candidates: readonly Encoding[] = bytes.includes(0)
    ? ['utf-16le', 'utf-16be']
    : ['gb18030', 'utf-16le', 'utf-16be']
  let best: Encoding | null = null
  let bestScore = 0
  for (const encoding of candidates) {
    if (encoding !== 'gb18030' && bytes.length % 2 === 1) continue
    const { likely, common } = judge(bytes, encoding)
    if (likely < textShare || likely + common <= bestScore) continue
    best = encoding
    bestScore = likely + common
  }
  return best
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const unlikely =
  /[^\t\n\r\f\v -~\u00a0-\u00ff\u2010-\u2312\u2460-\u27bf\u3000-\u30ff\u3200-\u33ff\u4e00-\u9fff\ue000-\uf8ff\uff00-\uffee\u{20000}-\u{323af}\ufeff\u200b-\u200f\u3400-\u4dbf]/u

// Letters that fill about a third of any official text; in the wrong byte order or encoding they become rare ones.
const everyday = new Set(
  '，。、：；（）《》“”的一是在不了有和人中大为上个国我以要时来用们生到作地于出就分对成会可主发年动同工也能下过产种面而方后多定行学法所民得经三' +
    '十二四五六七八九各进着等部度家市县区镇政府局委办建议代表提案答复实施推加强化展企业服务理管工作项目开放数据您关于号第月日届次本及与将已其按新全'
)

/** Of the first part of the file, the share (0–1) of letters that may stand in Chinese or Latin text, and of everyday ones. */
function judge(bytes: Uint8Array, encoding: Encoding): { readonly likely: number; readonly common: number } {
  const letters = [...new TextDecoder(encoding).decode(bytes.subarray(0, 65_536))]
  if (letters.length === 0) return { likely: 0, common: 0 }
  const strange = letters.filter(letter => unlikely.test(letter)).length
  const common = letters.filter(letter => everyday.has(letter)).length
  return { likely: 1 - strange / letters.length, common: common / letters.length }
}
