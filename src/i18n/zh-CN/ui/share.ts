import type { share as english } from '../../en/ui/share.ts';
import type { Translation } from '../../types.ts';

/** Sharing by link, and what comes by one. */
export const share: Translation<typeof english> = {
  'share.title': '通过链接分享',
  'share.lead':
    '链接中包含压缩后的全部文本，位于 # 之后，浏览器不会将其发送给任何服务器：只有拿到链接的人才能看到。',
  'share.link': '链接',
  'share.copy': '复制链接',
  'share.copied': '已复制',
  'share.copyFailed': '浏览器拒绝复制，请从输入框中复制',
  'share.size': (size) => `长 ${size} KB`,
  'share.working': '正在生成链接…',
  'share.secrets': '以下内容看起来是机密信息，拿到链接的人也会看到：',
  'share.secretLine': (line, what) => `第 ${line} 行：${what}`,
  'share.moreSecrets': (n) => `另有 ${n} 处`,
  'share.secret.secret': 'Secret 中的值',
  'share.secret.variable': '环境变量',
  'share.secret.private-key': '私钥',
  'share.secret.jwt': 'JSON Web Token',
  'share.secret.aws-key': 'AWS 访问密钥',
  'share.secret.token': '访问令牌',
  'share.secret.url-password': '地址中的密码',
  'share.long': '超过 8 KB 的链接会被一些聊天和邮件程序截断，使用前请先试一试。',
  'share.tooLong': (size) =>
    `未生成链接：它将有 ${size} KB，超过 32 KB 时多数程序会将其截断。请下载文件后传递，或只分享其中一部分。`,
  'share.download': '下载文件',
  'share.failed': '浏览器无法生成链接。请下载文件后传递。',
  'share.whole': '在 Podwright 中打开',
  'share.close': '关闭',
  'share.opened': (name) => `已从链接打开，作为单独的草稿。你的 ${name} 保持原样。`,
  'share.diff': '查看差异',
  'share.diffTitle': (name) => `你的 ${name} 与当前文本的差异`,
  'share.same': '两份文本相同。',
  'share.back': (name) => `返回你的 ${name}`,
  'share.fault.version': '链接未打开：它由更新版本的 Podwright 生成。请重新加载页面后再试。',
  'share.fault.cut': '链接未打开：其末尾缺失，请重新完整复制。',
  'share.fault.damaged': '链接未打开：链接已损坏，请向对方重新索取链接或文件。',
  'share.fault.world': '链接中用于模拟的集群无法读取，已略去；文本完整打开。',
  'share.fault.huge': '链接未打开：其中的文本超过 5 MB。',
};
