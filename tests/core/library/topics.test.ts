import { expect, test } from 'vitest'
import { factsOf } from '../../../electron/core/library/describe.ts'
import { topicNames, topicOf } from '../../../electron/core/library/topics.ts'
import { parse } from '../../../electron/core/parse/parse.ts'
import { lines } from '../parse/letters.ts'

function topicOfTitle(title: string) {
  const document = lines(title)
  return topicOf({ kind: 'other' }, { title: null, itemTitle: title }, document)
}

/** Made-up titles, each with the field of work a registry would file it under. */
const titles: readonly (readonly [string, string])[] = [
  ['关于加快推进老旧小区改造的建议', '城乡建设'],
  ['关于尽快打通城北断头路的建议', '城乡建设'],
  ['关于对背街小巷破损井盖和路灯进行排查的提案', '城乡建设'],
  ['关于老旧住宅加装电梯资金筹措的建议', '城乡建设'],
  ['关于扩大公租房保障范围的建议', '住房保障'],
  ['关于解决安置房办证难的建议', '住房保障'],
  ['关于优化住房公积金提取办法的提案', '住房保障'],
  ['关于规范住宅小区物业管理的建议', '社区治理'],
  ['关于支持业委会依法履职的提案', '社区治理'],
  ['关于加强社区工作者队伍建设的建议', '社区治理'],
  ['关于破解老城区停车难的建议', '交通出行'],
  ['关于优化公交线路方便群众出行的建议', '交通出行'],
  ['关于加强学校周边交通秩序管理的建议', '交通出行'],
  ['关于在医院门口增设人行过街信号灯的提案', '交通出行'],
  ['关于缓解中小学上下学时段交通拥堵的建议', '交通出行'],
  ['关于建设城东高铁站接驳公交的建议', '交通出行'],
  ['关于增加新城区义务教育学位供给的建议', '教育'],
  ['关于提升中小学课后服务质量的提案', '教育'],
  ['关于加强乡镇幼儿园师资力量的建议', '教育'],
  ['关于在校园内普及近视防控的建议', '教育'],
  ['关于支持职业院校产教融合的提案', '教育'],
  ['关于加强村卫生室建设的建议', '医疗卫生'],
  ['关于在公共场所配置自动体外除颤仪的提案', '医疗卫生'],
  ['关于推进家庭医生签约服务的建议', '医疗卫生'],
  ['关于完善院前急救体系的提案', '医疗卫生'],
  ['关于加快建设社区食堂为老年人提供助餐服务的建议', '养老'],
  ['关于推进农村互助养老的提案', '养老'],
  ['关于扶持医养结合机构发展的建议', '养老'],
  ['关于关爱独居老人的建议', '养老'],
  ['关于加快发展普惠托育服务的建议', '妇女儿童'],
  ['关于在商场增设母婴室的提案', '妇女儿童'],
  ['关于关爱农村留守儿童的建议', '妇女儿童'],
  ['关于提高城乡居民医保门诊报销比例的建议', '社会保障'],
  ['关于完善灵活就业人员参保办法的提案', '社会保障'],
  ['关于推进公共场所无障碍环境建设的建议', '社会保障'],
  ['关于规范镇村公墓管理的建议', '社会保障'],
  ['关于促进高校毕业生就业的提案', '就业创业'],
  ['关于保障外卖骑手劳动权益的建议', '就业创业'],
  ['关于规范零工市场建设的提案', '就业创业'],
  ['关于优化高层次人才引进政策的建议', '人才工作'],
  ['关于扶持茶产业做大做强的建议', '农业农村'],
  ['关于盘活农村闲置宅基地的提案', '农业农村'],
  ['关于推进高标准农田建设的建议', '农业农村'],
  ['关于发展壮大村集体经济的建议', '农业农村'],
  ['关于加固镇村小型水库的建议', '水利防汛'],
  ['关于整治老城区内涝积水点的建议', '水利防汛'],
  ['关于治理化工园区废气扰民的提案', '生态环境'],
  ['关于加强农村生活污水处理设施运维的建议', '生态环境'],
  ['关于整治夜间施工噪声污染的建议', '生态环境'],
  ['关于保护古树名木的提案', '生态环境'],
  ['关于深入推进生活垃圾分类的建议', '城市管理'],
  ['关于规范文明养犬的提案', '城市管理'],
  ['关于在城南增建口袋公园的建议', '城市管理'],
  ['关于盘活低效工业用地的建议', '规划国土'],
  ['关于保护历史文化街区的提案', '文化旅游'],
  ['关于扶持非遗传承人的建议', '文化旅游'],
  ['关于提升古镇旅游品质的提案', '文化旅游'],
  ['关于推动学校体育场地向社会开放的建议', '体育'],
  ['关于在社区增设健身器材的建议', '体育'],
  ['关于培育专精特新制造业企业的提案', '工业经济'],
  ['关于支持汽车零部件产业链补链强链的建议', '工业经济'],
  ['关于优化营商环境支持民营企业发展的建议', '营商环境'],
  ['关于解决拖欠中小企业账款问题的提案', '营商环境'],
  ['关于促进科技成果转化的建议', '科技创新'],
  ['关于推进政务数据共享的建议', '数字政务'],
  ['关于消除山区手机信号盲区的建议', '数字政务'],
  ['关于帮助老年人跨越数字鸿沟的提案', '数字政务'],
  ['关于发展夜间经济促进消费的提案', '商贸消费'],
  ['关于提升改造农贸市场的建议', '商贸消费'],
  ['关于缓解小微企业融资难的建议', '财政金融'],
  ['关于加强网络餐饮食品安全监管的建议', '市场监管'],
  ['关于规范预付卡消费的提案', '市场监管'],
  ['关于加强高层建筑消防安全的建议', '应急消防'],
  ['关于规范电动自行车充电停放的建议', '应急消防'],
  ['关于预防学生溺水的提案', '应急消防'],
  ['关于防范电信网络诈骗的建议', '公安司法'],
  ['关于加强乡镇人民调解工作的提案', '公安司法'],
  ['关于在居民小区加快建设充电桩的建议', '能源电力'],
  ['关于关心关爱退役军人的建议', '退役军人与双拥'],
  ['关于发挥华侨作用助力家乡发展的提案', '民族宗教与侨台']
]

