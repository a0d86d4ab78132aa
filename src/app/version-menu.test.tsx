// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tables as en } from '../i18n/en/all.ts';
import { tables as zh } from '../i18n/zh-CN/all.ts';
import { versions } from '../pod/index.ts';
import { workbenchOn } from '../store/testing.ts';
import { askedRelease } from './asked-release.ts';
import { Header } from './Header.tsx';
import { StatusBar } from './StatusBar.tsx';
import { acceptedPod, renderOn } from './testing.tsx';

beforeEach(() => {
  // happy-dom has no popovers.
  HTMLElement.prototype.hidePopover ??= () => undefined;
});
afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
});

/** Its field is there since 1.34. */
const young = acceptedPod.replace('spec:\n', 'spec:\n  hostnameOverride: web.example.com\n');

const picker = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}: `) });

async function choose(name: string, version: string): Promise<void> {
  await act(async () => fireEvent.click(picker(name)));
  await act(async () => fireEvent.click(screen.getByRole('menuitem', { name: `Kubernetes ${version}` })));
}

test.each([
  [false, 'en', en, 'Kubernetes version'],
  [true, 'en', en, 'Kubernetes version'],
  [false, 'zh-CN', zh, 'Kubernetes 版本'],
  [true, 'zh-CN', zh, 'Kubernetes 版本'],
] as const)(
  'the release chosen in the header judges (phone: %s, %s)',
  async (phone, language, messages, name) => {
    const workbench = workbenchOn(young);
    workbench.store.setState({ language, messages });
    history.replaceState(null, '', '/?kubernetes=1.35&a=1');
    renderOn(
      workbench,
      <>
        <Header phone={phone} />
        <StatusBar />
      </>,
    );
    expect(picker(name).getAttribute('aria-label')).toBe(`${name}: 1.36`);
    expect(screen.getByText(messages.ui['status.accepted'])).toBeTruthy();
    await choose(name, '1.33');
    expect(picker(name).getAttribute('aria-label')).toBe(`${name}: 1.33`);
    expect(screen.getByText(messages.ui['status.rejected'](1))).toBeTruthy();
    expect(location.search).toBe('?a=1');
    await choose(name, '1.34');
    expect(screen.queryByText(messages.ui['status.rejected'](1))).toBeNull();
  },
);

test('the releases are offered newest first', async () => {
  renderOn(workbenchOn(young), <Header />);
  await act(async () => fireEvent.click(picker('Kubernetes version')));
  const offered = screen.getAllByRole('menuitem').map((item) => item.textContent);
  expect(offered).toEqual(versions.map((version) => `Kubernetes ${version}`));
  expect([offered[0], offered.at(-1)]).toEqual(['Kubernetes 1.36', 'Kubernetes 1.31']);
});

test.each([
  ['?kubernetes=1.33', '1.33'],
  ['?a=1&kubernetes=1.36', '1.36'],
  ['?kubernetes=1.30', undefined],
  ['?kubernetes=v1.33', undefined],
  ['?kubernetes', undefined],
  ['', undefined],
])('an address asks for a release: %s', (search, version) => {
  expect(askedRelease(search)).toBe(version);
});
