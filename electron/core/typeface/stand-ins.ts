/** The four printed styles of official documents and the heavier Song of titles. */
export type Style = 'title-song' | 'fang-song' | 'kai' | 'hei' | 'song'

const marks: readonly (readonly [Style, RegExp])[] = [
  ['title-song', /小标宋|xiaobiaosong|fzxbs|中宋|zhongsong/i],
  ['fang-song', /仿宋|fang[\s_-]?song|fandolfang/i],
  ['kai', /楷|kai/i],
  ['hei', /黑|hei|sans|gothic|pingfang|苹方/i],
  ['song', /宋|song|simsun|serif|sung|ming/i]
]

/** The style a font's name tells; song when it tells none. */
export function styleOf(name: string): Style {
  return marks.find(([, mark]) => mark.test(name))?.[0] ?? 'song'
}

const song = [
  '宋体',
  'SimSun',
  '新宋体',
  '方正书宋_GBK',
  '华文宋体',
  'STSong',
  'Songti SC',
  '思源宋体',
  'Noto Serif CJK SC',
  'Noto Serif SC',
  'Source Han Serif SC',
  'AR PL SungtiL GB',
  'AR PL UMing CN',
  'FandolSong'
]

const fonts: Readonly<Record<Style, readonly string[]>> = {
  'title-song': ['方正小标宋简体', '方正小标宋_GBK', '华文中宋', 'STZhongsong'],
  'fang-song': [
    '仿宋_GB2312',
    '仿宋',
    'FangSong',
    '方正仿宋_GBK',
    '方正仿宋简体',
    '华文仿宋',
    'STFangsong',
    'FandolFang'
  ],
  kai: [
    '楷体_GB2312',
    '楷体',
    'KaiTi',
    '方正楷体_GBK',
    '方正楷体简体',
    '华文楷体',
    'STKaiti',
    'Kaiti SC',
    'AR PL KaitiM GB',
    'AR PL UKai CN',
    'LXGW WenKai',
    'FandolKai'
  ],
  hei: [
    '黑体',
    'SimHei',
    '方正黑体_GBK',
    '华文黑体',
    'STHeiti',
    'Heiti SC',
    '思源黑体',
    'Noto Sans CJK SC',
    'Noto Sans SC',
    'Source Han Sans SC',
    '微软雅黑',
    'PingFang SC',
    'WenQuanYi Zen Hei',
    'WenQuanYi Micro Hei',
    'Droid Sans Fallback'
  ],
  song
}

/** Styles nearest to a style, the style itself first. */
const nearest: Readonly<Record<Style, readonly Style[]>> = {
  'title-song': ['title-song', 'song', 'hei', 'fang-song', 'kai'],
  'fang-song': ['fang-song', 'song', 'kai', 'hei', 'title-song'],
  kai: ['kai', 'fang-song', 'song', 'hei', 'title-song'],
  hei: ['hei', 'title-song', 'song', 'fang-song', 'kai'],
  song: ['song', 'title-song', 'fang-song', 'kai', 'hei']
}

/** Free fonts that name themselves in English only, as clerks know them. */
const chineseNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:Noto Serif CJK|Noto Serif|Source Han Serif) SC$/, '思源宋体'],
  [/^(?:Noto Sans CJK|Noto Sans|Source Han Sans) SC$/, '思源黑体'],
  [/^WenQuanYi Zen Hei$/, '文泉驿正黑'],
  [/^WenQuanYi Micro Hei$/, '文泉驿微米黑'],
  [/^LXGW WenKai$/, '霞鹜文楷']
]

/** The family of a font as a clerk calls it; as it stands when it is not known by another name. */
export function knownAs(family: string): string {
  return chineseNames.find(([name]) => name.test(family))?.[1] ?? family
}

/** The names of fonts that may stand in for a style, the likest first: those of Windows, WPS, Kylin, macOS and free systems. */
export function standInsFor(style: Style): readonly string[] {
  return nearest[style].flatMap(near => fonts[near])
}
