import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { makeVault, openApp } from '../../../app/open-app.ts'
import { Fault } from '../../../core/fault.ts'
import { serve } from '../../http/serve.ts'
import { findProgram } from '../../program.ts'
import { command } from '../command.ts'
import { vaultOf, type Common } from '../doors.ts'
import { done } from '../terminal.ts'

type ServeOptions = Common & { readonly port: string; readonly open: boolean }

/** `serve`: the screen in the browser, over 127.0.0.1. Runs until it is stopped. */
export function addServeCommand(program: Command): void {
  const serving = command<ServeOptions>(program, 'serve', '在浏览器中打开办复（只在本机可见）')
  serving.line.option('--port <N>', '端口，0 为任意空闲端口', '0').option('--no-open', '不自动打开浏览器')
  serving.runs(async (_given, options) => {
    const resources = findProgram()
    const page = join(resources.resources, 'out', 'renderer')
    if (!existsSync(join(page, 'index.html')))
      throw new Fault('not-found', '界面文件（请先运行 npm run build）')
    const folder = vaultOf(options)
    if (!existsSync(folder)) await makeVault(folder, { name: '', unit: null })
    const door = await openApp(folder, resources)
    const server = await serve(door, page, Number(options.port))
    const ended = untilStopped()
    const line = `办复已在本机打开：${server.url}`
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ url: server.url, vault: folder })}\n`
        : `${line}\n工作库：${folder}\n按 Ctrl+C 结束。\n`
    )
    if (options.open) openBrowser(server.url)
    await ended
    await server.close()
    await door.close()
    return done(null, '办复已关闭，内容已保存。')
  })
}

function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** Opens the user's browser; where there is none, the printed address remains. */
function openBrowser(url: string): void {
  const [program, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [url]]
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.once('error', () => process.stdout.write('没有找到浏览器，请自行打开上面的地址。\n'))
  child.unref()
}
