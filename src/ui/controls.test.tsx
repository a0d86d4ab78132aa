// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';

import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Committed, IconButton, Prose, Segmented, SmallButton, TextInput } from './index.ts';

afterEach(cleanup);

describe('Prose', () => {
  it('shows what is in backquotes as code, and an unpaired backquote as it is', () => {
    const { container } = render(<Prose text="set `a.b` or `c`, not `" />);
    expect([...container.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
      'a.b',
      'c',
    ]);
    expect(container.textContent).toBe('set a.b or c, not `');
  });

  it('shows text alone as text, and code at both ends', () => {
    const { container, rerender } = render(<Prose text="plain" />);
    expect(container.innerHTML).toBe('plain');
    rerender(<Prose text="`a` and `b`" />);
    expect([...container.childNodes].map(({ nodeName, textContent }) => [nodeName, textContent])).toEqual([
      ['CODE', 'a'],
      ['#text', ' and '],
      ['CODE', 'b'],
    ]);
  });

  it('keeps a flag in one line, and lets what is long wrap', () => {
    const { container } = render(
      <Prose text="`-entrypoint` of `docker run --entrypoint id` at `/var/run/secrets/kubernetes.io`" />,
    );
    const inOne = [...container.querySelectorAll('code')].map(({ dataset }) => dataset.word !== undefined);
    expect(inOne).toEqual([true, false, false]);
  });
});

