import { call } from '../client/call.ts'
import { desktopBridge } from '../client/bridge.ts'
import { open } from '../client/client-fault.ts'

/** Prints the letter: to PDF through the desktop, else with the browser's own dialog from the preview frame. Throws ClientFault. */
export async function printPage(caseId: string, frame: HTMLIFrameElement | null): Promise<void> {
  const bridge = desktopBridge()
  if (bridge) {
    const ticket = await call('case.export', { caseId, format: 'html' })
    open(await bridge.savePdf(ticket.exportId))
    return
  }
  frame?.contentWindow?.focus()
  frame?.contentWindow?.print()
}
