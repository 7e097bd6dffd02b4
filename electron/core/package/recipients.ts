import { addressedFilers, addresseeOf } from '../draft/people.ts'
import type { Case } from '../case/case.ts'
import { notice, type Notice } from '../notice.ts'
import type { Addressee } from '../reply/reply.ts'
import { roleWord } from '../reply/wording.ts'

/**
 * Everyone an answer is delivered to, one by one: the filers of the item, the leading one first. Without filers, those whom the reply
 * addresses.
 */
export function recipientsOf(kase: Case): readonly Addressee[] {
  const { item, reply } = kase
  const filers = [...item.authors]
    .sort((one, other) => Number(other.leading) - Number(one.leading))
    .map(author => addresseeOf(author, item.kind))
  const all = filers.length > 0 ? filers : (reply?.frame.addressees ?? addressedFilers(item).addressees)
  return all.filter(({ name }, index) => name !== '' && all.findIndex(other => other.name === name) === index)
}

/** Whom a copy is for, as it is said: 许青禾代表, 民盟江临市委员会. */
export function recipientName({ name, role }: Addressee): string {
  return name + roleWord[role]
}

/** Names the reply addresses that are not among the filers: a clerk should look which of the two is right. */
export function strangers(kase: Case): readonly Notice[] {
  const known = new Set(recipientsOf(kase).map(({ name }) => name))
  return (kase.reply?.frame.addressees ?? [])
    .filter(({ name }) => !known.has(name))
    .map(({ name }) =>
      notice('addressee-not-filer', `答复主送“${name}”，但来件的提出人里没有这个名字，没有单独出件。请核对。`)
    )
}
