import { app, dialog, Menu, type BrowserWindow } from 'electron'
import { remember } from './remembered.ts'

/** The menu bar, in Chinese. `vaultFile` remembers which vault to open next time. */
export function setMenu(window: BrowserWindow, vaultFile: string): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '文件',
        submenu: [
          { label: '打开其他工作库…', click: () => void chooseVault(window, vaultFile) },
          { type: 'separator' },
          { label: '退出', role: 'quit' }
        ]
      },
      {
        label: '编辑',
        submenu: [
          { label: '撤销', role: 'undo' },
          { label: '重做', role: 'redo' },
          { type: 'separator' },
          { label: '剪切', role: 'cut' },
          { label: '复制', role: 'copy' },
          { label: '粘贴', role: 'paste' },
          { label: '全选', role: 'selectAll' }
        ]
      },
      {
        label: '显示',
        submenu: [
          { label: '放大', role: 'zoomIn' },
          { label: '缩小', role: 'zoomOut' },
          { label: '实际大小', role: 'resetZoom' },
          { label: '全屏', role: 'togglefullscreen' }
        ]
      }
    ])
  )
}

async function chooseVault(window: BrowserWindow, vaultFile: string): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '选择工作库文件夹（空文件夹将新建工作库）',
    properties: ['openDirectory', 'createDirectory']
  })
  const [folder] = filePaths
  if (folder === undefined) return
  await remember(vaultFile, { folder })
  app.relaunch()
  app.quit()
}
