const congress = /([市县区州旗省])第([一二三四五六七八九十]+)届人民代表大会第([一二三四五六七八九十]+)次会议$/
const conference =
  /^(?:中国人民)?(?:政治协商会议|政协).*?([市县区州旗省])第([一二三四五六七八九十]+)届(?:[^第]*?委员会)?第([一二三四五六七八九十]+)次会议$/

/**
 * The short name by which a letter calls a session: 江临市第三届人民代表大会第五次会议 → 市三届人大五次会议, 中国人民政治协商会议江临市第三届
 * 委员会第五次会议 → 市政协三届五次会议. A name that is short already, or of another form, stays as it is.
 */
export function shortSession(session: string): string {
  const name = session.replace(/\s/g, '')
  const deputies = congress.exec(name)
  if (deputies) return `${deputies[1]}${deputies[2]}届人大${deputies[3]}次会议`
  const members = conference.exec(name)
  if (members) return `${members[1]}政协${members[2]}届${members[3]}次会议`
  return name
}
