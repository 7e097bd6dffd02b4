import { describe, expect, test } from 'vitest'
import { defaultWords } from '../../../electron/core/check/words.ts'
import { differencesAmong, type PastAnswer } from '../../../electron/core/search/conflicts.ts'

function answer(year: number | null, text: string, category: PastAnswer['category'] = null): PastAnswer {
  return { sourceId: `s${year}`, year, category, passages: [{ id: `s${year}#0`, text }] }
}

function told(older: PastAnswer, newer: PastAnswer): string {
  const found = differencesAmong([older, { ...newer, sourceId: `${newer.sourceId}b` }], defaultWords.organs)
  return found.map(({ kind, verdict }) => `${verdict} ${kind}`).join('，')
}

/** Year and words of the one, year and words of the other. */
type Pair = readonly [number, string, number, string]

const figures: readonly Pair[] = [
  [2023, '既有住宅加装电梯补助标准为每台20万元。', 2024, '既有住宅加装电梯补助标准为每台15万元。'],
  [2022, '补助标准为2万元。', 2024, '补助标准为3万元。'],
  [2024, '老旧小区加装电梯每台补助18万元。', 2024, '我市对加装电梯每台给予补助20万元。'],
  [2021, '村卫生室运行补助标准为每年6000元。', 2023, '村卫生室运行补助标准为每年8000元。'],
  [2023, '居家养老服务补贴为每人每月200元。', 2024, '居家养老服务补贴为每人每月300元。'],
  [2022, '道路停车收费标准为每小时3元。', 2024, '道路停车收费标准为每小时5元。'],
  [2023, '公租房租金为每平方米4元。', 2023, '公租房租金为每平方米6元。'],
  [2022, '门诊慢性病报销比例为60%。', 2023, '门诊慢性病报销比例为75%。'],
  [2024, '创业担保贷款贴息比例为50%。', 2024, '创业担保贷款贴息比例为30%。'],
  [2023, '校园周边道路限速30公里。', 2024, '校园周边道路限速40公里。'],
  [2022, '不动产登记办理时限为5个工作日。', 2023, '不动产登记办理时限为3个工作日。'],
  [2023, '绿色农药使用补贴每亩20元。', 2024, '绿色农药使用补贴每亩35元。'],
  [2024, '人才购房补贴最高30万元。', 2024, '人才购房补贴最高50万元。'],
  [2023, '全市共有停车泊位12万个。', 2023, '全市共有停车泊位15万个。'],
  [2024, '全市现有公共充电桩3200个。', 2024, '全市现有公共充电桩4100个。'],
  [2022, '大病保险起付线为1.5万元。', 2024, '大病保险起付线为2万元。']
]

const commitments: readonly Pair[] = [
  [2023, '滨河绿道二期工程已建成。', 2024, '滨河绿道二期工程正在建设中。'],
  [2024, '数据共享平台二级节点已上线。', 2024, '数据共享平台二级节点将于年底上线。'],
  [2022, '城东污水处理厂扩容改造已完成。', 2023, '城东污水处理厂扩容改造计划明年实施。'],
  [2023, '人民路与解放路交叉口信号灯已启用。', 2024, '人民路与解放路交叉口暂不具备设置信号灯条件。'],
  [2023, '我局将在北门增设公交首末站。', 2024, '北门增设公交首末站暂不具备条件。'],
  [2022, '职业技能实训基地正在建设。', 2024, '职业技能实训基地建设条件尚不成熟。'],
  [2024, '在青石桥小学门口设置人行天桥，目前正在施工中。', 2024, '在青石桥小学门口设置人行天桥难以实施。'],
  [2023, '社区食堂智慧结算系统已投入使用。', 2024, '社区食堂智慧结算系统拟于下半年开通。'],
  [2021, '老年大学新校区已竣工。', 2022, '老年大学新校区正在建设中。'],
  [2023, '市民卡异地结算功能已开通。', 2023, '市民卡异地结算功能暂无法实现。'],
  [2024, '古城墙修缮工程已完成。', 2024, '古城墙修缮工程计划启动。'],
  [2022, '关于恢复夜间公交专线的建议，已落实到位。', 2023, '恢复夜间公交专线的建议不予采纳。']
]

