import type { CertificateLine } from '../../electron/core/layout/certificate/certificate.ts'

/** Sentences about files that were read back and measured. */
export const certificateText = {
  title: '导出校验',
  none: '还没有导出过正式公文。',
  outcome: {
    'as-set': '一致',
    differs: '不一致',
    'not-checked': '未检查'
  } satisfies Record<CertificateLine['outcome'], string>,
  all: (checked: number) => `文件已重新读回，${checked} 项与版式一致。`,
  some: (differing: number) => `文件已重新读回，有 ${differing} 项与版式不一致，请核对后再用印。`,
  digest: (sha256: string) => `文件指纹 ${sha256.slice(0, 16)}`,
  close: '关闭'
} as const
