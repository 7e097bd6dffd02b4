import { expect, test } from 'vitest'
import { printAddressees } from '../../../electron/core/layout/addressees.ts'
import type { Addressee } from '../../../electron/core/reply/reply.ts'

const deputy = (name: string): Addressee => ({ name, role: 'deputy' })
const member = (name: string): Addressee => ({ name, role: 'member' })
const party = (name: string): Addressee => ({ name, role: 'party' })
const none = { addresseeTotal: null, honorific: null }

test.each([
  ['one deputy', { ...none, addressees: [deputy('苏念安')] }, '苏念安代表：'],
  [
    'several deputies share one word',
    { ...none, addressees: [deputy('苏念安'), deputy('陆子衿')] },
    '苏念安、陆子衿代表：'
  ],
  [
    'a named few of many',
    { ...none, addressees: [deputy('苏念安')], addresseeTotal: 16 },
    '苏念安等16名代表：'
  ],
  ['an honorific', { ...none, addressees: [member('顾长卿')], honorific: '尊敬的' }, '尊敬的顾长卿委员：'],
  ['a party has no word', { ...none, addressees: [party('民盟江临市委员会')] }, '民盟江临市委员会：'],
  [
    'members and a party',
    { ...none, addressees: [member('顾长卿'), party('市工商联')] },
    '顾长卿委员、市工商联：'
  ],
  ['nobody', { ...none, addressees: [] }, null]
])('%s', (_, frame, text) => {
  expect(printAddressees(frame)).toBe(text)
})