const deadlines: readonly Pair[] = [
  [2023, '云溪大桥拓宽工程2024年底前建成通车。', 2023, '云溪大桥拓宽工程2025年底前建成通车。'],
  [2023, '城北消防站2024年6月底前投入使用。', 2024, '城北消防站2025年底前投入使用。'],
  [2022, '智慧停车一张网将于2023年底前上线。', 2023, '智慧停车一张网将于2025年底前上线。'],
  [2024, '无障碍设施改造条例计划2025年二季度出台。', 2024, '无障碍设施改造条例计划2026年上半年出台。'],
  [2021, '农产品冷链物流园2022年底前建成。', 2022, '农产品冷链物流园2024年底前建成。'],
  [2023, '社会福利中心新院区2025年3月底前启用。', 2024, '社会福利中心新院区2026年3月底前启用。']
]

const units: readonly Pair[] = [
  [
    2023,
    '电动自行车充电设施建设由市住建局牵头负责。',
    2023,
    '电动自行车充电设施建设由市消防救援支队牵头负责。'
  ],
  [2022, '河道保洁日常管理由市水利局负责。', 2023, '河道保洁日常管理由市城管局负责。'],
  [2024, '校外培训机构监管由市教育局牵头。', 2024, '校外培训机构监管由市市场监管局牵头。'],
  [2023, '废弃农膜回收处置由市农业农村局负责。', 2024, '废弃农膜回收处置由市生态环境局负责。'],
  [2022, '背街小巷路灯维护由城投公司承担。', 2022, '背街小巷路灯维护由市照明中心承担。']
]

const categories: readonly (readonly [number, PastAnswer['category'], number, PastAnswer['category']])[] = [
  [2022, 'A', 2024, 'C'],
  [2022, 'C', 2024, 'A'],
  [2023, 'A', 2023, 'B'],
  [2023, 'B', 2023, 'A'],
  [2022, 'A', 2023, 'B'],
  [2022, 'B', 2023, 'C'],
  [2023, 'C', 2023, 'B']
]

describe('what does not go together is told', () => {
  test.each(figures)('figures: %i %s / %i %s', (...[year, words, later, otherwise]) => {
    expect(told(answer(year, words), answer(later, otherwise))).toBe('conflict figure')
  })
  test.each(commitments)('commitments: %i %s / %i %s', (...[year, words, later, otherwise]) => {
    expect(told(answer(year, words), answer(later, otherwise))).toBe('conflict commitment')
  })
  test.each(deadlines)('deadlines: %i %s / %i %s', (...[year, words, later, otherwise]) => {
    expect(told(answer(year, words), answer(later, otherwise))).toBe('conflict deadline')
  })
  test.each(units)('responsible units: %i %s / %i %s', (...[year, words, later, otherwise]) => {
    expect(told(answer(year, words), answer(later, otherwise))).toBe('conflict responsible')
  })
  test.each(categories)('categories: %i %s / %i %s', (...[year, category, later, otherwise]) => {
    expect(told(answer(year, '', category), answer(later, '', otherwise))).toBe('conflict category')
  })
})

const explained: readonly Pair[] = [
  [2022, '既有住宅加装电梯补助标准为每台15万元。', 2024, '既有住宅加装电梯补助标准提高到每台20万元。'],
  [2022, '村卫生室运行补助标准为每年6000元。', 2023, '村卫生室运行补助标准由6000元调整为8000元。'],
  [2022, '全市共有停车泊位12万个。', 2024, '全市共有停车泊位15万个。'],
  [2023, '全市累计建成口袋公园86个。', 2024, '全市累计建成口袋公园112个。'],
  [2022, '滨河绿道二期工程正在建设。', 2024, '滨河绿道二期工程已建成。'],
  [2022, '城北消防站计划明年开工建设。', 2023, '城北消防站正在建设。'],
  [2022, '北门增设公交首末站暂不具备条件。', 2024, '北门增设公交首末站已落实到位。'],
  [2023, '智慧停车一张网将于年底上线。', 2024, '智慧停车一张网已上线。']
]

