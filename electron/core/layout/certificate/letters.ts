import type { LookLetters, LookRun } from '../look.ts'
import { lookParagraphs, type Look } from '../look.ts'
import type { Font, Profile } from '../profile.ts'
import { elementWord } from '../element-words.ts'
import { measuredLine, named, type CertificateLine } from './certificate.ts'
import { key, type Expected, type Pair } from './expected.ts'

/** Sizes are written in half points. */
const sizeWithin = 0.25

/** 字体, 字号, 颜色和加粗 of every letter of a file against the fonts of its profile. */
export function letterLines(all: readonly Pair[], look: Look, profile: Profile): readonly CertificateLine[] {
  const stretches = [...all.flatMap(pair => stretchesOf(pair, profile)), ...numberStretches(look, profile)]
  const wrong = (differs: (stretch: Stretch) => string | null) => [
    ...new Set(
      stretches.flatMap(stretch => {
        const found = differs(stretch)
        return found === null ? [] : [`${stretch.where}${found}`]
      })
    )
  ]
  return [
    measuredLine('字体', wrong(faceWrong), '各部分字体与版式一致。'),
    measuredLine('字号', wrong(sizeWrong), '各部分字号与版式一致。'),
    measuredLine('颜色和加粗', wrong(colorWrong), '红头红色，其余与版式一致。')
  ]
}

/** A few letters of one look, with the font they should have; `size` and `scale` as fitted to the line. */
type Stretch = {
  readonly where: string
  readonly text: string
  readonly letters: LookLetters
  readonly font: Font
  readonly size: number
  readonly scale: number
}

function stretchesOf({ expected, found }: Pair, profile: Profile): readonly Stretch[] {
  if (expected === null || found === null) return []
  const fit = expected.line?.fit ?? null
  return elementRuns(expected, found.runs).map(({ text, letters, element }) => {
    const font = profile.fonts[element]
    return {
      where: `${elementWord[element]}${named(expected.text)}`,
      text,
      letters,
      font,
      size: fit?.size ?? font.size,
      scale: fit?.scale ?? 100
    }
  })
}

type Asked = { readonly text: string; readonly letters: LookLetters; readonly element: Expected['element'] }

/**
 * The letters of a paragraph with the element each belongs to. Where the words were changed, letters count to the stretch that stands at
 * their place from the beginning, or from the end.
 */
function elementRuns({ runs, text }: Expected, found: readonly LookRun[]): readonly Asked[] {
  const plain = (words: string) => words.replace(/[\n\r]/g, '')
  const owners = runs.flatMap(run => Array.from(plain(run.text), () => run.element))
  const length = found.reduce((sum, run) => sum + [...plain(run.text)].length, 0)
  const same = key(text) === key(found.map(run => run.text).join(''))
  const asked: Asked[] = []
  let at = 0
  for (const { text: words, letters } of found) {
    for (const letter of plain(words)) {
      const place = same || at < owners.length / 2 ? at : owners.length - (length - at)
      const element = owners[Math.min(Math.max(0, place), owners.length - 1)]
      at += 1
      if (element === undefined || /\s/.test(letter)) continue
      const last = asked.at(-1)
      if (last?.letters === letters && last.element === element)
        asked[asked.length - 1] = { ...last, text: last.text + letter }
      else asked.push({ text: letter, letters, element })
    }
  }
  return asked
}

/** The page numbers in the footers. */
function numberStretches(look: Look, profile: Profile): readonly Stretch[] {
  if (!profile.pageNumber.show) return []
  const font = profile.fonts.pageNumber
  return look.edges
    .flatMap(({ blocks }) => lookParagraphs(blocks))
    .flatMap(({ runs }) => runs)
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, letters }) => ({
      where: elementWord.pageNumber,
      text,
      letters,
      font,
      size: font.size,
      scale: 100
    }))
}

function faceWrong({ text, letters, font }: Stretch): string | null {
  if (/[\u2e80-\u9fff]/.test(text) && letters.eastAsia !== font.face)
    return `是${letters.eastAsia === '' ? '未写明的字体' : letters.eastAsia}，应为${font.face}`
  const latin = font.latin ?? font.face
  return /[0-9A-Za-z]/.test(text) && letters.ascii !== latin
    ? `的数字或字母是${letters.ascii}，应为${latin}`
    : null
}

function sizeWrong({ letters, size, scale }: Stretch): string | null {
  if (Math.abs(letters.size - size) > sizeWithin) return `是 ${letters.size} 磅，应为 ${size} 磅`
  return Math.abs(letters.scale - scale) > 1 ? `宽 ${letters.scale}%，应为 ${scale}%` : null
}

function colorWrong({ letters, font }: Stretch): string | null {
  if (letters.color !== font.color) return `颜色是 ${letters.color}，应为 ${font.color}`
  if (letters.bold === font.bold) return null
  return letters.bold ? '加粗了，版式不加粗' : '没有加粗，版式要求加粗'
}
