import { expect, test } from 'vitest';
import { tables as en } from '../i18n/en/all.ts';
import { tables as zh } from '../i18n/zh-CN/all.ts';
import { allFieldPaths } from '../pod/index.ts';
import { searchFields } from './fieldSearch.ts';
import { synonymsOf } from './synonyms.ts';

const first = (query: string, texts = en.fields) =>
  searchFields(query, texts, 3).map(({ pattern }) => pattern);

test.each([
  ['tmpfs', /emptyDir\.medium$/],
  ['Healthcheck', /livenessProbe$/],
  ['memory  limit', /resources\.limits$/],
  ['root', /runAsNonRoot$/],
  ['GPU', /resources\.limits$/],
  ['环境变量', /\.env$/],
  ['健康检查', /livenessProbe$/],
])('%s is understood in either language', (query, expected) => {
  for (const texts of [en.fields, zh.fields]) expect(first(query, texts)[0]).toMatch(expected);
});

test('every stand-in finds something', () => {
  const paths: string[] = [];
  allFieldPaths('Pod', (path) => paths.push(path.toLowerCase()));
  for (const query of [
    'tmpfs',
    'health',
    'gpu',
    'root',
    'entrypoint',
    'shutdown',
    'pvc',
    'taint',
    '污点',
    '内存',
  ]) {
    const stand = synonymsOf(query);
    expect(stand).not.toEqual([]);
    for (const words of stand) {
      const all = words.toLowerCase().split(' ');
      expect(paths.some((path) => all.every((word) => path.includes(word)))).toBe(true);
    }
  }
});

test('a label of the other language finds its field, told in the language of the page', () => {
  const [hit] = searchFields('存活探针', en.fields, 1, zh.fields);
  expect(hit?.pattern).toBe('spec.containers[].livenessProbe');
  expect(hit?.label).toBe(en.fields['Container.livenessProbe'].label);
});

test('fields that are retired stand behind those that live', () => {
  const found = searchFields('serviceAccount', en.fields, 40).map(({ pattern }) => pattern);
  expect(found.indexOf('spec.serviceAccountName')).toBeLessThan(found.indexOf('spec.serviceAccount'));
});
