import { expect, it } from 'vitest';
import { Markers, markerKey, type PlacedMarker } from './markers.ts';
import { LineTable } from './raw-text.ts';
import type { Marker } from './types.ts';

const table = new LineTable('a: 1\nb: 2\nc: 3\n');
const marker = (id: string, start: number, end: number, more: Partial<Marker> = {}): Marker => ({
  id,
  start,
  end,
  severity: 'error',
  message: `no ${id}`,
  ...more,
});
const area = (line: number, from: number, to: number) => ({
  startLineNumber: line,
  startColumn: from,
  endLineNumber: line,
  endColumn: to,
});

function drawn() {
  const drawings: (readonly PlacedMarker[])[] = [];
  const seen = { start: 0, end: 0 };
  return {
    drawings,
    seen,
    markers: new Markers(
      (placed) => drawings.push(placed),
      () => seen,
    ),
  };
}

it('draws markers at their lines, without what only the page knows', () => {
  const { drawings, markers } = drawn();
  markers.set([marker('0', 3, 4, { source: 'Invalid' }), marker('1', 5, 6, { severity: 'info' })], table);
  expect(drawings).toEqual([
    [
      { ...area(1, 4, 5), severity: 'error', message: 'no 0', source: 'Invalid' },
      { ...area(2, 1, 2), severity: 'info', message: 'no 1' },
    ],
  ]);
});

it('marks the first line of what takes several', () => {
  const { drawings, markers } = drawn();
  markers.set([marker('0', 0, 12)], table);
  markers.set([marker('1', 3, 12)], new LineTable('a: 1\r\nb: 2\r\nc: 3\r\n'));
  expect(drawings.map(([first]) => first)).toMatchObject([area(1, 1, 5), area(1, 4, 5)]);
});

it('draws nothing anew where nothing is new', () => {
  const { drawings, markers } = drawn();
  markers.set([marker('0', 3, 4)], table);
  markers.set([marker('0', 3, 4)], table);
  expect(drawings).toHaveLength(1);
});

it('draws of very many those around what is in view, and others when that is elsewhere', () => {
  const { drawings, seen, markers } = drawn();
  const lines = new LineTable('a\n'.repeat(5_000));
  const lineOf = (id: number) => id + 1;
  const drawnIds = () => drawings.at(-1)?.map(({ startLineNumber }) => startLineNumber - 1) ?? [];
  const see = (from: number, to: number) => {
    Object.assign(seen, { start: from * 2, end: to * 2 });
    markers.see();
  };
  markers.set(
    Array.from({ length: 5_000 }, (_, i) => marker(String(i), i * 2, i * 2 + 1)),
    lines,
  );
  expect([drawnIds().at(0), drawnIds().at(-1), drawnIds().length]).toEqual([0, 499, 500]);
  see(3_000, 3_040);
  expect([drawnIds().at(0), drawnIds().at(-1)]).toEqual([2_770, 3_269]);
  expect(markers.idOf(markerKey({ ...area(lineOf(3_001), 1, 2), message: 'no 3001' }))).toBe('3001');
  const { length } = drawings;
  see(3_200, 3_240);
  expect(drawings).toHaveLength(length);
  see(4_990, 5_000);
  expect([drawnIds().at(0), drawnIds().at(-1)]).toEqual([4_500, 4_999]);
});

it.each<[string, Marker]>([
  ['the start', marker('0', 2, 4)],
  ['the end', marker('0', 3, 3)],
  ['the line', marker('0', 8, 9)],
  ['the severity', marker('0', 3, 4, { severity: 'warning' })],
  ['the sentence', marker('0', 3, 4, { message: 'other' })],
  ['the source', marker('0', 3, 4, { source: 'Required' })],
  ['the id', marker('7', 3, 4, { message: 'no 0' })],
])('draws anew where %s differs', (_, other) => {
  const { drawings, markers } = drawn();
  markers.set([marker('0', 3, 4)], table);
  markers.set([other], table);
  expect(drawings).toHaveLength(2);
});

it('draws anew where a marker more or less is there', () => {
  const { drawings, markers } = drawn();
  markers.set([marker('0', 3, 4)], table);
  markers.set([marker('0', 3, 4), marker('1', 5, 6)], table);
  markers.set([marker('0', 3, 4)], table);
  expect(drawings.map((all) => all.length)).toEqual([1, 2, 1]);
});

it('draws the same anew after an edit of their lines, which moves markers in an own way, and not after others', () => {
  const { drawings, markers } = drawn();
  const same = () => markers.set([marker('0', 8, 9)], table);
  same();
  markers.edited([area(1, 1, 2), area(3, 1, 2)]);
  same();
  expect(drawings).toHaveLength(1);
  markers.edited([area(1, 1, 2), area(2, 3, 3)]);
  same();
  expect(drawings).toHaveLength(2);
  same();
  expect(drawings).toHaveLength(2);
});

it('finds a marker again by its place and sentence, as long as it is shown', () => {
  const { markers } = drawn();
  const key = markerKey({ ...area(1, 4, 5), message: 'no 0' });
  markers.set([marker('0', 3, 4), marker('1', 3, 4, { message: 'no 1' })], table);
  expect(markers.idOf(key)).toBe('0');
  expect(markers.idOf(markerKey({ ...area(1, 4, 5), message: 'no 1' }))).toBe('1');
  markers.set([], table);
  expect(markers.idOf(key)).toBe('');
});
