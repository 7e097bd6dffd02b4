import { itemTitlesIn, openingsOf, plainTitle, titleOf } from '../item-words.ts'
import { remark, replacing } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import type { Stretch } from '../walk.ts'

/**
 * The item's title is quoted as it was given, once, in 《》 (核稿 list no. 10). Compared with the register; without one, the title
 * and the opening of the letter with each other. The register's title is proposed, never put in unasked.
 */
export const itemTitleConsistent: Rule = {
  id: 'item-title-consistent',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：引用来件题目一字不差',
  check: ({ reply, kase }) => {
    const title = titleOf(reply)
    const openings = openingsOf(reply)
    const quoted = [...(title === null ? [] : [title]), ...openings].flatMap(stretch => {
      const titles = itemTitlesIn(stretch.text)
      return titles.length === 0 ? [] : [{ stretch, titles }]
    })
    const right = kase?.item.title ?? quoted[0]?.titles[0]?.value ?? null
    const source = kase === null ? '前面写的是' : '来件题目是'
    const wrong =
      right === null
        ? []
        : quoted
            .filter(({ titles }) => !titles.some(one => same(one.value, right)))
            .flatMap(({ stretch, titles: [first] }) =>
              first === undefined
                ? []
                : [
                    kase === null
                      ? remark(stretch, first, `引用的题目与来件不一致，${source}《${right}》，请核对。`)
                      : replacing(stretch, first, {
                          message: `引用的题目与来件不一致，${source}《${right}》，请核对。`,
                          after: `《${right}》`,
                          fix: 'proposed'
                        })
                  ]
            )
    return [...wrong, ...openings.flatMap(doubled)]
  }
}

/** Alike, or alike but for the 的建议 / 的提案 a register may leave out. */
function same(a: string, b: string): boolean {
  const bare = (title: string) => plainTitle(title).replace(/(?:的)?(?:建议|提案)$/, '')
  return bare(a) === bare(b)
}

function doubled(stretch: Stretch): readonly Report[] {
  return [...stretch.text.matchAll(/(?:提(?:出)?的|期间的)?关于(?=[《“]关于)/g)].map(found =>
    replacing(
      stretch,
      { start: found.index, end: found.index + found[0].length },
      {
        message: '题目本身以“关于”开头，前面的“关于”重复，请删去。',
        after: found[0].slice(0, -2),
        fix: 'proposed'
      }
    )
  )
}
