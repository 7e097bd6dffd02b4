import { spawn, type ChildProcess } from 'node:child_process'
import { build } from 'vite'
import { page } from '../vite.page.config.ts'

/** Builds the screen anew at every change and starts the browser shell again on the same port each time. */
let server: ChildProcess | null = null

function restart(): void {
  server?.kill('SIGTERM')
  const args = ['--import', 'tsx', 'electron/shells/cli/banfu.ts', 'serve', '--port', '5190', '--no-open']
  server = spawn(process.execPath, args, { stdio: 'inherit' })
}

const watcher = await build({ ...page, configFile: false, build: { ...page.build, watch: {} } })
if ('on' in watcher) {
  watcher.on('event', event => {
    if (event.code === 'END') restart()
  })
}
