/** Sharing by link, and what comes by one. */
export const share = {
  'share.title': 'Share by link',
  'share.lead':
    'The link carries the whole text, compressed. It stands behind the #, which browsers send to no server: only who has the link has the text.',
  'share.link': 'Link',
  'share.copy': 'Copy the link',
  'share.copied': 'Copied',
  'share.copyFailed': 'The browser refused; copy it from the field',
  'share.size': (size: string) => `${size} KB long`,
  'share.working': 'Making the link…',
  'share.secrets': 'This looks secret, and whoever gets the link gets it too:',
  'share.secretLine': (line: number, what: string) => `line ${line}: ${what}`,
  'share.moreSecrets': (n: number) => `and ${n} more`,
  'share.secret.secret': 'a value of a Secret',
  'share.secret.variable': 'a variable',
  'share.secret.private-key': 'a private key',
  'share.secret.jwt': 'a JSON Web Token',
  'share.secret.aws-key': 'an access key of AWS',
  'share.secret.token': 'an access token',
  'share.secret.url-password': 'a password in an address',
  'share.long': 'Above 8 KB some chat and mail programs cut a link. Try it before you rely on it.',
  'share.tooLong': (size: string) =>
    `No link: it would have ${size} KB, and above 32 KB most programs cut it. Download the file and hand that on, or share a part of it.`,
  'share.download': 'Download the file',
  'share.failed': 'The browser could not make the link. Download the file and hand that on.',
  'share.whole': 'Open in Podwright',
  'share.close': 'Close',
  'share.opened': (name: string) =>
    `Opened from a link, as a draft of its own. Your ${name} is kept as it was.`,
  'share.diff': 'Show differences',
  'share.diffTitle': (name: string) => `From your ${name} to this text`,
  'share.same': 'The texts are the same.',
  'share.back': (name: string) => `Back to your ${name}`,
  'share.fault.version':
    'The link was not opened: it was made by a newer version of Podwright. Reload the page and try again.',
  'share.fault.cut': 'The link was not opened: it lacks its end. Copy it anew, as a whole.',
  'share.fault.damaged': 'The link was not opened: it is damaged. Ask for it again, or for the file.',
  'share.fault.world':
    'The cluster that the link has for the simulation could not be read and was left out; the text is all there.',
  'share.fault.huge': 'The link was not opened: it holds more than 5 MB of text.',
} as const;
