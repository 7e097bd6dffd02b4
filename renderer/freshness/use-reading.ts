import dayjs from 'dayjs'
import { useMemo } from 'react'
import { defaultWords, wordsWith } from '../../electron/core/check/words.ts'
import type { Reading } from '../../electron/core/freshness/aging-fact.ts'
import { useDesk } from '../window/desk.ts'

/** A text of a year, read today in this office. */
export function useReading(year: number | null, session: string | null): Reading {
  const { unit } = useDesk()
  const lists = unit?.checks?.lists
  const today = dayjs().format('YYYY-MM-DD')
  return useMemo(
    () => ({ year, today, session, organs: (lists === undefined ? defaultWords : wordsWith(lists)).organs }),
    [year, today, session, lists]
  )
}
