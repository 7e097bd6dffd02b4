import { expect, test } from 'vitest'
import { agingFacts } from '../../../electron/core/freshness/aging-facts.ts'
import type { AgingKind } from '../../../electron/core/freshness/aging-fact.ts'
import { reading } from './reading.ts'

/** Text of 2022, kind of what is old in it, the words, and what they become where that is certain. */
const rows: readonly (readonly [string, AgingKind, string, string | null])[] = [
  ['去年，我局完成了12个小区的改造。', 'relative-time', '去年', '2021年'],
  ['今年以来，我局走访企业。', 'relative-time', '今年以来', '2022年'],
  ['今年上半年已开工。', 'relative-time', '今年', '2022年'],
  ['明年我局继续推进。', 'relative-time', '明年', '2023年'],
  ['前年立项的道路已通车。', 'relative-time', '前年', '2020年'],
  ['上半年，全市新增泊位。', 'relative-time', '上半年', '2022年上半年'],
  ['工程在下半年启动。', 'relative-time', '下半年', '2022年下半年'],
  ['年初，我局印发通知。', 'relative-time', '年初', '2022年初'],
  ['本年度安排专项资金。', 'relative-time', '本年度', '2022年度'],
  ['列入下一年度预算。', 'relative-time', '下一年度', '2023年度'],
  ['一季度，全市开工项目较多。', 'relative-time', '一季度', '2022年一季度'],
  ['近三年，全市新建公园较多。', 'relative-time', '近三年', null],
  ['过去两年里，我市推进共享停车。', 'relative-time', '过去两年', null],
  ['近期，我局将开展巡查。', 'relative-time', '近期', null],
  ['近日，市政府召开会议。', 'relative-time', '近日', null],
  ['方案已于日前印发。', 'relative-time', '日前', null],
  ['本月起试运行。', 'relative-time', '本月', null],
  ['今冬明春组织清雪演练。', 'relative-time', '今冬明春', null],
  ['目前，方案正在征求意见。', 'relative-time', '目前', null],
  ['该路段正在施工。', 'relative-time', '正在', null],
  ['新校区即将启用。', 'relative-time', '即将', null],
  ['本届政府把停车列为实事。', 'relative-time', '本届', null],
  ['现阶段以试点为主。', 'relative-time', '现阶段', null],
  ['截至2022年底，全市有公共泊位5万个。', 'year', '截至2022年底', null],
  ['截至2021年12月，累计服务老人。', 'year', '截至2021年12月', null],
  ['截止2022年6月底，完成投资。', 'year', '截止2022年6月底', null],
  ['“十四五”期间，我市将新建停车场。', 'plan', '“十四五”', null],
  ['项目已列入“十四五”综合交通规划。', 'plan', '“十四五”', null],
  ['按照十四五规划有序推进。', 'plan', '十四五', null],
  ['下一步，我局将把有关内容纳入“十四五”规划中期评估。', 'plan', '“十四五”', null],
  ['您在市十七届人大三次会议上提出的建议收悉。', 'session', '市十七届人大三次会议', null],
  [
    '王某等代表在江临市第十七届人民代表大会第三次会议上提出的建议收悉。',
    'session',
    '江临市第十七届人民代表大会第三次会议',
    null
  ],
  [
    '您在政协江临市第十五届委员会第二次会议上提出的提案收悉。',
    'session',
    '政协江临市第十五届委员会第二次会议',
    null
  ],
  ['成立由副市长李某任组长的领导小组。', 'person', '副市长李某', null],
  ['局长张某某带队调研。', 'person', '局长张某某', null],
  ['由王建平局长任组长，每周调度。', 'person', '王建平局长', null],
  ['陈某同志担任专班负责人，会同各方推进。', 'person', '陈某同志', null],
  ['感谢周某代表的关心。', 'person', '感谢周某代表', null],
  ['会同市卫计委开展检查。', 'organ', '卫计委', '卫生健康委'],
  ['市国土资源局负责供地。', 'organ', '国土资源局', '自然资源和规划局'],
  ['由市环保局牵头整治。', 'organ', '环保局', '生态环境局'],
  ['市海洋与渔业局负责监管。', 'organ', '海洋与渔业局', null],
  ['联合市工商局抽检。', 'organ', '工商局', '市场监督管理局'],
  ['依据《合同法》办理。', 'policy', '《合同法》', '《民法典》'],
  ['依照《中华人民共和国物权法》办理。', 'policy', '《中华人民共和国物权法》', '《中华人民共和国民法典》'],
  ['按照《江临市停车收费管理办法（试行）》收费。', 'policy', '《江临市停车收费管理办法（试行）》', null],
  ['依据《江临市共享单车管理暂行办法》处理。', 'policy', '《江临市共享单车管理暂行办法》', null],
  [
    '落实《江临市养老服务三年行动计划（2021—2023年）》。',
    'policy',
    '《江临市养老服务三年行动计划（2021—2023年）》',
    null
  ],
  ['按照《2022年全市数字化改革工作要点》推进。', 'policy', '《2022年全市数字化改革工作要点》', null],
  ['该政策有效期至2024年12月31日。', 'policy', '有效期至2024年12月31日', null],
  ['补助标准为每人每月680元。', 'standard', '标准为每人每月680元', null],
  ['停车收费标准为5元/小时。', 'standard', '标准为5元/小时', null],
  ['对新建厂房每平方米补贴30元。', 'standard', '每平方米补贴30元', null],
  ['最低工资标准为2280元。', 'standard', '最低工资标准为2280元', null],
  ['全市已建成公共充电桩1200个。', 'count', '已建成公共充电桩1200个', null],
  ['我市现有医养结合机构11家。', 'count', '现有医养结合机构11家', null],
  ['累计发放补贴3000万元。', 'count', '累计发放补贴3000万元', null],
  ['目前，全市共有社区食堂86家。', 'count', '共有社区食堂86家', null],
  ['全市建有体育公园15个。', 'count', '建有体育公园15个', null],
  ['项目将于2023年底前完成。', 'promise', '将于2023年底前', null],
  ['计划明年6月开工。', 'promise', '计划明年6月', null],
  ['力争年底前投入使用。', 'promise', '力争年底前', null],
  ['预计2024年上半年通车。', 'promise', '预计2024年上半年', null],
  ['到2025年，全市公共充电桩达到5000个。', 'promise', '到2025年', null],
  ['确保今年内全面完成。', 'promise', '确保今年内', null],
  ['拟于2024年第三季度招标。', 'promise', '拟于2024年第三季度', null],
  ['咨询电话：62345678，欢迎来电。', 'contact', '62345678', null],
  ['联系人手机13800000000。', 'contact', '13800000000', null],
  ['受理地址：江临市人民路120号。', 'contact', '江临市人民路120号', null]
]

test('there are at least sixty', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60)
})

test.each(rows)('%s', (text, kind, words, replacement) => {
  const facts = agingFacts(text, reading)
  expect(facts.map(fact => [fact.kind, fact.words, fact.replacement])).toContainEqual([
    kind,
    words,
    replacement
  ])
  for (const fact of facts) {
    expect(text.slice(fact.start, fact.end)).toBe(fact.words)
    expect(fact.advice).toMatch(/。$/)
  }
})
