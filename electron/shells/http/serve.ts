import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Door } from '../../app/open-app.ts'
import type { Envelope } from '../../core/contract.ts'
import { faultSentence } from '../../core/fault-sentences.ts'
import { Fault } from '../../core/fault.ts'
import { isOwnHost, openSession } from './session.ts'
import { loadStaticFiles, type StaticFile } from './static-files.ts'

/** A running server: the address to open (with its secret), and how to end it. */
export type Serving = { readonly url: string; readonly port: number; readonly close: () => Promise<void> }

const largestJson = 32 * 1024 * 1024
/** A zip of documents may be this large; what a single document may weigh is for the readers to say. */
const largestUpload = 200 * 1024 * 1024

/** Same rules as the page's own meta tag, and no embedding by others. */
const pagePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Offers the door and the page on 127.0.0.1 only. `port` 0 takes a free one. Every request must name this server as its host, come
 * from its own page, and carry the cookie that only the opening address hands out.
 */
export async function serve(door: Door, page: string, port: number): Promise<Serving> {
  const files = await loadStaticFiles(page)
  const session = openSession()
  let bound = port

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Fault) send(response, 400, failed(error))
      else {
        console.error(error)
        response.writeHead(500).end()
      }
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${bound}`)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.setHeader('Cache-Control', 'no-store')
    if (request.method === 'GET' && url.pathname === '/' && isOwnHost(request, bound) && session.opens(url)) {
      response.writeHead(303, { 'Set-Cookie': session.cookie, Location: '/' }).end()
      return
    }
    if (!session.trusts(request, bound)) {
      response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('请从启动办复时显示的地址打开本页。')
      return
    }
    if (request.method === 'GET') return get(url, response)
    if (request.method === 'POST' && request.headers['x-banfu'] === '1') return post(url, request, response)
    response.writeHead(405).end()
  }

  function get(url: URL, response: ServerResponse): void {
    const exportId = /^\/api\/export\/([\w-]+)$/.exec(url.pathname)?.[1]
    if (exportId !== undefined) return sendExport(door, exportId, response)
    sendStatic(files.get(url.pathname === '/' ? '/index.html' : url.pathname), response)
  }

  async function post(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (url.pathname === '/api/upload') {
      const fileName = url.searchParams.get('name') ?? ''
      const bytes = await bodyOf(request, largestUpload, fileName)
      send(response, 200, { ok: true, value: { uploadId: door.uploads.addBytes(fileName, bytes), fileName } })
      return
    }
    const name = /^\/api\/call\/([\w.]+)$/.exec(url.pathname)?.[1]
    if (name === undefined) return void response.writeHead(404).end()
    const body = await bodyOf(request, largestJson, '提交的内容')
    send(response, 200, await door.call(name, readJson(body)))
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  bound = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${bound}/?k=${session.key}`,
    port: bound,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

function failed(fault: Fault): Envelope<never> {
  return { ok: false, fault: { code: fault.code, message: faultSentence(fault.code, fault.subject) } }
}

function send(response: ServerResponse, status: number, envelope: Envelope<unknown>): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(envelope))
}

function sendStatic(file: StaticFile | undefined, response: ServerResponse): void {
  if (file === undefined) return void response.writeHead(404).end()
  response
    .writeHead(200, { 'Content-Type': file.mime, 'Content-Security-Policy': pagePolicy })
    .end(file.bytes)
}

function sendExport(door: Door, exportId: string, response: ServerResponse): void {
  const { fileName, mime, bytes } = door.exports.get(exportId)
  response.writeHead(200, {
    'Content-Type': mime,
    'Content-Length': bytes.byteLength,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    // An exported page is looked at, never run.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
  })
  response.end(bytes)
}

async function bodyOf(request: IncomingMessage, limit: number, subject: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > limit) throw new Fault('file-too-large', subject)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch (cause) {
    throw new Fault('bad-input', '提交的内容不是 JSON', { cause })
  }
}
