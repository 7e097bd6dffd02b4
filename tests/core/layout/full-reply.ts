import {
  closing,
  framed,
  h1,
  h2,
  h3,
  numberBlocks,
  opening,
  p,
  reply,
  runIn,
  slot,
  table
} from '../../../electron/core/reply/build.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'

const measures =
  '我局统筹推进公共数据归集、共享和开放，推动各部门“应归尽归、应享尽享”。目前已建成全市统一的数据平台——“江临数桥”，累计归集数据12.6亿条，支撑应用场景86个，群众办事材料平均减少41%……'

const framedReply: Reply = framed(
  reply(
    opening(
      '您在市十八届人大三次会议期间提出的《关于推进政务数据有序共享的建议》（第110号建议）收悉。感谢您对数据工作的关心。经会同市政务办、市财政局研究，现答复如下：'
    ),
    h1('建议办理情况'),
    runIn(2, '强化制度供给。', measures + measures),
    runIn(2, '强化平台支撑。', measures),
    {
      ...table(['项目', '进度', '责任单位'], ['数据目录', '已完成', '市数据发展局']),
      caption: '表1 年度任务'
    },
    h2('存在的困难'),
    h3('标准不统一'),
    p(measures),
    h3('专业人员不足'),
    p('区县专职人员少，且流动频繁。'),
    h1('下一步工作'),
    runIn(2, '加快平台二期建设。', '年内完成主体功能开发并投入试运行。'),
    slot('与代表面商的日期', '写明年月日'),
    closing('以上答复，如有不妥，请批评指正。再次感谢您对我市数据工作的关心和支持。')
  ),
  {
    category: { letter: 'A', definition: '所提问题已经解决或基本解决' },
    issuer: '江临市数据发展局',
    letterhead: '江临市数据发展局文件',
    number: { code: '江数发建', year: 2026, serial: 3 },
    signers: ['程望舒'],
    title: '对市十八届人大三次会议第110号建议的答复',
    addressees: [{ name: '苏念安', role: 'deputy' }],
    signature: ['江临市数据发展局'],
    date: '2026-05-18',
    contact: { person: '沈知远', phone: '0599-1234567' },
    openness: 'proactive',
    copies: ['市人大常委会代表工委', '市政府办公室', '市政务办', '市财政局'],
    printing: { organ: '江临市数据发展局办公室', date: '2026-05-18' },
    attachments: [
      { title: '数据共享责任清单', body: numberBlocks([h1('责任分工'), p('牵头单位按月通报进度。')]) },
      { title: '办理情况征询意见表', body: [] }
    ]
  }
)

/** A made-up answer in which every part of the page occurs. */
export const fullReply: Reply = {
  ...framedReply,
  item: {
    kind: 'suggestion',
    title: '关于推进政务数据有序共享的建议',
    number: '110',
    session: '市十八届人大三次会议'
  }
}
