import type { Addressee, Frame } from '../reply/reply.ts'
import { roleWord } from '../reply/wording.ts'

/**
 * The 主送 line: 罗冲代表： 张三、李四代表： 张三等16名代表： 尊敬的王五委员：. Names that share a role share its word. Null when nobody is
 * addressed (GB/T 9704—2012 7.3.2: full-width colon after the last).
 */
export function printAddressees(
  frame: Pick<Frame, 'addressees' | 'addresseeTotal' | 'honorific'>
): string | null {
  const { addressees, addresseeTotal, honorific } = frame
  const first = addressees[0]
  if (!first) return null
  const total = addresseeTotal === null ? null : `等${addresseeTotal}名${roleWord[first.role]}`
  const names =
    total === null
      ? byRole(addressees).map(printGroup).join('、')
      : addressees.map(({ name }) => name).join('、') + total
  return `${honorific ?? ''}${names}：`
}

type Group = { readonly role: Addressee['role']; readonly names: readonly string[] }

function byRole(addressees: readonly Addressee[]): readonly Group[] {
  return addressees.reduce<readonly Group[]>((groups, { name, role }) => {
    const last = groups.at(-1)
    if (last?.role !== role) return [...groups, { role, names: [name] }]
    return [...groups.slice(0, -1), { role, names: [...last.names, name] }]
  }, [])
}

function printGroup({ role, names }: Group): string {
  return names.join('、') + roleWord[role]
}
