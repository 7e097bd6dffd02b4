import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { usualPort } from '../../../electron/shells/http/usual-port.ts'

test('a vault has the same port at every start, however its folder is named', () => {
  expect(usualPort('工作库')).toBe(usualPort(resolve('工作库')))
  expect(usualPort(join('x', '..', '工作库'))).toBe(usualPort('工作库'))
})

test('vaults have different ports, none that the system hands out or that needs rights', () => {
  const ports = Array.from({ length: 50 }, (_, at) => usualPort(`工作库${at}`))
  expect(new Set(ports).size).toBeGreaterThan(45)
  expect(ports.every(port => port >= 20_000 && port < 30_000)).toBe(true)
})
