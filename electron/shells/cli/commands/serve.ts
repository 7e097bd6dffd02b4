import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { makeVault } from '../../../app/open-app.ts'
import { Fault } from '../../../core/fault.ts'
import { serve } from '../../http/serve.ts'
import { usualPort } from '../../http/usual-port.ts'
import { findProgram } from '../../program.ts'
import { command } from '../command.ts'
import { inVault, onInterrupt, vaultOf, type Common } from '../doors.ts'
import { done, WrongWords, wholeNumber } from '../terminal.ts'

type ServeOptions = Common & { readonly port?: string; readonly open: boolean }

/** `serve`: the screen in the browser, over 127.0.0.1. Runs until it is stopped. */
export function addServeCommand(program: Command): void {
  const serving = command<ServeOptions>(program, 'serve', '在浏览器中打开办复（只在本机可见）')
  serving.line
    .option('--port <N>', '端口，0 为任意空闲端口；不写时每个工作库有一个固定端口')
    .option('--no-open', '不自动打开浏览器')
  serving.runs(async (_given, options) => {
    const resources = findProgram()
    const page = join(resources.resources, 'out', 'renderer')
    if (!existsSync(join(page, 'index.html')))
      throw new Fault('not-found', '界面文件（请先运行 npm run build）')
    const folder = vaultOf(options)
    const port = options.port === undefined ? null : portNamed(options.port)
    if (!existsSync(folder)) await makeVault(folder, { name: '', unit: null })
    return inVault(options, async door => {
      const server = await serve(door, page, port ?? usualPort(folder)).catch((cause: unknown) => {
        if (!isTaken(cause)) throw cause
        if (port === null) return serve(door, page, 0)
        throw new Fault('bad-input', `端口 ${port} 已被占用，请换一个或不写 --port`)
      })
      const ended = untilStopped()
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ url: server.url, vault: folder })}\n`
          : `办复已在本机打开：${server.url}\n工作库：${folder}\n按 Ctrl+C 结束。\n`
      )
      if (options.open) openBrowser(server.url)
      await ended
      await server.close()
      return done(undefined, '办复已关闭，内容已保存。')
    })
  })
}

function portNamed(word: string): number {
  const port = wholeNumber(word, '--port')
  if (port > 65535) throw new WrongWords('--port 后面要写 0 到 65535 之间的整数。')
  return port
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES'].includes(String(error.code))
}

function untilStopped(): Promise<void> {
  return new Promise(resolve => void onInterrupt(resolve))
}

/** Opens the user's browser; where there is none, the printed address remains. */
function openBrowser(url: string): void {
  const [program, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [url]]
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.once('error', () => process.stderr.write('没有找到浏览器，请自行打开上面的地址。\n'))
  child.unref()
}
