import { compact } from './blanks.ts'

const organEnd =
  /(?:局|委|办|厅|部|署|院|所|站|处|科|股|室|会|社|队|馆|校|政府|中心|公司|集团|银行|分行|支行|大学|学院|法庭|街道|镇|乡|工商联|妇联|残联|科协|侨联|台联|文联|社联|团委|部门|单位|联盟|基金|指挥部|开发区|高新区)(?:[（(][\u4e00-\u9fff]{1,12}[）)])?$/
const partyWords =
  /民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟|无党派|国民党革命委员会|民主同盟|民主建国会|民主促进会|民主自治同盟|工商业联合会|工商联|政协|界别|界$|小组$|代表团$|代表小组$|共青团|青联|妇联|妇女联合会|总工会|侨联|台联|科协|文联|知联会|新阶联/
const notInOrgan =
  /[^\u3400-\u9fff（）()·]|的|已|了|个(?!体)|^(?:关于|对|在|以上|此|如|请|我|您|你|本|该|其|这|各|全体)|答复|建议|提案/

/**
 * Whether a text is the name of an office or body and nothing else: 江临市数据发展局, 市政府办公室. Blanks are disregarded,
 * so that a name spread over its line (江　临　市 …) counts too.
 */
export function isOrgan(text: string): boolean {
  const name = compact(text)
  return name.length >= 3 && name.length <= 40 && organEnd.test(name) && !notInOrgan.test(name)
}

/** Whether a name is that of a body that files proposals — a party, an association, a sector, a delegation — rather than an office. */
export function isFilingBody(text: string): boolean {
  return partyWords.test(compact(text))
}
