import { remark } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits, proseOf } from '../walk.ts'

/**
 * The name of another deputy left over from an older letter (核稿 list no. 9). Only direct address counts, 尊敬的×××代表 and 感谢×××代表, with a
 * name that begins with a frequent surname and is none of the addressees or authors; skipped where not all addressees are known.
 */
export const otherNameLeft: Rule = {
  id: 'other-name-left',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：正文所称代表、委员与主送一致',
  check: ({ reply, kase }) => {
    const plain = (name: string) => name.replace(/[\s　]/g, '')
    const known = [...reply.frame.addressees, ...(kase?.item.authors ?? [])].map(one => plain(one.name))
    const complete = reply.frame.addresseeTotal === null || (kase?.item.authors.length ?? 0) > 1
    if (known.length === 0 || !complete || reply.kind === 'contribution') return []
    return proseOf(reply).flatMap(stretch =>
      [...hits(stretch, address), ...hits(stretch, called)]
        .filter(({ groups: [name = ''] }) => !known.includes(name))
        .map(hit =>
          remark(stretch, hit, `这里称“${hit.groups[0]}”，与主送不符，可能是旧稿留下的姓名，请核对。`)
        )
    )
  }
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石韦贾夏付邹熊孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴莫孔汤严'
/** A name at the start of a sentence that turns to the person: 沈一苇代表，您提出的… */
const called =
  /(?<=^|[。！？])(?!各位|诸位|全体|两位|有关|人大|政协|市|省|县|区|其他|广大|尊敬)([\p{Script=Han}]{2,3})(?:代表|委员)[，：]?(?=您|你)/gu
const address = new RegExp(
  `(?:尊敬的|感谢)([${surnames}](?!多|代|各|全|于|有|何|人|分)[\\p{Script=Han}]{1,2})(?:代表|委员)(?![会团们])`,
  'gu'
)