describe('buttons', () => {
  it('an icon alone has a name and a tooltip, and submits nothing', () => {
    const onClick = vi.fn();
    render(<IconButton icon="trash" label="Remove" onClick={onClick} disabled={false} />);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Remove' });
    expect([button.title, button.type, button.textContent]).toEqual(['Remove', 'button', '']);
    expect(button.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    fireEvent.click(button);
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it('a button with words has an icon where it is given one', () => {
    render(
      <>
        <SmallButton className="mine">Add</SmallButton>
        <SmallButton icon="add">More</SmallButton>
      </>,
    );
    const add = screen.getByRole<HTMLButtonElement>('button', { name: 'Add' });
    expect([add.type, add.querySelector('svg'), add.classList.contains('mine')]).toEqual([
      'button',
      null,
      true,
    ]);
    expect(screen.getByRole('button', { name: 'More' }).querySelector('svg')).toBeTruthy();
  });
});

describe('Segmented', () => {
  it('is a group of radio buttons of which one is chosen', () => {
    const onChoose = vi.fn();
    const options = [
      { value: '', label: 'not set' },
      { value: 'false', label: 'false' },
    ];
    const { rerender } = render(
      <Segmented label="stdin" value="" options={options} onChoose={onChoose} describedBy="help" />,
    );
    const group = screen.getByRole('radiogroup', { name: 'stdin' });
    expect(group.getAttribute('aria-describedby')).toBe('help');
    const radios = () => within(group).getAllByRole<HTMLInputElement>('radio');
    expect(radios().map(({ checked }) => checked)).toEqual([true, false]);
    expect(radios()[0]?.name).toBe(radios()[1]?.name);
    expect(radios()[0]?.hasAttribute('aria-invalid')).toBe(false);
    fireEvent.click(screen.getByRole('radio', { name: 'false' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('false');
    rerender(<Segmented label="stdin" value="false" options={options} onChoose={onChoose} invalid />);
    expect(radios().map(({ checked }) => checked)).toEqual([false, true]);
    expect(radios()[0]?.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('TextInput', () => {
  /** A store that answers when it is told to. */
  function field(start: string, props: Partial<Parameters<typeof TextInput>[0]> = {}) {
    const answers: ((ok: boolean) => void)[] = [];
    const typed: string[] = [];
    let stored = start;
    const onText = (text: string): Committed | undefined => {
      typed.push(text);
      if (text.includes('!')) return undefined;
      const shown = text.trim();
      const done = new Promise<{ ok: boolean }>((resolve) => {
        answers.push((ok) => {
          if (ok) stored = shown;
          resolve({ ok });
        });
      });
      return { shown, done };
    };
    const element = () => <TextInput aria-label="image" value={stored} onText={onText} {...props} />;
    const { rerender } = render(element());
    const input = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'image' });
    return {
      typed,
      input,
      type: (value: string, more: object = {}) => fireEvent.change(input(), { target: { value }, ...more }),
      /** The store takes over, or refuses, what was typed first and waits. */
      answer: (ok = true) =>
        act(async () => {
          answers.shift()?.(ok);
          rerender(element());
        }),
      /** The text changes elsewhere. */
      store: (text: string) =>
        act(async () => {
          stored = text;
          rerender(element());
        }),
      focus: () => act(async () => input().focus()),
      blur: () => act(async () => input().blur()),
    };
  }

  it('shows what is typed until the store has it, in the spelling of the store once it is left', async () => {
    const { input, type, answer, focus, blur } = field('a');
    await focus();
    type(' b ');
    expect(input().value).toBe(' b ');
    await answer();
    expect(input().value).toBe(' b ');
    await blur();
    expect(input().value).toBe('b');
  });

  it('keeps what is typed where the store is slow and it is left meanwhile', async () => {
    const { input, type, answer, focus, blur } = field('a');
    await focus();
    type('ab');
    type('abc');
    await blur();
    expect(input().value).toBe('abc');
    await answer();
    expect(input().value).toBe('abc');
    await answer();
    expect(input().value).toBe('abc');
  });

  it('takes over what changes elsewhere, also between two strokes', async () => {
    const { input, type, answer, store, focus } = field('a');
    await focus();
    type('ab');
    await answer();
    await store('undone');
    expect(input().value).toBe('undone');
    type('undone1');
    expect(input().value).toBe('undone1');
  });

  it('shows the stored text again where the store refuses, once it is left', async () => {
    const { input, type, answer, focus, blur } = field('a');
    await focus();
    type('ab');
    await answer(false);
    expect(input().value).toBe('ab');
    await blur();
    expect(input().value).toBe('a');
    type('abc');
    expect(input().value).toBe('abc');
    await answer(false);
    expect(input().value).toBe('a');
  });

  it('keeps half a value to itself', async () => {
    const { input, type, typed, focus, blur } = field('a');
    await focus();
    type('no!');
    expect([input().value, typed]).toEqual(['no!', ['no!']]);
    await blur();
    expect(input().value).toBe('a');
  });

  it('stores nothing of a word that is being composed, and the whole word at its end', async () => {
    const { input, typed, focus } = field('');
    await focus();
    act(() => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(input(), 'ni');
      input().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    expect([input().value, typed]).toEqual(['ni', []]);
    act(() => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(input(), '你');
      input().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '你' }));
    });
    expect(typed).toContain('你');
  });

  it('offers values, and nothing where there are none or no id to find them by', () => {
    field('a', { id: 'x', options: ['nginx', 'redis'] });
    const list = document.getElementById('x-options');
    expect([...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toEqual([
      'nginx',
      'redis',
    ]);
    expect(document.querySelector('input')?.getAttribute('list')).toBe('x-options');
    for (const props of [{ id: 'x', options: [] }, { options: ['nginx'] }, { id: 'x' }]) {
      cleanup();
      field('a', props);
      expect(document.querySelector('datalist')).toBeNull();
      expect(document.querySelector('input')?.hasAttribute('list')).toBe(false);
    }
  });

  it('lets the browser correct nothing', () => {
    const { input } = field('a');
    const attributes = ['autocomplete', 'autocorrect', 'autocapitalize', 'spellcheck'];
    expect(attributes.map((name) => input().getAttribute(name))).toEqual(['off', 'off', 'off', 'false']);
    expect(input().type).toBe('text');
  });

  it('becomes an area for a text of several lines, as high as it is long, and keeps the focus', async () => {
    const { input, store, focus } = field('a');
    await focus();
    await store('a\nb\nc');
    expect([input().tagName, input().getAttribute('rows')]).toEqual(['TEXTAREA', '3']);
    expect(document.activeElement).toBe(input());
    await store('a\n'.repeat(40));
    expect(input().getAttribute('rows')).toBe('12');
    await store('a');
    expect(input().tagName).toBe('INPUT');
    expect(document.activeElement).toBe(input());
  });

  it('does not take the focus where it had none', async () => {
    const { input, store } = field('a');
    await store('a\nb');
    expect(input().tagName).toBe('TEXTAREA');
    expect(document.activeElement).toBe(document.body);
  });

  it('meant for several lines is an area with a line to spare', async () => {
    const onFocus = vi.fn();
    const onBlur = vi.fn();
    const { input, type, typed, focus, blur } = field('a', {
      multiline: true,
      id: 'x',
      options: ['b'],
      onFocus,
      onBlur,
    });
    expect([input().tagName, input().getAttribute('rows')]).toEqual(['TEXTAREA', '2']);
    expect(document.querySelector('datalist')).toBeNull();
    await focus();
    type('a\nb!');
    expect(typed).toEqual(['a\nb!']);
    await blur();
    expect(input().value).toBe('a');
    expect([onFocus.mock.calls.length, onBlur.mock.calls.length]).toEqual([1, 1]);
  });

  it('tells when it is entered and left', async () => {
    const onFocus = vi.fn();
    const onBlur = vi.fn();
    const { focus, blur } = field('a', { onFocus, onBlur });
    await focus();
    await blur();
    expect([onFocus.mock.calls.length, onBlur.mock.calls.length]).toEqual([1, 1]);
  });

  it('takes pasted lines as they are, between what stands there', () => {
    const { input, typed } = field('ad');
    const paste = (text: string) =>
      fireEvent.paste(input(), {
        clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
      });
    input().setSelectionRange(1, 1);
    // One line is the browser's to paste.
    expect(paste('b\n')).toBe(true);
    expect(typed).toEqual([]);
    expect(paste('b\nc')).toBe(false);
    expect(typed).toEqual(['ab\ncd']);
    expect(input().value).toBe('ab\ncd');
  });
});
