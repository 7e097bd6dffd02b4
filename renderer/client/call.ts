import type { Uploaded } from '../../electron/core/bridge.ts'
import type { Asked, CallName, Envelope, Output } from '../../electron/core/contract.ts'
import type { ExportTicket } from '../../electron/core/calls/exports.ts'
import { connectionLost } from '../text/zh.ts'
import { desktopBridge } from './bridge.ts'
import { ClientFault, open } from './client-fault.ts'

async function post<T>(path: string, body: BodyInit, type: string, keepalive = false): Promise<Envelope<T>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      keepalive,
      headers: { 'content-type': type, 'x-banfu': '1' },
      body
    })
    const envelope: Envelope<T> = await response.json()
    return envelope
  } catch {
    throw new ClientFault('connection', connectionLost)
  }
}

/** Makes a call of the contract and gives its value; throws ClientFault with the sentence to show. */
export async function call<Name extends CallName>(name: Name, input: Asked<Name>): Promise<Output<Name>> {
  const bridge = desktopBridge()
  // The bridge carries every call; what comes back for this name is what the contract says.
  if (bridge) return open((await bridge.call(name, input)) as Envelope<Output<Name>>)
  return open(await post<Output<Name>>(`/api/call/${name}`, JSON.stringify(input), 'application/json'))
}

/** Makes a call that arrives even though the page goes away; what comes of it nobody hears. Only in a browser. */
export function callLeaving<Name extends CallName>(name: Name, input: Asked<Name>): void {
  post(`/api/call/${name}`, JSON.stringify(input), 'application/json', true).catch(() => undefined)
}

/** Hands a file to the program; what comes back names it in later calls. Throws ClientFault. */
export async function upload(file: File): Promise<Uploaded> {
  const bridge = desktopBridge()
  if (bridge) return open(await bridge.upload(file.name, await file.arrayBuffer()))
  const path = `/api/upload?name=${encodeURIComponent(file.name)}`
  return open(await post<Uploaded>(path, file, 'application/octet-stream'))
}

/** Opens a copy of a finished file with the machine's own program; only the desktop can. Throws ClientFault. */
export async function openExport(ticket: ExportTicket): Promise<boolean> {
  const bridge = desktopBridge()
  return bridge !== null && open(await bridge.openExport(ticket.exportId)).opened
}

/** Lets the user keep a finished file: a native dialog on the desktop, a download in a browser. False when the user declined. Throws ClientFault. */
export async function saveExport(ticket: ExportTicket): Promise<boolean> {
  const bridge = desktopBridge()
  if (bridge) return open(await bridge.saveExport(ticket.exportId)).saved
  const link = document.createElement('a')
  link.href = `/api/export/${encodeURIComponent(ticket.exportId)}`
  link.download = ticket.fileName
  document.body.append(link)
  link.click()
  link.remove()
  return true
}
