/** Free fonts that stand in for the offices' own where those are not installed: as wide, and different enough to see which is used. */
export const standIns = [
  ['方正小标宋简体', 'Noto Serif CJK SC'],
  ['仿宋_GB2312', 'AR PL SungtiL GB'],
  ['楷体_GB2312', 'AR PL KaitiM GB'],
  ['黑体', 'Noto Sans CJK SC'],
  ['宋体', 'AR PL SungtiL GB']
] as const

/** Settings of fontconfig (FONTCONFIG_FILE) under which LibreOffice prints with them. */
export const fontSettings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${standIns
  .map(
    ([face, standIn]) =>
      `<match target="pattern"><test name="family"><string>${face}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${standIn}</string></edit></match>`
  )
  .join('\n')}
</fontconfig>`
