import { expect, test } from 'vitest'
import { readFile } from '../../../../electron/adapters/readers/read-file.ts'
import { writeText } from '../../../../electron/adapters/writers/text/write-text.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { parseReply } from '../../../../electron/core/parse/parse-reply.ts'
import { printed } from '../../../../electron/core/reply/same.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'

test('a full reply as text is the golden one', async () => {
  await expect(writeText(fullReply, gbt9704)).toMatchFileSnapshot(
    '../../../golden/layout-text-full-reply.txt'
  )
})

test('a reply without tables comes back from its text', async () => {
  const plain = { ...fullReply, body: fullReply.body.filter(block => block.kind !== 'table') }
  const { value: document } = await readFile('答复.txt', Buffer.from(writeText(plain, gbt9704)))
  expect(printed(parseReply(document).value)).toEqual(printed(plain))
})
