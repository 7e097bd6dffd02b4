/**
 * A typed file name that Windows, Kylin and a download will all take: without the characters they forbid, with the ending of the
 * proposed name; the proposed name when nothing usable is left.
 */
export function safeFileName(typed: string, proposed: string): string {
  const ending = /\.[^.]+$/.exec(proposed)?.[0] ?? ''
  const name = typed
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '')
    .trim()
    .replace(/\.+$/, '')
  if (name === '' || name === ending) return proposed
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : name + ending
}
