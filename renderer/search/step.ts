/** The passages of a list in order, as they can take the cursor. */
export function passagesIn(list: HTMLElement | null): readonly HTMLElement[] {
  return list === null ? [] : [...list.querySelectorAll<HTMLElement>('[data-passage]')]
}

/** The passage before or after the one that has the cursor or holds it; null beyond the ends. */
export function neighbour(list: HTMLElement | null, active: Element | null, by: -1 | 1): HTMLElement | null {
  const passages = passagesIn(list)
  const at = passages.findIndex(passage => passage === active || passage.contains(active))
  return passages[at + by] ?? (at < 0 || by < 0 ? null : (passages[at] ?? null))
}