describe('what time explains is an update', () => {
  test.each(explained)('%i %s / %i %s', (...[year, words, later, otherwise]) => {
    expect(told(answer(year, words), answer(later, otherwise))).toMatch(/^update \w+$/)
  })
  test.each([
    [2022, 'B', 2024, 'A'],
    [2022, 'C', 2023, 'B']
  ] as const)('category %i %s / %i %s', (...[year, category, later, otherwise]) => {
    expect(told(answer(year, '', category), answer(later, '', otherwise))).toBe('update category')
  })
})

const silent: readonly Pair[] = [
  [2023, '居家养老服务补贴为每人每月200元。', 2024, '机构养老服务补贴为每人每月600元。'],
  [2023, '既有住宅加装电梯每台补助20万元。', 2024, '老旧电梯更新改造每台补助5万元。'],
  [2023, '既有住宅加装电梯每台补助20万元。', 2024, '既有住宅加装电梯每户补助2000元。'],
  [2023, '人才购房补贴最高30万元。', 2024, '人才购房补贴最低5万元。'],
  [2023, '道路停车收费标准为每小时3元。', 2024, '公共停车场收费标准为每小时5元。'],
  [2023, '绿色农药使用补贴每亩20元。', 2024, '秸秆还田作业补贴每亩35元。'],
  [2022, '甲类管网改造补助标准为每公里50万元。', 2023, '乙类管网改造补助标准为每公里30万元。'],
  [2022, '2022年新增停车泊位600个。', 2023, '2023年新增停车泊位900个。'],
  [2022, '全年发放消费券500万元。', 2023, '全年发放消费券800万元。'],
  [2022, '新建口袋公园12个。', 2022, '改建口袋公园8个。'],
  [2023, '全市共有停车泊位12万个。', 2023, '城区共有公共停车场86个。'],
  [2023, '截至3月底，全市累计受理办件3万件。', 2023, '截至9月底，全市累计受理办件9万件。'],
  [2023, '全市现有公共充电桩约3000个。', 2023, '全市现有公共充电桩3200个。'],
  [2023, '截至6月底，全市共有充电桩3200个。', 2023, '截至11月底，全市共有充电桩4100个。'],
  [2023, '第一批老旧小区改造已完成。', 2024, '第二批老旧小区改造正在推进中。'],
  [2023, '滨河绿道一期工程已建成。', 2024, '滨河绿道二期工程正在建设中。'],
  [2023, '城东污水处理厂扩容改造已完成。', 2023, '城西污水处理厂扩容改造正在推进中。'],
  [2023, '数据共享平台已上线。', 2024, '下一步，将进一步优化数据共享平台。'],
  [2023, '校园周边护学岗已设置到位。', 2024, '我们将持续巩固校园周边护学岗成效。'],
  [2023, '人民路信号灯已启用。', 2024, '建设路信号灯正在安装，推进中。'],
  [2023, '社区食堂已投入使用。', 2024, '老年大学正在建设中。'],
  [2023, '滨河绿道二期工程已建成。', 2024, '滨河绿道二期工程已建成开放。'],
  [2023, '云溪大桥拓宽工程2024年底前建成通车。', 2023, '云溪大桥加固工程2025年底前完成。'],
  [2022, '公共数据开放清单2022年底前完成编制。', 2023, '公共数据开放清单2023年底前完成编制。'],
  [2023, '城北消防站2024年底前投入使用。', 2024, '城北消防站已于2024年11月投入使用。'],
  [2023, '第一批充电桩2024年底前建成。', 2023, '第二批充电桩2025年底前建成。'],
  [2023, '智慧停车一张网将于2024年底前上线。', 2024, '智慧停车一张网将于2024年底前上线。'],
  [2023, '一期工程2024年底前建成，二期工程2026年底前建成。', 2024, '冷链物流园二期工程2025年底前建成。'],
  [2023, '河道保洁由市水利局负责。', 2023, '道路保洁由市城管局负责。'],
  [2023, '河道保洁日常管理由市水利局负责。', 2024, '河道保洁日常管理由江临市水利局牵头负责。'],
  [2021, '扬尘污染监测点位由市环保局负责。', 2023, '扬尘污染监测点位由市生态环境局负责。'],
  [2018, '农产品批发市场抽检由市工商局、市农业局负责。', 2024, '农产品批发市场抽检由市市场监督管理局负责。'],
  [2018, '近岸海域排污口巡查由市海洋与渔业局负责。', 2024, '近岸海域排污口巡查由市自然资源和规划局负责。'],
  [2018, '近岸海域排污口巡查由市海洋与渔业局负责。', 2024, '近岸海域排污口巡查由市农业农村局负责。'],
  [2023, '校外培训机构监管由市教育局、市市场监管局负责。', 2024, '校外培训机构监管由市教育局牵头。'],
  [2023, '老旧小区供水管网改造由市住房和城乡建设局负责。', 2024, '老旧小区供水管网改造由市住建局负责。'],
  [2023, '您提出的将补助标准提高到5万元的建议很有针对性。', 2024, '补助标准为3万元。'],
  [2023, '一级补助标准为2万元，二级补助标准为1万元。', 2024, '补助标准为3万元。'],
  [2023, '小型车停车收费每小时3元；大型车停车收费每小时6元。', 2024, '停车收费每小时5元。'],
  [2023, '补助标准为2万元。', 2024, '补助标准为2万元。'],
  [2023, '补助标准为20000元。', 2024, '补助标准为2万元。'],
  [2023, '门诊报销比例为60%。', 2024, '住院报销比例为85%。'],
  [2023, '公租房租金为每平方米4元。', 2024, '公租房物业费用为每平方米1元。'],
  [2023, '不动产登记办理时限为5个工作日。', 2024, '企业开办办理时限为1个工作日。'],
  [2023, '校园周边道路限速30公里。', 2024, '城市快速路限速80公里。'],
  [2023, '我局高度重视，认真研究办理。', 2024, '我局高度重视，正在研究办理。'],
  [2023, '相关工作已完成。', 2024, '相关工作正在推进中。'],
  [2023, '感谢您对我市工作的关心和支持。', 2024, '感谢您对数据工作的关心和支持。'],
  [2023, '已完成平台一期建设，正在推进二期建设。', 2024, '平台二期建设已完成。'],
  [2023, '南湖片区雨污分流改造已完成。', 2024, '北湖片区雨污分流改造难以实施。'],
  [2023, '小学课后服务收费每月150元。', 2024, '初中课后服务收费每月200元。']
]

