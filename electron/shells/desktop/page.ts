import { net, protocol, session } from 'electron'
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentPolicy, isOwnPage } from './window-settings.ts'

/** Must run before the program is ready: makes app:// an origin like https. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}

/** Serves the built page from `folder` under app://banfu/, and nothing outside it; refuses every permission and every other request. */
export function servePage(folder: string): void {
  protocol.handle('app', async request => {
    const { pathname } = new URL(request.url)
    const path = normalize(join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)))
    if (!isOwnPage(request.url) || !path.startsWith(folder + sep)) return new Response(null, { status: 404 })
    const file = await net.fetch(pathToFileURL(path).href)
    const headers = new Headers(file.headers)
    headers.set('Content-Security-Policy', contentPolicy)
    headers.set('X-Content-Type-Options', 'nosniff')
    return new Response(file.body, { status: file.status, headers })
  })
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app|devtools|data|blob|about|file):/.test(details.url) })
  )
}
