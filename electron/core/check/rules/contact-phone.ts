import { fieldRemark } from '../report.ts'
import type { WholeRule } from '../rule.ts'

/** The telephone number in the remark can be dialled from outside: area code and 7 or 8 digits, a mobile number, or a service number of 5 digits (R16). */
export const contactPhone: WholeRule = {
  id: 'contact-phone',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：附注写明联系人和带区号的联系电话',
  check: ({ reply }) => {
    const phone = reply.frame.contact?.phone ?? null
    if (phone === null || phone === '') return []
    const numbers = phone
      .split(/[、，,；;/]|转\d+/)
      .map(part => part.replace(/[\s()（）—–－-]/g, ''))
      .filter(part => part !== '')
    return numbers.every(number => /^(?:0\d{10,11}|1[3-9]\d{9}|1\d{4}|400\d{7})$/.test(number))
      ? []
      : [fieldRemark('contact', '联系电话不完整，请写区号和7至8位号码（如0500-60000136），或11位手机号。')]
  }
}