test.each(titles)('%s is about %s', (title, topic) => {
  expect(topicOfTitle(title)?.topic).toBe(topic)
})

test('every field of work in the list is told by some title of the table', () => {
  expect(topicNames.filter(name => !titles.some(([, topic]) => topic === name))).toEqual([])
})

test('a title without a telling word tells nothing by itself', () => {
  expect(topicOfTitle('关于进一步改进工作作风的建议')).toBeNull()
  expect(topicOfTitle('')).toBeNull()
})

test('when the title is silent the text decides, and is less sure', () => {
  const text =
    '全市新增公交线路三条，调整公交站点十二处，增加停车泊位九百个，完善交通信号灯配时，缓解交通拥堵。'
  const found = topicOf({ kind: 'other' }, { title: '关于第8号建议的答复', itemTitle: null }, lines(text))
  expect(found).toMatchObject({ topic: '交通出行', certainty: 'likely' })
  expect(found?.words).toContain('停车泊位')
})

test('a title that names one field, with a text about it, is sure', () => {
  const document = lines('关于优化公交线路的建议', '公交线路调整后，公交站增加十处，交通更便利。')
  expect(
    topicOf({ kind: 'other' }, { title: null, itemTitle: '关于优化公交线路的建议' }, document)
  ).toMatchObject({ topic: '交通出行', certainty: 'sure' })
})

test('a text that speaks of two fields alike is unsure of either', () => {
  const found = topicOf(
    { kind: 'other' },
    { title: '情况说明', itemTitle: null },
    lines('我市新建幼儿园、小学各两所，改造卫生院、乡村医生工作站各两处。')
  )
  expect(found?.certainty).toBe('unsure')
})

test('a longer word is not counted as the shorter one inside it', () => {
  expect(topicOfTitle('关于提高居民养老保险待遇的建议')?.topic).toBe('社会保障')
})

test('the facts of a letter carry the field of work of the item it answers', () => {
  const document = lines(
    '江临市交通运输局文件',
    '江交建〔2025〕7号',
    '对市九届人大四次会议第31号建议的答复',
    '陆知行代表：',
    '您在市九届人大四次会议期间提出的《关于增开城乡公交线路的建议》收悉。现答复如下：',
    '已增开两条。'
  )
  expect(factsOf(parse(document).value, '31.docx', document).topic).toBe('交通出行')
})
