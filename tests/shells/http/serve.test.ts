import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serve, type Serving } from '../../../electron/shells/http/serve.ts'
import { openAt, sampleVault, temporaryFolder } from '../../app/open.ts'

async function started(): Promise<Serving & { readonly cookie: string; readonly origin: string }> {
  const page = join(await temporaryFolder(), 'page')
  await mkdir(join(page, 'assets'), { recursive: true })
  await writeFile(join(page, 'index.html'), '<!doctype html><title>办复</title>')
  await writeFile(join(page, 'assets', 'page.js'), 'void 0')
  const server = await serve(await openAt(await sampleVault()), page, 0)
  onTestFinished(server.close)
  const opening = await fetch(server.url, { redirect: 'manual' })
  const cookie = (opening.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { ...server, cookie, origin: `http://127.0.0.1:${server.port}` }
}

/** A raw request, because fetch would not let a test choose its own Host. */
function rawStatus(port: number, path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, response => {
      response.resume()
      resolve(response.statusCode)
    })
      .once('error', reject)
      .end()
  })
}

const post = (cookie: string, body: string): RequestInit => ({
  method: 'POST',
  headers: { cookie, 'x-banfu': '1', 'content-type': 'application/json' },
  body
})

test('the address printed at start hands out a cookie that scripts cannot read, and leads to the page', async () => {
  const server = await started()
  const opening = await fetch(server.url, { redirect: 'manual' })
  expect(opening.status).toBe(303)
  expect(opening.headers.get('location')).toBe('/')
  expect(opening.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
  const page = await fetch(`${server.origin}/`, { headers: { cookie: server.cookie } })
  expect(await page.text()).toContain('办复')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
})

test('calls, uploads and exports work with the cookie', async () => {
  const server = await started()
  const status = await fetch(`${server.origin}/api/call/app.status`, post(server.cookie, '{}'))
  expect(await status.json()).toMatchObject({ ok: true, value: { cases: 0, sources: 0, unitReady: true } })
  const name = encodeURIComponent('对市三届人大五次会议第1号建议的答复.txt')
  const upload = await fetch(
    `${server.origin}/api/upload?name=${name}`,
    post(server.cookie, '一、办理情况\n已经办结。')
  )
  const { value } = (await upload.json()) as { value: { uploadId: string } }
  const exported = await fetch(
    `${server.origin}/api/call/file.export`,
    post(server.cookie, JSON.stringify({ uploadId: value.uploadId, format: 'txt' }))
  )
  const ticket = ((await exported.json()) as { value: { exportId: string; bytes: number } }).value
  const file = await fetch(`${server.origin}/api/export/${ticket.exportId}`, {
    headers: { cookie: server.cookie }
  })
  expect((await file.arrayBuffer()).byteLength).toBe(ticket.bytes)
  expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('第1号建议的答复.txt')
})

test('nobody without the cookie, from another page, or under another host name gets anything', async () => {
  const server = await started()
  const { cookie, origin, port } = server
  expect((await fetch(`${origin}/`)).status).toBe(403)
  expect((await fetch(`${origin}/?k=wrong`)).status).toBe(403)
  expect((await fetch(`${origin}/api/call/app.status`, post('', '{}'))).status).toBe(403)
  expect((await fetch(`${origin}/api/call/app.status`, post(cookie.slice(0, -1), '{}'))).status).toBe(403)
  expect(await rawStatus(port, '/', { cookie, host: `127.0.0.1:${port}` })).toBe(200)
  expect(await rawStatus(port, '/', { cookie, host: `evil.example:${port}` })).toBe(403)
  expect(await rawStatus(port, `/${new URL(server.url).search}`, { host: `evil.example:${port}` })).toBe(403)
  expect(
    await rawStatus(port, '/', { cookie, host: `127.0.0.1:${port}`, origin: 'http://evil.example' })
  ).toBe(403)
})

test('a form of another page cannot post, because it cannot send our header', async () => {
  const { cookie, origin } = await started()
  const posted = await fetch(`${origin}/api/call/app.status`, {
    method: 'POST',
    headers: { cookie },
    body: '{}'
  })
  expect(posted.status).toBe(405)
})

test.each(['/../package.json', '/assets/..%2f..%2fpackage.json', '/assets/missing.js', '/api/export/none'])(
  '%s serves no file',
  async path => {
    const { cookie, port } = await started()
    const status = await rawStatus(port, path, { cookie, host: `127.0.0.1:${port}` })
    expect([400, 404]).toContain(status)
  }
)

test('a body that is not JSON and a file that is too large are answered with a sentence', async () => {
  const { cookie, origin } = await started()
  const broken = await fetch(`${origin}/api/call/app.status`, post(cookie, '{'))
  expect(await broken.json()).toMatchObject({ ok: false, fault: { code: 'bad-input' } })
  const huge = await fetch(`${origin}/api/upload?name=big.docx`, {
    ...post(cookie, ''),
    body: new Uint8Array(201 * 1024 * 1024)
  })
  expect(await huge.json()).toMatchObject({ ok: false, fault: { code: 'file-too-large' } })
})
