// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { workbenchOn } from '../../store/testing.ts';
import { renderOn } from '../testing.tsx';
import { PlainEditor } from './PlainEditor.tsx';
import { Toolbar } from './Toolbar.tsx';

const { ui } = tables;
const text = 'apiVersion: v1\r\nkind: Pod\r\nmetadata: {name: a}\r\n';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(shown: ReactNode) {
  const workbench = workbenchOn(text);
  renderOn(workbench, shown);
  return workbench.store;
}

it('what is typed into the plain field is the text, and the line ends stay', async () => {
  const store = open(<PlainEditor />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: ui['yaml.plain'] });
  expect(field.value).toBe(text.replaceAll('\r', ''));
  await act(async () => {
    fireEvent.change(field, { target: { value: field.value.replace('name: a', 'name: b') } });
  });
  expect(store.getState().text).toBe(text.replace('name: a', 'name: b'));
});

it('the whole text is copied, and a refusal is said and marked', async () => {
  const writeText = vi.fn<(copied: string) => Promise<void>>().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  open(<Toolbar onFiles={() => undefined} onPick={undefined} />);
  const copy = screen.getByRole('button', { name: ui['yaml.copy'] });
  fireEvent.click(copy);
  expect((await screen.findByText(ui['yaml.copied'])).hasAttribute('data-failed')).toBe(false);
  expect(writeText).toHaveBeenCalledWith(text);
  writeText.mockRejectedValue(new Error('denied'));
  Object.assign(document, { execCommand: () => false });
  fireEvent.click(copy);
  expect((await screen.findByText(ui['yaml.copyFailed'])).hasAttribute('data-failed')).toBe(true);
});

it('files are opened in the way of the browser where it has one, and handed on where one chooses them', async () => {
  const onFiles = vi.fn();
  const onPick = vi.fn();
  open(<Toolbar onFiles={onFiles} onPick={onPick} />);
  fireEvent.click(screen.getByRole('button', { name: ui['yaml.open'] }));
  expect(onPick).toHaveBeenCalledOnce();
  const file = new File(['kind: Pod\n'], 'a.yaml');
  const input = screen.getByLabelText(ui['yaml.openFile'], { selector: 'input' });
  fireEvent.change(input, { target: { files: [file] } });
  expect(onFiles).toHaveBeenCalledWith([file]);
});
