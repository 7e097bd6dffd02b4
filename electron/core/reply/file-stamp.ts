import dayjs from 'dayjs'

/** A moment (ISO 8601) as Word writes it beside a revision: whole seconds of UTC (ISO/IEC 29500-1 17.13.5). */
export function fileStamp(at: string): string {
  return `${dayjs(at).toISOString().slice(0, 19)}Z`
}