describe('what goes together, or speaks of something else, is not told', () => {
  test.each(silent)('%i %s / %i %s', (...[year, words, later, otherwise]) => {
    expect(told(answer(year, words), answer(later, otherwise))).not.toContain('conflict')
  })

  test('the tables are as large as they were meant to be', () => {
    const conflicting = [figures, commitments, deadlines, units, categories].flat().length
    expect([conflicting >= 40, silent.length >= 40]).toEqual([true, true])
  })

  test('no reply contradicts itself word for word, whatever the year', () => {
    for (const [year, words, , otherwise] of [...figures, ...commitments, ...deadlines, ...units, ...silent])
      for (const text of [words, otherwise])
        expect(told(answer(year, text), answer(year, text)), text).not.toContain('conflict')
  })
})

test('both sentences come with their years, the older first, conflicts before updates', () => {
  const newer = answer(2024, '加装电梯补助标准为每台15万元。滨河绿道二期工程已建成。', 'A')
  const older = answer(2022, '加装电梯补助标准为每台20万元。滨河绿道二期工程正在建设。', 'B')
  expect(differencesAmong([newer, older], defaultWords.organs)).toMatchObject([
    {
      kind: 'figure',
      verdict: 'conflict',
      older: { year: 2022, passageId: 's2022#0', sentence: '加装电梯补助标准为每台20万元' },
      newer: { year: 2024, sentence: '加装电梯补助标准为每台15万元' }
    },
    { kind: 'category', verdict: 'update', older: { sentence: 'B类' }, newer: { sentence: 'A类' } },
    { kind: 'commitment', verdict: 'update' }
  ])
})

test('an office’s own list of renamed organs counts', () => {
  const past = [
    answer(2019, '数据开放平台运维由市信息中心负责。'),
    answer(2024, '数据开放平台运维由市数据中心负责。')
  ]
  const row = { old: '信息中心', now: '数据中心', until: '2022-01', before: '', after: '' }
  expect(differencesAmong(past, []).map(({ kind }) => kind)).toEqual(['responsible'])
  expect(differencesAmong(past, [row])).toEqual([])
})
