import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The secret of one start of the server: whoever has it may use the page; other pages and other programs have not. */
export type Session = {
  /** The query that opens the page for the first time. */
  readonly key: string
  readonly cookie: string
  /** Whether a request carries the key in its query. */
  readonly opens: (url: URL) => boolean
  /** Whether a request comes from our own page: right host, right origin, the session's cookie. */
  readonly trusts: (request: IncomingMessage, port: number) => boolean
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Whether the Host header names this server on the loopback address; guards against DNS rebinding. */
export function isOwnHost(request: IncomingMessage, port: number): boolean {
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')
}

/** A new session with random secrets. */
export function openSession(): Session {
  const key = randomBytes(24).toString('base64url')
  const token = randomBytes(24).toString('base64url')
  // Cookies of 127.0.0.1 are shared by all ports; a name of its own keeps two servers apart.
  const name = `banfu_${randomBytes(4).toString('hex')}`
  return {
    key,
    cookie: `${name}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    opens: url => same(url.searchParams.get('k') ?? '', key),
    trusts: (request, port) => {
      const { origin, cookie = '' } = request.headers
      const own = [`http://127.0.0.1:${port}`, `http://localhost:${port}`]
      if (!isOwnHost(request, port)) return false
      if (origin !== undefined && !own.includes(origin)) return false
      return cookie
        .split(/;\s*/)
        .some(part => part.startsWith(`${name}=`) && same(part.slice(name.length + 1), token))
    }
  }
}
