import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { bridgeChannels, type Bridge } from './core/bridge.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(bridgeChannels.call, name, input),
  upload: (fileName, bytes) => ipcRenderer.invoke(bridgeChannels.upload, fileName, bytes),
  pickPlace: what => ipcRenderer.invoke(bridgeChannels.pickPlace, what),
  placeOf: files =>
    ipcRenderer.invoke(
      bridgeChannels.placeOf,
      files.map(file => (file instanceof File ? webUtils.getPathForFile(file) : ''))
    ),
  saveExport: exportId => ipcRenderer.invoke(bridgeChannels.saveExport, exportId),
  openExport: exportId => ipcRenderer.invoke(bridgeChannels.openExport, exportId)
}

contextBridge.exposeInMainWorld('banfu', bridge)
