/** What a sentence speaks of, without figures, dates and the words every reply has: pairs of characters that stand together, and ordinals apart. */
export type About = {
  readonly pairs: ReadonlySet<string>
  /** 第一批, 二期, A类 …: what sets one of many apart. */
  readonly which: string
}

const figures =
  /(?:约|近|超过?|逾|不少于|不低于|不超过|最高|最低|至少)?[\d０-９]+(?:[.,．][\d０-９]+)*\s*(?:[万亿千百]+)?(?:元|%|％|个百分点|百分点|平方米|平方公里|立方米|公里|千米|米|个|项|台|户|家|人次|人|名|套|处|座|条|辆|所|件|亩|吨|栋|幢|份|场|次|期|张|天|日|年|个月|月|小时|分钟|倍|折|床)?(?:以[上下内]|左右)?/g
const dates =
  /(?:截至|截止|到|于|自|从)?(?:20\d\d年|今年|去年|明年|本年|当年|年内|目前|现在|近年来|近期|近日|下一步|下步)(?:\d{1,2}月(?:\d{1,2}日)?|[一二三四]季度|上半年|下半年|年?[底末初中])?(?:以?前|之前|以来|起)?/g
const ordinals =
  /第[一二三四五六七八九十\d]+[批期轮段条届类号]?|[一二三四五六七八九十]期(?!间)|[甲乙丙丁A-DＡ-Ｄ]类|[首末]批|[东西南北]段|(?:一|二|三|1|2|3)号线/g
const common = [
  '暂不具备条件|条件尚不成熟|尚不具备|暂不具备|不具备|条件|暂时|暂缓|暂不|暂无|暂',
  '不予采纳|不予支持|予以采纳|采纳|无法|难以|不宜|不再|尚未|未能|没有',
  '已经|已全部|已全面|已|正在|正|将于|将|拟|计划|力争|争取|确保|预计|抓紧|加快|继续|进一步|持续|着力|积极',
  '提高到|提高至|提高|调整为|调整到|调整至|调整|增加到|增加至|增至|上调|下调|降低到|降低至|降至|降低|由原来的|原来的',
  '完成|建成|投入使用|投用|启用|开通|出台|印发|实现|落实|启动|开工|推进|实施|建设|设置|开展|开始|使用|运行|办理|到位',
  '我市|我局|我委|我区|我县|全市|全区|全县|市级|市政府|市委|本市|该市|相关部门|有关部门|相关|有关|各级|各地',
  '您提出的|您建议|您反映|关于|对于|针对|按照|根据|依据|通过|目前|现行|现在|同时|此外|另外|其中|因此|由于|经研究|经核实|总体|基本|实行|执行|规定|政策|情况|工作|问题|事项|方面|建议|予以|给予|进行|安排|达到|共计|累计|合计|共有|现有|已有|统一|标准为|标准|牵头|负责|组织|统筹|会同|配合|承担|具体|主要|由|对|按|为|是|的|了|在|和|与|及|等|并|以|从|向|把|将|可|每|均|都|也|还|又|各|该|其|本|我们|我'
]
const commonWords = new RegExp(common.join('|'), 'g')
const gap = ' '

/** Reads what a sentence, or a part of one, speaks of. */
export function aboutOf(text: string): About {
  const which = [...text.matchAll(ordinals)].map(([words]) => words).join(gap)
  const plain = text
    .replace(ordinals, gap)
    .replace(dates, gap)
    .replace(figures, gap)
    .replace(commonWords, gap)
    .replace(/[^\p{Script=Han}A-Za-z]+/gu, gap)
  const pairs = new Set<string>()
  for (const run of plain.split(gap))
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2))
  return { pairs, which }
}

/** So many pairs make a subject: fewer say too little to be sure that two sentences mean one thing, unless they are the same. */
const leastPairs = 2
/** A subject that says so much more than another is another. */
const mostMore = 3

/** Whether two sentences speak of the same thing for certain: one says all that the other does, and neither names another of many. */
export function sameSubject(x: About, y: About): boolean {
  if (x.which !== y.which) return false
  const [small, large] = x.pairs.size <= y.pairs.size ? [x.pairs, y.pairs] : [y.pairs, x.pairs]
  if (![...small].every(pair => large.has(pair))) return false
  return small.size === large.size || (small.size >= leastPairs && large.size <= mostMore * small.size)
}
