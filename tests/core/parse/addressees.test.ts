import { describe, expect, test } from 'vitest'
import type { Addressee } from '../../../electron/core/reply/reply.ts'
import { codes, letter, openingLine } from './letters.ts'

const deputy = (...names: string[]): Addressee[] => names.map(name => ({ name, role: 'deputy' }))
const member = (...names: string[]): Addressee[] => names.map(name => ({ name, role: 'member' }))

describe('the salutation', () => {
  test.each<[readonly string[], readonly Addressee[], number | null, string | null]>([
    [['陆知行代表：'], deputy('陆知行'), null, null],
    [['陆知行代表:'], deputy('陆知行'), null, null],
    [['　　陆知行代表：'], deputy('陆知行'), null, null],
    [['尊敬的陆知行代表：'], deputy('陆知行'), null, '尊敬的'],
    [['陆知行、程秋白代表：'], deputy('陆知行', '程秋白'), null, null],
    [['陆知行代表、程秋白代表：'], deputy('陆知行', '程秋白'), null, null],
    [['陆知行 程秋白 顾 舟代表：'], deputy('陆知行', '程秋白', '顾舟'), null, null],
    [['陆知行等16名代表：'], deputy('陆知行'), 16, null],
    [['陆知行、程秋白等11位代表：'], deputy('陆知行', '程秋白'), 11, null],
    [['陆知行等十六名代表：'], deputy('陆知行'), 16, null],
    [['陆知行（等3名）代表：'], deputy('陆知行'), 3, null],
    [['程秋白委员：'], member('程秋白'), null, null],
    [['尊敬的程秋白、顾南舟委员：'], member('程秋白', '顾南舟'), null, '尊敬的'],
    [['程秋白政协委员：'], member('程秋白'), null, null],
    [['陆知行代表、程秋白委员：'], [...deputy('陆知行'), ...member('程秋白')], null, null],
    [
      ['陆知行、程秋白、顾南舟、', '韩小满、沈一苇代表：'],
      deputy('陆知行', '程秋白', '顾南舟', '韩小满', '沈一苇'),
      null,
      null
    ],
    [['阿依努尔·买买提代表：'], deputy('阿依努尔·买买提'), null, null],
    [['民盟江临市委员会：'], [{ name: '民盟江临市委员会', role: 'party' }], null, null],
    [
      ['市工商联、民建江临市委会：'],
      [
        { name: '市工商联', role: 'party' },
        { name: '民建江临市委会', role: 'party' }
      ],
      null,
      null
    ],
    [['市政协农业和农村委员会：'], [{ name: '市政协农业和农村委员会', role: 'party' }], null, null],
    [
      ['程秋白委员、致公党江临市总支部委员会：'],
      [...member('程秋白'), { name: '致公党江临市总支部委员会', role: 'party' }],
      null,
      null
    ],
    [['市卫生健康局：'], [{ name: '市卫生健康局', role: 'organ' }], null, null]
  ])('%j', (salutation, addressees, total, honorific) => {
    const read = letter({ salutation })
    expect(read.value.frame.addressees).toEqual(addressees)
    expect(read.value.frame.addresseeTotal).toBe(total)
    expect(read.value.frame.honorific).toBe(honorific)
    expect(codes(read)).toEqual([])
  })

  test('and the letter may begin on the same line', () => {
    const { frame, body } = letter({ salutation: [], opening: [`陆知行代表：${openingLine}`] }).value
    expect(frame.addressees).toEqual(deputy('陆知行'))
    expect(body[0]).toMatchObject({ role: 'opening', text: openingLine })
  })

  test('without its colon is recognised under the title', () => {
    expect(letter({ salutation: ['陆知行代表'] }).value.frame.addressees).toEqual(deputy('陆知行'))
  })

  test('that is missing is told, and nobody is invented', () => {
    const read = letter({ salutation: [] })
    expect(read.value.frame.addressees).toEqual([])
    expect(read.notices.map(one => one.code)).toContain('missing-addressee')
  })
})
