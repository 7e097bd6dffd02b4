import { fontFolders, openFonts, thisMachine } from '../../../electron/adapters/system/fonts.ts'

/** The fonts of the machine the tests run on. */
export const machineShelf = openFonts(fontFolders(thisMachine()))

/** Whether one of them is Chinese and may be embedded; without it no PDF can be made here. */
export const hasChineseFont = (await machineShelf.faces()).some(face => face.chinese && face.embeddable)
