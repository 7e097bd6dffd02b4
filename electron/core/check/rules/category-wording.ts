import { blockText } from '../../reply/place.ts'
import { fieldRemark } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'

/**
 * The letter fits the text (核稿 list no. 7): A is not given to an answer that only plans, B tells what is planned, C and D say why not. Only what the
 * whole body lacks is reported, so that one sound sentence suffices.
 */
export const categoryWording: WholeRule = {
  id: 'category-wording',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：类别标记与答复内容相符',
  check: ({ reply }) => {
    const letter = reply.frame.category?.letter
    if (letter === undefined || reply.kind === 'contribution') return []
    const body = reply.body
      .filter(block => !(block.kind === 'paragraph' && block.role !== 'body'))
      .map(blockText)
      .join('\n')
    return body.length < shortest ? [] : lackOf(letter, body)
  }
}

/** Of a few words nothing can be said. */
const shortest = 60

const done =
  /已(?!经?收悉)|完成|建成|落实(?:了|到位)|解决了|出台了?|印发了?|投入使用|实施了|开通|启动|启用|累计|截至/
const planned = /将(?!军|来的)|拟|计划|下一步|力争|争取|打算|准备|预计|推进/
/** 推进 tells of work under way as well as of plans, so it does not speak against an A. */
const onlyPlanned = /将(?!军|来的)|拟|计划|下一步|力争|争取|打算|准备|预计/
/** The clauses that tell of what is, without those that tell of what is to be (将于9月底前启动); 已将 tells of what is. */
function toldOf(body: string): string {
  const clauses = body.split(/(?<=[，。；\n])/)
  return clauses
    .filter(clause => clause.includes('已') || !/(?<!已)将于|拟|计划|力争|争取|预计/.test(clause))
    .join('')
}
const reasons =
  /因|由于|受[^，。；]{1,20}(?:限制|制约|影响)|鉴于|条件|不具备|尚未|暂[无不未时]|难以|不宜|不符合|权限|规定|没有|无法|目前不/

function lackOf(letter: 'A' | 'B' | 'C' | 'D', body: string): readonly Report[] {
  switch (letter) {
    case 'A':
      return done.test(toldOf(body)) || !onlyPlanned.test(body)
        ? []
        : [fieldRemark('category', '类别是A（已解决），正文却只有打算，没有已办结果，请核对类别或补写结果。')]
    case 'B':
      return planned.test(body)
        ? []
        : [fieldRemark('category', '类别是B（列入计划解决），正文却没有写下一步计划，请核对类别或补写计划。')]
    case 'C':
    case 'D':
      return reasons.test(body)
        ? []
        : [fieldRemark('category', `类别是${letter}，正文却没有说明原因，请核对类别或补写原因。`)]
  }
}
