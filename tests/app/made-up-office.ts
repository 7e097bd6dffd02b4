import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const words =
  '停车泊位 社区食堂 充电设施 河道清淤 课后托管 老旧电梯 数据开放 人行天桥 青禾街道 临河片区 南苑新村 望江路 高新园区 老城厢 东湖镇 北塘社区 勘察设计 专项资金 现场核查 月度调度 办理进度 社会力量 管理细则 网格员 志愿服务 便民窗口 雨污分流 口袋公园 非机动车 消防通道 物业服务 养老驿站 托育机构 家庭医生 公共厕所 垃圾分类 桥下空间 绿道驳岸 路灯照明 窨井盖 校门口 早夜市 农贸市场 楼道灯 健身器材 文化礼堂 乡村公交 智慧屏 政务终端 档案整理 信用修复 惠企政策 用工服务 技能培训 仓储用地 快递柜 直播基地 古树名木 防汛物资 应急演练'.split(
    ' '
  )
const acts = ['推进', '落实', '改造', '摸排', '验收', '公示', '共建', '移交', '对接', '评估', '整治', '统筹']

/**
 * Sentences of one letter: words that come together in no other letter. Each draw is made from the letter's number and its own place, since draws that follow from one another
 * meet, sooner or later, those of another letter and go on as that one does.
 */
function sentencesOf(number: number, count: number): readonly string[] {
  const letter = scatter(number + 1)
  let drawn = 0
  const next = (below: number) => {
    drawn += 1
    return scatter(letter ^ scatter(Math.imul(drawn, 0x9e3779b1) + number)) % below
  }
  const pair = () => `${acts[next(acts.length)]}${words[next(words.length)]}`
  return Array.from({ length: count }, () => `${Array.from({ length: 5 + next(4) }, pair).join('、')}。`)
}

function scatter(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** One made-up reply as lines of text. The same number always gives the same letter; `year` changes only what changes in a year, `length` is in sentences. */
export function replyLines(number: number, year: number, length = 16): readonly string[] {
  const sentences = sentencesOf(number, length)
  const topic = (sentences[0] ?? '').slice(0, 12)
  return [
    '类别标记：A',
    '江临市数据发展局文件',
    `江数发建〔${year}〕${number}号`,
    `对市三届人大${year - 2018}次会议第${number}号建议的答复`,
    '沈知微代表：',
    `您提出的《关于${topic}的建议》（第${number}号）收悉。现答复如下：`,
    '一、办理情况',
    ...sentences.slice(0, length / 2),
    '二、下一步打算',
    ...sentences.slice(length / 2),
    '感谢您对我市工作的关心和支持。',
    '江临市数据发展局',
    `${year}年6月${1 + (number % 28)}日`
  ]
}

/** The reply as a text file. */
export const replyText = (number: number, year: number) => `${replyLines(number, year).join('\n')}\n`

/** The reply as a web page, with the same words. */
export const replyPage = (number: number, year: number) =>
  `<!DOCTYPE html><html><body>${replyLines(number, year)
    .map(line => `<p>${line}</p>`)
    .join('\n')}</body></html>`

/** Writes files below a folder, by their path in it. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}
