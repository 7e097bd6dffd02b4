/** How many years 今年, 去年 … lie from the year that is spoken from. */
export const yearShift: Readonly<Record<string, number>> = {
  今年: 0,
  去年: -1,
  前年: -2,
  明年: 1,
  后年: 2
}

/**
 * A pattern source for 今年, 去年, 前年, 明年, 后年 where they are these words: not in 如今年轻, 过去年均, 说明年度, 目前年均, 之后年份. One group: the word.
 */
export const relativeYear =
  '(?<![\\d如当过除减])(今年|去年|(?<![目之以此提天])前年|(?<![说证表声标注阐指清文])明年|(?<![之以此今先落背])后年)(?!度?均|[龄轻货景岁头])'
