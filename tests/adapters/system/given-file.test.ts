import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultOfReading, readGiven } from '../../../electron/adapters/system/given-file.ts'
import { temporaryFolder } from '../../app/open.ts'

const posix = process.platform !== 'win32'

test('a file is read when it is no larger than allowed, and refused unread when it is', async () => {
  const path = join(await temporaryFolder(), '甲.txt')
  await writeFile(path, '12345')
  expect(new TextDecoder().decode(await readGiven(path, 5))).toBe('12345')
  await expect(readGiven(path, 4)).rejects.toMatchObject({ code: 'file-too-large', subject: '甲.txt' })
})

test('what is not there, or is no file, says so by name', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, '夹'))
  await expect(readGiven(join(folder, '无.txt'), 9)).rejects.toMatchObject({ code: 'not-found' })
  await expect(readGiven(join(folder, '夹'), 9)).rejects.toMatchObject({ code: 'not-a-file', subject: '夹' })
})

test.runIf(posix)(
  'a link that leads back to itself, and a pipe nobody writes to, are given up at once',
  async () => {
    const folder = await temporaryFolder()
    await symlink(join(folder, '乙'), join(folder, '甲'))
    await symlink(join(folder, '甲'), join(folder, '乙'))
    execFileSync('mkfifo', [join(folder, '管')])
    await expect(readGiven(join(folder, '甲'), 9)).rejects.toMatchObject({ code: 'link-loop', subject: '甲' })
    await expect(readGiven(join(folder, '管'), 9)).rejects.toMatchObject({ code: 'not-a-file' })
  }
)

// Whoever runs the tests may be allowed everything, so what the system says is taken as it says it.
test.each([
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EBUSY', 'file-in-use'],
  ['EISDIR', 'not-a-file'],
  ['EIO', 'not-found']
])('%s of the system is %s', (code, fault) => {
  const cause = Object.assign(new Error('as the system says'), { code })
  expect(faultOfReading(cause, '甲.docx')).toMatchObject({ code: fault, subject: '甲.docx' })
})
