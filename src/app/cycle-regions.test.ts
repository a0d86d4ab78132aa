// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cycleRegions } from './cycle-regions.ts';
import { onPage } from './testing-boxes.ts';

const page = `
  <header><button disabled>undo</button><button>file</button></header>
  <nav><button>metadata</button><button aria-current="true">app</button></nav>
  <main data-region="form"><button>fix</button><input id="image"><input id="name"></main>
  <section data-region="yaml"><button>copy</button><div role="textbox" tabindex="0">text</div></section>
  <section data-region="panels">
    <button role="tab" aria-selected="false">issues</button>
    <button role="tab" aria-selected="true">explain</button>
  </section>
  <footer><button>verdict</button></footer>`;

onPage(page);

const focused = () => document.activeElement?.id || document.activeElement?.textContent;

function walk(step: 1 | -1, times: number): (string | null | undefined)[] {
  return Array.from({ length: times }, () => {
    cycleRegions(step);
    return focused();
  });
}

const all = ['app', 'image', 'text', 'explain'];

test('forward through every region, to what is used in it, and around', () => {
  expect(walk(1, 5)).toEqual([...all, 'app']);
});

test('backward through every region and around', () => {
  expect(walk(-1, 5)).toEqual(['app', ...all.toReversed()]);
});

test('from anywhere in a region to the next', () => {
  document.querySelector<HTMLElement>('#name')?.focus();
  expect(walk(1, 1)).toEqual(['text']);
  document.querySelector<HTMLElement>('#name')?.focus();
  expect(walk(-1, 1)).toEqual(['app']);
});

test('past regions that are not there, and those that are hidden', () => {
  document.querySelector('[data-region="yaml"]')?.setAttribute('hidden', '');
  document.querySelector('nav')?.remove();
  expect(walk(1, 3)).toEqual(['image', 'explain', 'image']);
});

test('to the next best where what is used first is not there', () => {
  const remove = (selector: string) => {
    for (const each of document.querySelectorAll(selector)) each.remove();
  };
  document.querySelector('[aria-current]')?.removeAttribute('aria-current');
  remove('input');
  remove('[role="textbox"]');
  document.querySelector('[aria-selected="true"]')?.remove();
  expect(walk(1, 4)).toEqual(['metadata', 'fix', 'copy', 'issues']);
});

test('every kind of control of a form takes the focus', () => {
  for (const control of ['<select id="it"></select>', '<textarea id="it"></textarea>', '<input id="it">']) {
    const form = document.querySelector('main');
    if (form) form.innerHTML = `<button>fix</button>${control}`;
    (document.activeElement as HTMLElement | null)?.blur();
    walk(1, 1);
    expect(walk(1, 1)).toEqual(['it']);
  }
});

test('on the page without a text to what begins one', () => {
  const form = document.querySelector('main');
  if (form) form.innerHTML = '<button>paste</button><button id="new">new</button><input>';
  document.querySelector('nav')?.remove();
  expect(walk(1, 1)).toEqual(['new']);
});

test('a page without regions stays as it is', () => {
  document.body.innerHTML = '<input id="only">';
  document.querySelector('input')?.focus();
  expect(walk(1, 1)).toEqual(['only']);
});
