import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/** No 、 before the 等 that closes a list (GB/T 15834—2011 4.5). 等不起, 等静压石墨 and other words that begin with 等 may be items of the list, so what follows decides. */
export const commaBeforeDeng: Rule = {
  id: 'comma-before-deng',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.5',
  where: 'prose',
  checkIn: stretch =>
    hits(
      stretch,
      /、等(?=[，。；：、）]|[一二三四五六七八九十百两数多几各\d]|$|方面|领域|工作|问题|内容|活动|形式|方式|部门|单位|措施|项目|行业|产业|企业|地区|重点|因素|环节|有关|相关|在内|系列|服务|设施|政策|举措|要素|资源|专业|功能|事项|平台|机构|器材|设备|物资|材料|场所|区域|路段|线路|点位|人员|群体|品种|技术|手段|渠道|载体)|，等(?=(?:相关|有关)?(?:部门|单位|领域|方面|地区|企业|设施|项目)[，。；、）]?)/g
    ).map(hit =>
      replacing(stretch, hit, {
        message: `“等”前不用${hit.words.startsWith('、') ? '顿号，请删去顿号' : '逗号，请删去逗号'}。`,
        after: '等',
        fix: hit.words.startsWith('、') ? 'safe' : 'proposed'
      })
    )
}
