import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/**
 * Words written twice: 的的, 收悉收悉, 进一步进一步 (公文惯例). Two characters repeat in sound Chinese (一步一步, 社会组织组织),
 * so pairs are looked for by list; a run of three to eight characters is reported whichever it is. 目的的, 的的确确, 为了了解
 * and 一个项目一个项目 are sound.
 */
export const doubledWords: Rule = {
  id: 'doubled-words',
  group: '用语',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：文字不重复',
  where: 'prose',
  checkIn: stretch =>
    patterns.flatMap(pattern =>
      hits(stretch, pattern).map(hit => {
        const after = hit.groups[0] ?? ''
        return replacing(stretch, hit, {
          message: `“${hit.words}”重复，请改为“${after}”。`,
          after,
          fix: 'proposed'
        })
      })
    )
}

const pairs =
  '收悉|以及|并且|同时|我局|我市|我县|我区|现将|有关|相关|积极|不断|切实|进行|由于|关于|对于|如下|加强|加快|推动|推进|开展|提高|提升|完善|负责|实施|按照|根据|通过|已经|正在|继续|全面|深入|认真|充分|完成|办理|安排|部署|工作(?!工作(?:者|人|站|室|组|日|量|时))'

const patterns: readonly RegExp[] = [
  /(?<![目有打标])(的)的(?!确|士)/g,
  /(?<![不])(了)了(?![解结然之却断望])/g,
  new RegExp(`(${pairs})\\1`, 'g'),
  /(?<!\p{Script=Han}[已])(已)已(?!\p{P})/gu,
  /(?<!老|上|大|中|少|小|干)(将)将(?!军|领|士|才|就)/g,
  /(收悉)[，,]?(?:现)?已?收悉/g,
  /((?![一每逐])[\p{Script=Han}]{3,8})\1(?![\p{Script=Han}]?\1)/gu
]
