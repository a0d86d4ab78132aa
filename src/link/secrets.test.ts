import { expect, test } from 'vitest';
import { secretsIn } from './index.ts';

const found = (text: string) =>
  secretsIn(text).map(({ kind, name, line }) => `${line} ${kind} ${name}`.trim());

test('values of Secrets, by their keys, and nothing of other objects', () => {
  const text = `apiVersion: v1
kind: Secret
data:
  tls.crt: QUJD
stringData:
  user: admin
  empty: ""
  later: <password>
---
kind: ConfigMap
data:
  user: admin
  db-password: hunter2
`;
  expect(found(text)).toEqual(['4 secret tls.crt', '6 secret user', '13 variable db-password']);
});

test('Secrets in a List and in the items of kubectl', () => {
  expect(found('kind: List\nitems:\n- kind: Secret\n  data: {a: QQ==}\n')).toEqual(['4 secret a']);
});

test('variables whose name says so and that have a literal value', () => {
  const env = (name: string, value: string) => `  - {name: ${name}, value: ${value}}\n`;
  const text = `kind: Pod
spec:
  containers:
  - name: a
    env:
${['DB_PASSWORD', 'API_KEY', 'apiToken', 'MYSQL_ROOT_PASSWORD', 'AWS_SECRET_ACCESS_KEY', 'PGPASSWORD'].map((name) => env(name, 'x1')).join('')}`;
  expect(found(text)).toHaveLength(6);
  const none = [
    env('DB_PASSWORD_FILE', '/run/p'),
    env('SECRET_NAME', 'x'),
    env('TOKEN', '$(OTHER)'),
    env('TOKEN', '"<token>"'),
    env('USE_TOKEN', '"true"'),
    env('TOKEN', '""'),
    env('KEYCLOAK_HOST', 'x'),
    env('MONKEY_BUSINESS', 'x'),
    '  - {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}\n',
  ];
  expect(found(`env:\n${none.join('')}`)).toEqual([]);
});

test('what gives itself away by its form, also in comments', () => {
  const text = [
    '# AKIAIOSFODNN7EXAMPLE',
    'a: "-----BEGIN RSA PRIVATE KEY-----"',
    'b: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
    'c: postgres://app:hunter2@db/app',
    'd: postgres://db/app',
    `e: ghp_${'a1'.repeat(18)}`,
  ].join('\n');
  expect(found(text)).toEqual(['1 aws-key', '2 private-key', '3 jwt', '4 url-password', '6 token']);
});

test('text that does not parse is read by its lines', () => {
  const text = `kind: Pod
spec:
  containers: [
  env:
  - name: DB_PASSWORD
    value: hunter2
  - name: HOST
    value: db
  topologyKey: zone
  secretName: x
  key: password
  API_TOKEN: abc
`;
  expect(found(text)).toEqual(['6 variable DB_PASSWORD', '12 variable API_TOKEN']);
});
