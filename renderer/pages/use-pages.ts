import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { layOut } from '../../electron/core/layout/lay-out.ts'
import type { Page } from '../../electron/core/layout/page.ts'
import { layPages, relay, type Layout } from '../../electron/core/layout/pages.ts'
import { gridPress, pressOf, type Press } from '../../electron/core/layout/press.ts'
import type { Profile } from '../../electron/core/layout/profile.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { profileFor } from '../../electron/core/unit/profile-for.ts'
import type { ScreenFont } from '../../electron/core/calls/layout.ts'
import { useCall, type Answer } from '../client/use-call.ts'
import { useDesk } from '../window/desk.ts'
import { faceRules } from './fonts-state.ts'
import type { Laid } from './pick-state.ts'
import { keepDrawn } from './redraw-state.ts'

/**
 * The pages of a reply. `pages` are as laid out now, `drawn` the same with the old objects for those that look as before.
 */
export type Printed = Laid & {
  readonly profile: Profile
  readonly drawn: readonly Page[]
  readonly fonts: readonly ScreenFont[]
  readonly css: string
}

type Kept = { readonly press: Press; readonly layout: Layout; readonly drawn: readonly Page[] }

/**
 * Lays the reply out in the fonts of this machine, anew for what has changed since the last time. Rests while the user types faster than the
 * pages can follow. Where the fonts cannot be asked for, letters are as wide as those made for official documents.
 */
export function usePages(reply: Reply): Answer<Printed> {
  const { unit } = useDesk()
  return usePagesIn(profileFor(unit, reply.kind), reply)
}

/** As `usePages`, in a layout that is perhaps still being made. Only its fonts are asked for, so that other changes need no answer. */
export function usePagesIn(profile: Profile, reply: Reply): Answer<Printed> {
  const {
    value: answer,
    fault,
    loading,
    reload
  } = useCall('layout.fonts', {
    profile: { ...gbt9704, fonts: profile.fonts }
  })
  const shown = useDeferredValue(reply)
  const kept = useRef<Kept | null>(null)

  const press = useMemo(() => {
    if (answer !== null) return pressOf(answer.widths, profile)
    return fault === null ? null : gridPress(profile)
  }, [answer, fault, profile])

  const fonts = answer?.fonts ?? noFonts
  const rules = useMemo(() => faceRules(fonts, profile), [fonts, profile])
  useEffect(() => {
    // A page far down is drawn only when it is printed: its fonts must be there by then.
    for (const family of rules.families) void document.fonts.load(`16px ${family}`, '文a')
  }, [rules])

  const laid = useMemo(() => {
    if (press === null) return null
    const lines = layOut(shown, profile)
    const before = kept.current?.press === press ? kept.current.layout : null
    const layout = before === null ? layPages(lines, profile, press) : relay(before, lines, profile, press)
    const drawn = keepDrawn(kept.current?.drawn ?? [], layout.pages)
    // Only a store of work done: without it the same pages would be laid out from the beginning.
    kept.current = { press, layout, drawn }
    return { pages: layout.pages, drawn, lines, body: shown.body }
  }, [press, shown, profile])

  const value = useMemo(
    () => (laid === null ? null : { ...laid, profile, fonts, css: rules.css }),
    [laid, profile, fonts, rules]
  )
  return { value, fault, loading, reload }
}

const noFonts: readonly ScreenFont[] = []
