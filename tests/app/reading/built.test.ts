import { execFile, fork } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build, type UserConfig } from 'vite'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import electronConfig from '../../../electron.vite.config.ts'
import cliConfig from '../../../vite.cli.config.ts'
import { sampleFiles } from '../open.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
// Under the repository, where the built program finds its templates and libraries as it does at a user's.
const out = join(root, 'out', 'built-for-test')
const item = join(sampleFiles, '建议.docx')

function builtInto(folder: string, config: UserConfig): Promise<unknown> {
  const settings = { ...config.build, ssr: true, outDir: join(out, folder) }
  return build({ root, configFile: false, logLevel: 'error', build: settings })
}

beforeAll(async () => {
  await builtInto('cli', cliConfig)
  await builtInto('main', 'main' in electronConfig ? (electronConfig.main ?? {}) : {})
})

test('the built command reads a file in a process of its own', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(out, 'cli', 'banfu.js'),
    'parse',
    item
  ])
  expect(stdout).toContain('题目：关于进一步推进公共数据开放利用的建议')
})

test('the desktop build has the same reader beside its main file', async () => {
  const reader = fork(join(out, 'main', 'reading-worker.js'), ['500'])
  onTestFinished(() => void reader.kill('SIGKILL'))
  const said = await new Promise(resolve => reader.once('message', resolve))
  expect(said).toMatchObject({ answer: { kind: 'ready' } })
})
