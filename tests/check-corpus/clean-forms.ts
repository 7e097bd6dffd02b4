import { h1, h2, p, runIn, table, type NewBlock } from '../../electron/core/reply/build.ts'
import { cleanSentences } from './clean-sentences.ts'
import { between, fill, pick, pickSome, type Draw } from './random.ts'

/** Blocks of a sound letter with titles of attachments they speak of. */
export type FormPiece = { readonly blocks: readonly NewBlock[]; readonly attachments: readonly string[] }

const plainSentences = [
  '我局会同{dept}开展专题调研，实地走访{town}、{town2}等地。',
  '全市{facility}总数保持稳定，{done}的占九成以上。',
  '{work}列入市政府民生实事项目，由{dept}统筹推进。',
  '建立联席会议制度，每季度调度1次，及时解决难点问题。',
  '群众满意度达9{1-8}.{1-9}%，居全省前列。',
  '编制《{law2}》，明确目标、任务和时间节点。',
  '2024年{1-9}月{1-28}日，《{law}》配套文件经市政府第{21-60}次常务会议审议通过。',
  '{company}等企业参与建设，{goal}。'
]

function plain(draw: Draw): string {
  return pickSome(plainSentences, between(2, 3, draw), draw)
    .map(one => fill(one, draw))
    .join('')
}

const parallelTops = [
  ['关于加强{work}方面', '关于完善{facility}布局方面', '关于健全长效机制方面'],
  ['加强统筹谋划', '完善配套政策', '强化监督考核'],
  ['主要做法', '存在问题', '下步打算'],
  ['办理情况', '下步安排'],
  ['三、四季度安排', '2026年工作打算'],
  ['聚焦“一老一小”，补齐服务短板', '聚焦“急难愁盼”，提升办理实效']
]
const parallelLeads = [
  ['强平台搭建，让企业门口有人帮。', '强载体创新，以“数改”促提升。', '强队伍建设，让服务更有温度。'],
  ['健全制度。', '加大投入。', '强化考核。'],
  ['推进“1+N”体系建设。', '推进“{brand}”试点。'],
  ['建好用好{facility}。', '管好护好{facility}。']
]

const paragraphs = [
  '主要做好三项工作：一是扩面，新建{facility}{11-30}个；二是提质，推广“{brand}”；三是增效，窗口于8:30开放。',
  '采取两项措施：一是按照《{law}》（江政发〔2024〕{2-60}号）要求，逐项明确责任；二是按月通报进度。',
  '一方面，加大{area}投入；另一方面，引导社会力量参与。',
  '第一步，完成摸底；第二步，完成选址；第三步，完成建设。',
  '申请材料包括：（1）申请表；（2）身份证明；（3）产权证明。',
  '根据省政府办公厅《关于推进{work}的意见》（浙政办发〔2023〕{2-60}号）和市委《关于实施“{brand}”工程的通知》，细化{3-9}类任务。',
  '自2023年2月28日至2024年2月29日，共开展{12-40}轮检查，2024年12月31日前全部整改到位。',
  '江临市第九届人民代表大会第五次会议审议通过的《江临市国民经济和社会发展第十五个五年规划纲要》已将其纳入。',
  '《江临市城市更新专项规划（2021—2035年）》（以下简称《规划》）已经印发，《规划》对{facility}作出安排。',
  '一、二期项目分别于2023年10月1日、2024年5月20日开工，总投资1.2亿元。',
  '根据《中华人民共和国城乡规划法》《无障碍环境建设条例》，对{facility}进行改造。',
  '有关项目由{dept}批复（江发改审〔2024〕{100-300}号），由{company}承建。',
  '一是统一标准。编制{facility}建设导则。二是统一标识。制作标牌{120-300}块。三是统一管理。明确专人负责。',
  '（以上数据截至2025年12月31日，由{dept}提供）'
]

const tables = [
  ['镇街', '数量（个）', '投用时间'],
  ['项目', '投资（万元）', '备注'],
  ['站点', '开放时间', '联系电话']
]
const cells = [
  ['{town}', '{12-80}', '2024年5月'],
  ['{facility}', '1,200', '含1+N项目'],
  ['{town}', '8:30—17:00', '0500-8555{1000-9999}'],
  ['{facility}', '—', '1+N'],
  ['{town}', '3～5', '二期']
]

const makers: readonly ((draw: Draw) => FormPiece)[] = [
  draw => ({
    blocks: pick(parallelTops, draw).flatMap(one => [h1(fill(one, draw)), p(plain(draw))]),
    attachments: []
  }),
  draw => ({
    blocks: pick(parallelLeads, draw).map(one => runIn(2, fill(one, draw), plain(draw))),
    attachments: []
  }),
  draw => ({
    blocks: [h1('办理情况'), h2('已完成的工作'), p(plain(draw)), h2('正在推进的工作'), p(plain(draw))],
    attachments: []
  }),
  draw => ({ blocks: [p(fill(pick(paragraphs, draw), draw) + plain(draw))], attachments: [] }),
  draw => ({ blocks: [p(plain(draw) + fill(pick(paragraphs, draw), draw))], attachments: [] }),
  draw => ({
    blocks: [
      p(`${plain(draw)}具体情况如下表所示。`),
      table(pick(tables, draw), ...pickSome(cells, 3, draw).map(row => row.map(cell => fill(cell, draw))))
    ],
    attachments: []
  }),
  draw => {
    const title = fill('{work}项目进度表', draw)
    return {
      blocks: [p(`${plain(draw)}具体项目见附件。`)],
      attachments: [title]
    }
  },
  draw => {
    const titles = [fill('{facility}建设一览表', draw), fill('《{law}》摘要（第三章）', draw)]
    return { blocks: [p(`${plain(draw)}建设点位见附件1，政策依据见附件2。`)], attachments: titles }
  },
  draw => ({
    blocks: [
      p(
        pickSome(cleanSentences.数字, 2, draw)
          .map(one => fill(one, draw))
          .join('')
      )
    ],
    attachments: []
  })
]

/** A piece of a letter sound in its form: headings, run-in headings, lists, tables, citations, dates, attachments. */
export function formPiece(draw: Draw): FormPiece {
  return pick(makers, draw)(draw)
}
