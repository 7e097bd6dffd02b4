const personName = /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,8}(?:[·•・．][\u3400-\u9fff]{1,8})+$/

/** Whether a text can be one person's name: two to four characters, or parts joined by ·. */
export function isPersonName(text: string): boolean {
  return personName.test(text)
}

/**
 * The names in a list separated by 、 ， 和 or blanks. A two-character name spread by a blank (王　伟) is put together:
 * single characters that follow one another belong to one name.
 */
export function splitNames(text: string): readonly string[] {
  return text.split(/[、，,；;\/]|(?<=[\u3400-\u9fff]{2})[和及与](?=[\u3400-\u9fff]{2})/).flatMap(joinSpread)
}

function joinSpread(list: string): readonly string[] {
  const names: string[] = []
  let open = false
  for (const part of list.split(/\s+/).filter(word => word !== '')) {
    const single = [...part].length === 1
    const last = names.at(-1)
    if (single && open && last !== undefined) {
      names[names.length - 1] = last + part
      open = last.length < 2
    } else {
      names.push(part)
      open = single
    }
  }
  return names
}

/** Frequent surnames, for a pattern in which anything else would not be a name. */
export const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石韦贾夏付邹熊孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴莫孔汤严'

/** A name at the start of a sentence that turns to the person: 沈一苇代表，您提出的… */
const called =
  /(?<=^|[。！？])(?!各位|诸位|全体|两位|有关|人大|政协|市|省|县|区|其他|广大|尊敬)([\p{Script=Han}]{2,3})(?:代表|委员)[，：]?(?=您|你)/gu
const address = new RegExp(
  `(?:尊敬的|感谢)([${surnames}](?!多|代|各|全|于|有|何|人|分)[\\p{Script=Han}]{1,2})(?:代表|委员)(?![会团们])`,
  'gu'
)

/** Where a text turns to a deputy or member by name (尊敬的×××代表, ×××代表，您…), with the name. Offsets are those of the whole phrase. */
export function turnsTo(
  text: string
): readonly { readonly start: number; readonly end: number; readonly name: string }[] {
  return [address, called].flatMap(pattern =>
    [...text.matchAll(pattern)].map(({ 0: words, 1: name = '', index }) => ({
      start: index,
      end: index + words.length,
      name
    }))
  )
}
