import { tables } from '../../src/i18n/en/all.ts';
import { initialState } from '../../src/store/initial.ts';
import {
  openDocument,
  readPreferences,
  writeDocument,
  writePreferences,
} from '../../src/store/persistence.ts';
import { dockTabs, type State } from '../../src/store/state.ts';
import { MemoryStorage } from '../../src/store/testing-storage.ts';
import { textKind } from '../kind.ts';
import type { Random } from '../random.ts';

const state: State = {
  ...initialState('en', tables, {}, undefined),
  text: 'kind: Pod\n',
  part: { kind: 'container', list: 'containers', index: 0 },
};

/** What a browser holds after a visit, by key. */
function saved(): Map<string, string> {
  const storage = new MemoryStorage();
  writePreferences(storage, state);
  writeDocument(storage, 'a', state, 1);
  return new Map(
    Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').map((key) => [
      key,
      storage.getItem(key) ?? '',
    ]),
  );
}

const odd: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    1,
    -1,
    0.5,
    1e308,
    '',
    'x',
    '0',
    [],
    {},
    [1, 1, 1],
    [null],
    [[]],
    { a: 1 },
    'constructor',
  ],
  ...[
    '__proto__',
    'containers',
    'zh-CN',
    'dark',
    -5,
    99999999999,
    { kind: 'group', group: 'constructor' },
    { kind: 'toString' },
  ],
];

/** The value with one place in it replaced, left out, or filled with something it should not have. */
function damage(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.25)) return random.pick(odd);
  if (Array.isArray(value)) {
    const at = random.below(value.length + 1);
    return random.chance(0.3) ? value.toSpliced(at, 1) : value.toSpliced(at, 1, damage(value[at], random));
  }
  const entries = Object.entries(value);
  const at = random.below(entries.length + 1);
  const [key, old]: [string, unknown] = entries[at] ?? [
    random.pick(['more', '__proto__', 'constructor']),
    undefined,
  ];
  if (random.chance(0.2)) return Object.fromEntries(entries.toSpliced(at, 1));
  return Object.fromEntries(entries.toSpliced(at, 1, [key, damage(old, random)]));
}

/** A storage as JSON, one or more of its entries damaged as objects or as texts. */
function damagedState(random: Random): string {
  const items = [...saved()].map(([key, text]) => {
    if (random.chance(0.3)) return [key, text];
    if (random.chance(0.1)) {
      const at = random.below(text.length);
      return [
        key,
        text.slice(0, at) + random.pick(['', '"', '}', '\\', '0']) + text.slice(at + random.below(3)),
      ];
    }
    let value: unknown = JSON.parse(text);
    for (let left = 1 + random.below(3); left > 0; left--) value = damage(value, random);
    return [key, JSON.stringify(value) ?? 'undefined'];
  });
  return JSON.stringify(items);
}

function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const within = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && value >= least && value <= most;
const index = (value: unknown) => Number.isSafeInteger(value) && within(value, 0, Number.MAX_SAFE_INTEGER);

/** What is read has the shape of today's state, whatever was saved; nothing throws, and nothing saved is lost. */
export function checkState(input: string): void {
  const storage = new MemoryStorage();
  for (const [key, text] of JSON.parse(input) as [string, string][]) storage.setItem(key, text);
  const { language = 'en', theme = 'auto', settings, layout } = readPreferences(storage, 1).preferences;
  claim(['en', 'zh-CN'].includes(language), 'language');
  claim(['light', 'dark', 'auto'].includes(theme), 'theme');
  claim(settings === undefined || within(settings.nodeMemory, 1, Number.MAX_VALUE), 'settings');
  if (layout) {
    claim(within(layout.outline, 180, 320) && within(layout.form, 20, 80), 'layout.columns');
    claim(within(layout.dockHeight, 160, 4000) && within(layout.dockWidth, 320, 4000), 'layout.dock sizes');
    claim(
      ['below', 'right'].includes(layout.dockSide) && typeof layout.dockOpen === 'boolean',
      'layout.dock',
    );
    claim(layout.dockMax === false, 'layout.dockMax');
    claim(dockTabs.includes(layout.dockTab), 'layout.dockTab');
    claim(['outline', 'form', 'yaml', 'panels'].includes(layout.narrowTab), 'layout.narrowTab');
  }
  for (const own of [undefined, 'a']) {
    const { document, id } = openDocument(storage, own, new Set(), () => 'new', 1);
    claim(typeof id === 'string', 'id');
    if (!document) continue;
    claim(typeof document.text === 'string', 'text');
    claim(typeof document.fileName === 'string', 'fileName');
    claim(index(document.selection.document) && index(document.selection.pod), 'selection');
    const { part } = document;
    claim(['object', 'metadata', 'group', 'container', 'volume'].includes(part.kind), 'part.kind');
    claim(!('index' in part) || index(part.index), 'part.index');
    claim(part.kind !== 'container' || part.list.endsWith('ontainers'), 'part.list');
    claim(
      part.kind !== 'group' || (typeof part.group === 'string' && part.group !== ('constructor' as string)),
      'part.group',
    );
  }
  const left = new Set(
    Array.from({ length: storage.length }, (_, i) => storage.getItem(storage.key(i) ?? '')),
  );
  claim(
    (JSON.parse(input) as [string, string][]).every(([, text]) => left.has(text)),
    'something saved is lost',
  );
}

export const states = textKind({
  name: 'states',
  share: 10,
  make: damagedState,
  check: checkState,
  perBatch: 200,
});
