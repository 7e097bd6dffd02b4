import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Opens the desktop when Electron's binary is on this machine, else the same screen in the browser, and says which. */
const electron = join('node_modules', 'electron')
const pathFile = join(electron, 'path.txt')
const binary = existsSync(pathFile) ? join(electron, 'dist', readFileSync(pathFile, 'utf8').trim()) : ''

const run = (command: string, args: readonly string[]) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

if (binary !== '' && existsSync(binary)) {
  console.log('正在打开桌面版办复……')
  run('npm', ['run', '-s', 'build'])
  run(binary, ['.'])
} else {
  console.log(
    '本机没有 Electron，改为在浏览器中打开办复（功能相同）。有网络时可运行 npm run electron:install 安装桌面版。'
  )
  run('npm', ['run', '-s', 'serve'])
}
