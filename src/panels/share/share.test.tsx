// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { linkOf, readLink } from '../../link/index.ts';
import type { Json } from '../../pod/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { renderOn } from '../testing.tsx';
import { openLink, ShareDialog } from './index.ts';

afterEach(cleanup);

/** Lines that cannot be made much smaller. */
const noise = (lines: number) => {
  let state = 1;
  const word = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state.toString(36);
  };
  return Array.from({ length: lines }, () => `# ${word()}${word()}${word()}\n`).join('');
};

function show(text: string) {
  const workbench = workbenchOn(text);
  renderOn(workbench, <ShareDialog onClose={() => {}} />);
  return workbench.store.getState().messages.ui;
}

test('shows the link to the very text, and no warning where there is nothing to warn of', async () => {
  const ui = show('kind: Pod\n');
  const field = await screen.findByLabelText(ui['share.link']);
  const read = await readLink((field as HTMLInputElement).value);
  expect(read).toMatchObject({ ok: true, parts: { text: 'kind: Pod\n', fileName: 'pod.yaml' } });
  expect(screen.queryByText(ui['share.long'])).toBeNull();
  expect(screen.queryByText(ui['share.secrets'])).toBeNull();
});

test('names eight secrets by their lines, and says how many more there are', async () => {
  const keys = Array.from({ length: 11 }, (_, i) => `  key${i}: x\n`).join('');
  const ui = show(`kind: Secret\ndata:\n${keys}`);
  const lines = within(screen.getByRole('list', { name: ui['share.secrets'] })).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    ...Array.from({ length: 8 }, (_, i) => ui['share.secretLine'](i + 3, `key${i}`)),
    ui['share.moreSecrets'](3),
  ]);
  await screen.findByLabelText(ui['share.link']);
});

test('above 8 KB the link is given with a warning, above 32 KB it is not', async () => {
  const ui = show(noise(600));
  await screen.findByText(ui['share.long']);
  expect(screen.getByLabelText(ui['share.link'])).toBeTruthy();
  cleanup();
  show(noise(3_000));
  expect((await screen.findByRole('alert')).textContent).toContain('32 KB');
  expect(screen.queryByLabelText(ui['share.link'])).toBeNull();
  expect(screen.getByRole('button', { name: ui['share.download'] })).toBeTruthy();
});

test.each<[string, Json, boolean]>([
  ['a world', { nodes: [{ name: 'a', allocatable: { cpu: '2' } }] }, true],
  ['no map', ['nodes'], false],
  ['a node without a name', { nodes: [{}] }, false],
  ['what no world has', { pods: [] }, false],
])('of a link with %s the text is opened, and the world where it is one', async (_, world, isOne) => {
  const { store, actions } = workbenchOn('');
  const { url } = await linkOf({ text: 'kind: Pod\n', world }, '');
  expect(await openLink(actions, url)).toBe(true);
  expect(store.getState()).toMatchObject({
    text: 'kind: Pod\n',
    world: isOne ? world : undefined,
    arrival: isOne ? undefined : { fault: 'world' },
  });
});

test('of a link that leaves a draft, the draft and the world that is lost are told', async () => {
  const { store, actions } = workbenchOn('kind: Service\n');
  const { url } = await linkOf({ text: 'kind: Pod\n', world: 1 }, '');
  await openLink(actions, url);
  expect(store.getState().arrival).toMatchObject({ left: { text: 'kind: Service\n' }, lacks: 'world' });
  expect(store.getState().text).toBe('kind: Pod\n');
});

test('what is shared is what is opened: text, world, and the Pod in front', async () => {
  const two = 'kind: Pod\nmetadata: {name: a}\n---\nkind: Pod\nmetadata: {name: b}\n';
  const worlds = fc.option(
    fc.record({ nodes: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 3 }) }),
    { nil: undefined },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 60 }),
      worlds,
      fc.nat({ max: 1 }),
      async (comment, made, document) => {
        const text = `${two}# ${comment.replaceAll(/\p{Cc}|[\u2028\u2029\ufeff]/gu, '')}\n`;
        const world = made && { nodes: made.nodes.map((name) => ({ name })) };
        const selection = { document, pod: 0 };
        const { store, actions } = workbenchOn('kind: Service\n');
        const { url } = await linkOf({ text, fileName: 'two.yaml', selection, world }, '');
        await openLink(actions, url);
        expect(store.getState()).toMatchObject({ text, fileName: 'two.yaml' });
        expect(store.getState().world).toEqual(world);
        await vi.waitFor(() => expect(store.getState().selection).toEqual(selection));
      },
    ),
    { numRuns: 20 },
  );
});
