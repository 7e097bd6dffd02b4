const personName = /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,8}(?:[·•・．][\u3400-\u9fff]{1,8})+$/

/** Whether a text can be one person's name: two to four characters, or parts joined by ·. */
export function isPersonName(text: string): boolean {
  return personName.test(text)
}

/**
 * The names in a list separated by 、 ， 和 or blanks. A two-character name spread by a blank (王　伟) is put together:
 * single characters that follow one another belong to one name.
 */
export function splitNames(text: string): readonly string[] {
  return text.split(/[、，,；;\/]|(?<=[\u3400-\u9fff]{2})[和及与](?=[\u3400-\u9fff]{2})/).flatMap(joinSpread)
}

function joinSpread(list: string): readonly string[] {
  const names: string[] = []
  let open = false
  for (const part of list.split(/\s+/).filter(word => word !== '')) {
    const single = [...part].length === 1
    const last = names.at(-1)
    if (single && open && last !== undefined) {
      names[names.length - 1] = last + part
      open = last.length < 2
    } else {
      names.push(part)
      open = single
    }
  }
  return names
}
