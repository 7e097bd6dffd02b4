import { expect, test } from 'vitest'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { letterProfile } from '../../../../electron/core/layout/profiles/letter.ts'
import { framed } from '../../../../electron/core/reply/build.ts'
import type { Frame } from '../../../../electron/core/reply/reply.ts'
import { fullReply } from '../full-reply.ts'
import { differing, exported, measured } from './exported.ts'

const frames: readonly (readonly [string, Partial<Frame>])[] = [
  ['without a number', { number: null }],
  ['without signers', { signers: [] }],
  ['without number and signers', { number: null, signers: [] }],
  ['with two signers', { signers: ['程望舒', '沈一苇'] }],
  ['without a title', { title: null }],
  ['without addressees', { addressees: [] }],
  ['without signature and date', { signature: [], date: null }],
  ['without 抄送', { copies: [] }],
  ['without 印发机关', { printing: null }],
  ['with a name too long for its line', { letterhead: '江临市人民政府数据发展和公共服务管理局文件' }]
]

test.each(frames)('a reply %s is not said to differ in its own file', async (_, frame) => {
  const reply = framed(fullReply, frame)
  for (const profile of [gbt9704, letterProfile]) {
    expect(differing(measured(await exported(reply, profile), reply, profile))).toEqual([])
  }
})
