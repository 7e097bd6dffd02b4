import { app, dialog } from 'electron'
import { startDesktop } from './shells/desktop/start.ts'
import { declarePageScheme } from './shells/desktop/page.ts'

declarePageScheme()
app.enableSandbox()

if (app.requestSingleInstanceLock()) {
  startDesktop().catch((error: unknown) => {
    dialog.showErrorBox('办复未能启动', error instanceof Error ? error.message : String(error))
    app.exit(1)
  })
} else {
  app.quit()
}
