import { plural } from '../../words.ts';

const lines = (n: number) => `${n} ${plural('en', n, { one: 'line', other: 'lines' })}`;

/** The drafts of this browser and their versions. */
export const drafts = {
  'drafts.title': 'Drafts',
  'drafts.lead':
    'Every text you opened or wrote in this browser, with how it was before. They stay here and go nowhere.',
  'drafts.name': 'Name of the draft',
  'drafts.rename': (name: string) => `Rename ${name}`,
  'drafts.open': (name: string) => `Open ${name}`,
  'drafts.here': 'open here',
  'drafts.elsewhere': 'open in another tab',
  'drafts.lines': lines,
  'drafts.versions': (name: string) => `Versions of ${name}`,
  'drafts.versionsButton': 'Versions',
  'drafts.duplicate': 'Duplicate',
  'drafts.delete': 'Delete',
  'drafts.deleted': (name: string) => `${name} is deleted.`,
  'drafts.undo': 'Undo',
  'drafts.none': 'No drafts yet. What you write or open is kept here by itself.',
  'drafts.lessons': (n: number) => (n === 1 ? 'Text of 1 lesson' : `Texts of ${n} lessons`),
  'drafts.export': 'Export all…',
  'drafts.import': 'Import…',
  'drafts.imported': (added: number, same: number, damaged: number) =>
    [
      `${added} ${plural('en', added, { one: 'draft', other: 'drafts' })} added`,
      ...(same > 0 ? [`${same} there already`] : []),
      ...(damaged > 0 ? [`${damaged} could not be read`] : []),
    ].join(', '),
  'drafts.importFailed': 'This is no file of exported drafts. A manifest is opened with “Open”.',
  'drafts.refused':
    'This browser keeps no drafts for this page: it is private, or storage is blocked. Your text is in the page; download it before you leave.',
  'drafts.failed': 'The browser refused. Nothing was changed.',
  'drafts.download': 'Download the text',
  'drafts.aside': 'Some drafts could not be read. They were set aside, and nothing overwrites them.',
  'drafts.downloadAside': 'Download them',
  'drafts.back': 'All drafts',
  'drafts.from': 'From',
  'drafts.to': 'To',
  'drafts.now': 'The text now',
  'drafts.difference': 'Differences',
  'drafts.same': 'These two are the same.',
  'drafts.otherWorld': 'The simulated cluster differs between these two.',
  'drafts.restore': (time: string) => `Restore the version of ${time}`,
  'drafts.close': 'Close',
  'drafts.recent': 'Go on with',
  'drafts.all': 'All drafts',
} as const;
