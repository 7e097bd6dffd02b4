import { contextBridge, ipcRenderer } from 'electron'
import { bridgeChannels, type Bridge } from './core/bridge.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(bridgeChannels.call, name, input),
  upload: (fileName, bytes) => ipcRenderer.invoke(bridgeChannels.upload, fileName, bytes),
  pickFiles: what => ipcRenderer.invoke(bridgeChannels.pickFiles, what),
  saveExport: exportId => ipcRenderer.invoke(bridgeChannels.saveExport, exportId),
  openExport: exportId => ipcRenderer.invoke(bridgeChannels.openExport, exportId)
}

contextBridge.exposeInMainWorld('banfu', bridge)
