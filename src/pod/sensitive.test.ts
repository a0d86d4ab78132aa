import { expect, test } from 'vitest';
import { isSensitive, namesSecret } from './sensitive.ts';

test('names tell secrets by their words', () => {
  for (const name of [
    'DB_PASSWORD',
    'Authorization',
    'API_KEY',
    'github-token',
    'app.secret',
    'PGPASS_FILE_PWD',
  ])
    expect(namesSecret(name), name).toBe(true);
  for (const name of ['PATH', 'KEY_SIZE', 'PASSENGERS', 'TOKENIZER', 'KEYSTORE', ''])
    expect(namesSecret(name), name).toBe(false);
});

test('values of variables and headers are sensitive by the name beside them', () => {
  const pod = {
    spec: {
      containers: [
        {
          env: [
            { name: 'DB_PASSWORD', value: 'x' },
            { name: 'HOST', value: 'x' },
          ],
          livenessProbe: { httpGet: { httpHeaders: [{ name: 'Authorization', value: 'Basic x' }] } },
        },
      ],
    },
  };
  const container = ['spec', 'containers', 0];
  expect(isSensitive('Pod', pod, [...container, 'env', 0, 'value'])).toBe(true);
  expect(isSensitive('Pod', pod, [...container, 'env', 0, 'name'])).toBe(false);
  expect(isSensitive('Pod', pod, [...container, 'env', 1, 'value'])).toBe(false);
  const header = [...container, 'livenessProbe', 'httpGet', 'httpHeaders', 0, 'value'];
  expect(isSensitive('Pod', pod, header)).toBe(true);
  expect(isSensitive('Pod', pod, ['spec', 'nothing'])).toBe(false);
});
