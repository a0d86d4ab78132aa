// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cycleSections } from './cycle-sections.ts';
import { onPage } from './testing-boxes.ts';

const page = `
  <nav><button id="app">app</button></nav>
  <main data-region="form"><div data-form>
    <button id="presets">presets</button><input id="image">
    <section data-section="ports"><button aria-expanded="false">ports</button><button>presets</button><button data-add id="port">add</button></section>
    <section data-section="resources"><button aria-expanded="true">resources</button><input disabled><input id="cpu"></section>
    <section data-section="gone" hidden><input id="gone"></section>
    <section data-section="security"><button aria-expanded="false" id="security">security</button><button>restrict</button></section>
  </div></main>`;

onPage(page);

const walk = (step: 1 | -1, times: number) =>
  Array.from({ length: times }, () => {
    cycleSections(step);
    return document.activeElement?.id;
  });

test('it goes to the first value of each section, or to what adds one, or to its head, and stops at the ends', () => {
  document.getElementById('app')?.focus();
  expect(walk(1, 5)).toEqual(['image', 'port', 'cpu', 'security', 'security']);
  expect(walk(-1, 4)).toEqual(['cpu', 'port', 'image', 'image']);
});

test('it stays where it is while the form is hidden or shows an older state', () => {
  const form = document.querySelector('[data-form]');
  document.getElementById('app')?.focus();
  form?.setAttribute('inert', '');
  expect(walk(1, 1)).toEqual(['app']);
  form?.removeAttribute('inert');
  document.querySelector('main')?.setAttribute('hidden', '');
  expect(walk(1, 1)).toEqual(['app']);
});
