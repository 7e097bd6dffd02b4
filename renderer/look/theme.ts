import type { ThemeConfig } from 'antd'

export const screenFonts =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Zen Hei', sans-serif"

/** Quiet and dense: one dark blue, small radii, no motion. */
export const theme: ThemeConfig = {
  cssVar: { key: 'banfu' },
  token: {
    colorPrimary: '#1d4f8b',
    colorInfo: '#1d4f8b',
    colorLink: '#1d4f8b',
    // Lighter ones of the library's own are too pale on grey for those who see badly (WCAG 2.1 1.4.3).
    colorLinkHover: '#163d6c',
    colorLinkActive: '#163d6c',
    colorSuccess: '#2c6e49',
    colorWarning: '#9a5b00',
    colorError: '#b3261e',
    colorTextBase: '#1f2328',
    colorTextSecondary: '#4a525c',
    colorTextTertiary: '#5d6670',
    colorTextDescription: '#4a525c',
    colorTextPlaceholder: '#6b7480',
    colorTextDisabled: '#656d77',
    colorBgLayout: '#f3f4f6',
    colorBorder: '#c9ced6',
    colorBorderSecondary: '#e1e4e9',
    colorPrimaryBg: '#e8eff8',
    colorPrimaryBgHover: '#dbe6f4',
    colorInfoBg: '#e8eff8',
    colorInfoBorder: '#c3d4ea',
    colorSuccessBg: '#e8f3ec',
    colorSuccessBorder: '#bddcc8',
    colorWarningBg: '#fbf2e2',
    colorWarningBorder: '#ecd3a4',
    colorErrorBg: '#fbecea',
    colorErrorBorder: '#f0c4c0',
    controlItemBgActive: '#e8eff8',
    borderRadius: 3,
    borderRadiusLG: 4,
    fontSize: 14,
    controlHeight: 30,
    controlHeightSM: 24,
    fontFamily: screenFonts,
    motion: false,
    wireframe: false,
    boxShadow: '0 2px 8px rgba(0,0,0,0.12)',
    boxShadowSecondary: '0 2px 10px rgba(0,0,0,0.14)'
  },
  components: {
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8, headerBg: '#eef0f3', headerColor: '#333a43' },
    Tabs: { horizontalItemPadding: '8px 0', horizontalItemGutter: 16 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { itemMarginBottom: 12 },
    Layout: { headerBg: '#ffffff', headerHeight: 44 }
  }
}
