import { caseSchema, type Case } from '../../../electron/core/case/case.ts'
import { framed, closing, opening, p, reply } from '../../../electron/core/reply/build.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import type { Stage } from '../../../electron/core/workflow/stage.ts'

/** A short letter in which nothing is missing that a letter must have before it is sent on. */
export const letter: Reply = framed(
  reply(
    opening('您在市三届人大二次会议上提出的《关于加快社区数据台账整合的建议》（第12号）收悉，现答复如下：'),
    p('目前全市社区台账已由七十二类减为十九类。'),
    closing('感谢您对数据工作的关心和支持。')
  ),
  {
    issuer: '江临市数据发展局',
    title: '对市三届人大二次会议第12号建议的答复',
    addressees: [{ name: '许青禾', role: 'deputy' }],
    signature: ['江临市数据发展局']
  }
)

/** A case in the stage, with that letter. */
export function kaseIn(stage: Stage): Case {
  return caseSchema.parse({
    schema: 1,
    id: 'case-1',
    revision: 1,
    createdAt: '2026-03-01T09:00:00.000+08:00',
    updatedAt: '2026-03-01T09:00:00.000+08:00',
    stage,
    item: {
      kind: 'suggestion',
      title: '关于加快社区数据台账整合的建议',
      number: '12',
      session: '市三届人大二次会议',
      authors: [{ name: '许青禾', group: null, phone: null, leading: true }],
      assigned: '2026-03-01',
      lead: '江临市数据发展局',
      helpers: [],
      paragraphs: ['社区台账重复填报，建议整合。']
    },
    itemSourceId: null,
    due: '2026-06-01',
    asks: [],
    contributions: [],
    chosen: [],
    templateId: null,
    skeletonId: null,
    reply: letter,
    dismissals: [],
    signedDigest: null
  })
}
