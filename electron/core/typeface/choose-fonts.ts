import { elementWord, namedElements } from '../layout/element-words.ts'
import { elementSchema, type Element, type Font, type Profile } from '../layout/profile.ts'
import { notice, type Notice } from '../notice.ts'
import { designKey, nameKey, type FontChoice, type FontFace } from './face.ts'
import { standInsFor, styleOf } from './stand-ins.ts'

const normal = 400
const bold = 700
/** 小标宋 is heavier than an ordinary Song: of a family with many weights this one comes nearest. */
const titleWeight = 600

/**
 * The font of every element of a profile among those the machine has: the face asked for, then the profile's alternates, then the
 * likest stand-in, then any Chinese font. Fonts that may not be embedded are passed over. Pure and the same for the same faces.
 */
export function chooseFonts(profile: Profile, faces: readonly FontFace[]): readonly FontChoice[] {
  const named = indexed(faces)
  return elementSchema.options.map(element => chosen(element, profile.fonts[element], named))
}

type Named = { readonly byName: ReadonlyMap<string, readonly FontFace[]>; readonly any: FontFace | null }

function indexed(faces: readonly FontFace[]): Named {
  const byName = new Map<string, FontFace[]>()
  for (const face of faces)
    for (const key of new Set(face.names.map(nameKey))) {
      const same = byName.get(key)
      if (same === undefined) byName.set(key, [face])
      else same.push(face)
    }
  const any = faces.find(face => face.chinese && face.embeddable && !face.italic) ?? null
  return { byName, any }
}

function chosen(element: Element, font: Font, named: Named): FontChoice {
  const style = styleOf(font.face)
  const asked = [font.face, ...font.alternates]
  const there = named.byName.get(nameKey(font.face)) ?? []
  const used =
    firstOf(asked, weightOf(font, font.face), named) ??
    firstOf(standInsFor(style), weightOf(font, font.face), named) ??
    named.any
  return {
    element,
    asked: font.face,
    used,
    latin: font.latin === null ? null : firstOf([font.latin], font.bold ? bold : normal, named),
    standIn: used !== null && !used.names.some(name => designKey(name) === designKey(font.face)),
    barred: there.length > 0 && !there.some(face => face.embeddable)
  }
}

function weightOf(font: Font, face: string): number {
  if (font.bold) return bold
  return styleOf(face) === 'title-song' ? titleWeight : normal
}

function firstOf(names: readonly string[], weight: number, { byName }: Named): FontFace | null {
  for (const name of names) {
    const best = nearestTo(weight, byName.get(nameKey(name)) ?? [])
    if (best !== null) return best
  }
  return null
}

function nearestTo(weight: number, faces: readonly FontFace[]): FontFace | null {
  const [best] = faces
    .filter(face => face.embeddable)
    .toSorted((a, b) => distance(a, weight) - distance(b, weight))
  return best ?? null
}

/** An italic is worse than any weight. */
function distance(face: FontFace, weight: number): number {
  return Math.abs(face.weight - weight) + (face.italic ? 1000 : 0)
}

/** In the order in which a clerk thinks of them. */
const place: readonly string[] = Object.keys(elementWord)
const inOrder = elementSchema.options.toSorted((a, b) => place.indexOf(a) - place.indexOf(b))

const advice = notice('font-advice', '要与单位的正式版面完全一致，请安装所缺字体后重新导出。')

/**
 * What a clerk should know about the fonts: one sentence for each font asked for that another one stands in for, with the parts of the
 * page it concerns, and then what to do. Only the elements in `printed` are spoken of.
 */
export function fontNotices(
  choices: readonly FontChoice[],
  printed: ReadonlySet<Element>
): readonly Notice[] {
  const replaced = inOrder.flatMap(element =>
    choices.filter(choice => choice.element === element && choice.standIn && printed.has(element))
  )
  const asked = [...new Set(replaced.map(choice => choice.asked))]
  const sentences = asked.map(name => {
    const these = replaced.filter(choice => choice.asked === name)
    const shown = namedElements(these.map(({ element }) => element))
    const [first] = these
    const lack = first?.barred === true ? `“${name}”的厂商不允许嵌入文件` : `没有安装“${name}”`
    const used = first?.used?.family ?? ''
    return notice('font-stand-in', `${lack}，${shown}改用“${used}”。`)
  })
  return sentences.length === 0 ? [] : [...sentences, advice]
}
