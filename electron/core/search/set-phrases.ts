/**
 * What nearly every suggestion says and none is about: how it comes to its demands, whom it asks, how it closes. Written from the habits
 * of the genre (as parse/asks.ts knows them), not from a list of sentences; a phrase counts only where it fills its clause or opens it.
 */

/** Shorter queries are words to be found as they are. */
const leastLetters = 24

const mark = '[，。；：！？,;:!?\\n]'
const opens = `(?<=^|${mark}\\s{0,4})`
const ends = `(?=${mark}|\\s*$)`
const whose =
  '(?:上述|以上|这些|这一|当前|目前|此类|群众|居民|市民|村民|企业|家长|社会各界|各界|代表|委员|基层)'
const matter = '(?:问题|情况|现状|现象|困难|诉求|意见|呼声)'
const office =
  '(?:(?:市|区|县|省|镇|乡|街道|上级|有关|相关|各级|职能|主管|贵)*(?:人民政府|政府|部门|单位|方面|领导|局))'
const attention =
  '(?:高度重视|重视|关注|支持|采纳|考虑|研究解决|研究处理|研究|协调解决|解决|答复|办理|落实)(?:为盼|为感|为荷)?'

const phrases = [
  // 为此，鉴于此，综上所述，
  `${opens}(?:为此|因此|鉴于此|对此|故此|据此|综上所述|综上|基于此)(?=${mark}|[^，。；：]{0,4}建议)`,
  // 针对群众反映的情况，就上述问题，
  `${opens}(?:针对|鉴于|对于|基于|就)${whose}(?:所)?(?:反映|提出|存在|反馈)?(?:的)?(?:这些|主要|突出)?${matter}${ends}`,
  // 目前还存在以下问题：
  `${opens}(?:但是|但|目前|当前|现阶段|主要)*(?:还|仍|尚|仍然|依然)?存在着?(?:一些|以下|如下|诸多|不少|许多|较多|突出|的|主要)*(?:问题|不足|困难|短板)${ends}`,
  // 特提出如下建议：建议有关部门
  `${opens}(?:我们|我|本人)?(?:特|现|谨|因此|为此)?(?:提出|提)?(?:以下|如下|几点|几条)*(?:意见和)?建议(?:如下)?(?:由|请)?${office}`,
  `${opens}(?:我们|我|本人)?(?:特|现|谨)?(?:提出|提)?(?:以下|如下|几点|几条)*(?:意见和)?建议(?:如下)?${ends}`,
  // 恳请市政府予以重视。望有关部门研究解决为盼。
  `${opens}(?:希望|恳请|敬请|请求|期盼|期望|呼吁|请|望|盼)${office}?(?:能够|能)?(?:予以|给予|引起|进一步|尽快|尽早|认真|切实|充分|加以)*${attention}${ends}`,
  // 切实解决群众的实际困难。
  `${opens}(?:切实|真正|尽快|帮助|着力)*(?:解决|缓解|解除)(?:好)?(?:群众|居民|市民|百姓|企业|他们)?的?(?:实际|具体|现实|后顾)(?:困难|问题|之忧)${ends}`,
  // 以上建议，请予采纳。妥否，请研究。
  `${opens}(?:以上|上述)(?:建议|意见)[^。；\\n]{0,6}${ends}`,
  `${opens}(?:妥否|当否|可否)${ends}`
].map(phrase => new RegExp(phrase, 'g'))

/** Of each character of a pasted text 1 where it belongs to such a phrase, else 0. */
export function setPhrasesIn(text: string): Uint8Array {
  const marks = new Uint8Array(text.length)
  if (text.length < leastLetters) return marks
  for (const phrase of phrases)
    for (const found of text.matchAll(phrase)) marks.fill(1, found.index, found.index + found[0].length)
  return marks
}
