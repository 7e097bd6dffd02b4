import type { Author, Item } from '../case/item.ts'
import type { Addressee, ItemKind } from '../reply/reply.ts'

const party = /民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|中共/
const body = /委员会|联合会|工商联|总工会|妇联|文联|科协|侨联|.{3,}(协会|商会|学会|支部|小组|代表团|局|会)$/
const sector =
  /^(经济|农业|农业农村|教育|科技|科学技术|医卫|医药卫生|文艺|文化艺术|体育|社会科学|新闻出版|民族|宗教|特邀|特邀人士|社会福利|社会福利和社会保障|环境资源|工会|青联|共青团)界别?$/

/** How many names stand before the colon before “等N名” is needed; more would fill two lines. */
const namedInFull = 3

/** Whom the answer is written to, and N of “等N名代表” when not all of them are named. */
export type Addressed = { readonly addressees: readonly Addressee[]; readonly total: number | null }

/**
 * The addressees of the answer to an item: up to three filers are all named, the leading one first; of more, the leading
 * ones (or the first, when none is marked) with the total. Bodies and parties that file are addressed by their name alone.
 */
export function addressedFilers(item: Item): Addressed {
  const ordered = [...item.authors].sort((one, other) => Number(other.leading) - Number(one.leading))
  const leading = ordered.filter(author => author.leading)
  const all = ordered.length <= namedInFull
  const named = all ? ordered : leading.length > 0 ? leading.slice(0, namedInFull) : ordered.slice(0, 1)
  return {
    addressees: named.map(author => addresseeOf(author, item.kind)),
    total: all ? null : ordered.length
  }
}

/** One filer as a letter addresses them. */
export function addresseeOf(author: Author, kind: ItemKind): Addressee {
  const name = author.name.replace(/\s*(代表|委员)$/, '')
  if (party.test(name)) return { name, role: 'party' }
  if (body.test(name) || sector.test(name)) return { name, role: 'organ' }
  return { name, role: kind === 'suggestion' ? 'deputy' : 'member' }
}

/** 您 for one person, 你们 for several or for a body; null when nobody is named. */
export function pronounFor(item: Item): string | null {
  const { addressees, total } = addressedFilers(item)
  const [first] = addressees
  if (!first) return null
  const onePerson = addressees.length === 1 && total === null && ['deputy', 'member'].includes(first.role)
  return onePerson ? '您' : '你们'
}
