import { expect, test } from 'vitest'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { elementSchema } from '../../electron/core/layout/profile.ts'
import { openAt, sampleVault, value } from './open.ts'

test('a screen is told the widths and the fonts of every part of a page, and never where a font lies', async () => {
  const door = await openAt(await sampleVault())
  const { widths, fonts } = await value(door, 'layout.fonts', { profile: gbt9704 })
  expect(Object.keys(widths).toSorted()).toEqual(elementSchema.options.toSorted())
  expect(fonts.map(({ element }) => element)).toEqual(elementSchema.options)
  for (const { element, asked, chinese } of fonts) {
    expect(asked).toBe(gbt9704.fonts[element].face)
    if (chinese !== null) expect(chinese.names.length).toBeGreaterThan(0)
  }
  expect(JSON.stringify(fonts)).not.toMatch(/\.(ttf|otf|ttc|otc)"|"file"/)
})

test('a font nobody has is named as asked for, and what stands in for it is said to', async () => {
  const door = await openAt(await sampleVault())
  const body = { ...gbt9704.fonts.body, face: '江临雅宋体', alternates: [] }
  const profile = { ...gbt9704, fonts: { ...gbt9704.fonts, body } }
  const { fonts } = await value(door, 'layout.fonts', { profile })
  const shown = fonts.find(({ element }) => element === 'body')
  expect(shown?.asked).toBe('江临雅宋体')
  expect(shown?.standIn === true || shown?.chinese === null).toBe(true)
})
