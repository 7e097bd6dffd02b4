import { z } from 'zod'
import { profileSchema, type Element } from '../layout/profile.ts'
import type { Widths } from '../layout/press.ts'
import { call } from './call.ts'

/**
 * A font of this machine as a screen can ask for it: the name a clerk knows it by, every name it goes by with the technical one first,
 * its weight.
 */
export type ScreenFace = {
  readonly family: string
  readonly names: readonly string[]
  readonly weight: number
  readonly italic: boolean
}

/**
 * The font an element is shown and printed in.
 * - asked: the name in the profile; chinese: what the machine has for it, null when it has no Chinese font at all.
 * - latin: the font of letters and digits where the profile asks for another one and the machine has it.
 * - standIn: another design than the one asked for is shown; barred: because its maker forbids embedding it.
 */
export type ScreenFont = {
  readonly element: Element
  readonly asked: string
  readonly chinese: ScreenFace | null
  readonly latin: ScreenFace | null
  readonly standIn: boolean
  readonly barred: boolean
}

/** What a screen needs to lay out and draw the very pages that are printed. */
export type LayoutFonts = { readonly widths: Widths; readonly fonts: readonly ScreenFont[] }

/** Calls on how documents are laid out. */
export const layoutCalls = {
  'layout.fonts': call<LayoutFonts>()(z.object({ profile: profileSchema }))
} as const
