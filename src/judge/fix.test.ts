import { expect, test } from 'vitest';
import { fixAll } from './fix.ts';
import { pod } from './testing.ts';

test('a fix that would bring more errors than it takes away is not applied', () => {
  const text = `${pod}    envv: [{}, {}]\n`;
  expect(fixAll(text)).toEqual({ text, fixes: 0, left: 0 });
});

test('a fix that brings as many errors as it takes away is applied, for the next one may go on from there', () => {
  const text = `${pod}  hotsname: a.b\n`;
  expect(fixAll(text)).toEqual({ text: `${pod}  hostname: a.b\n`, fixes: 1, left: 0 });
});

test('one fix that is refused keeps none of the others from being applied', () => {
  const text = `${pod}    envv: [{}, {}, {}, {}]\n    portss: [{containerPort: 80}]\n  hotsname: a\n`;
  const fixed = text.replace('portss', 'ports').replace('hotsname', 'hostname');
  expect(fixAll(text)).toEqual({ text: fixed, fixes: 2, left: 0 });
});

test('no fix adds errors that others, which are tried together with it, make up for', () => {
  const text = `${pod}    envv: [{}, {}]\n    portss: [{containerPort: 80}]\n  hotsname: a\n`;
  const fixed = text.replace('portss', 'ports').replace('hotsname', 'hostname');
  expect(fixAll(text)).toEqual({ text: fixed, fixes: 2, left: 0 });
});

test('nor where what it brings stands on other lines than its edit', () => {
  const text = `${pod}    envv:\n    - value: a\n    - value: b\n    portss: [{containerPort: 80}]\n  hotsname: a\n`;
  const fixed = text.replace('portss', 'ports').replace('hotsname', 'hostname');
  expect(fixAll(text)).toEqual({ text: fixed, fixes: 2, left: 0 });
});

test('a fix may bring as many errors as it takes away itself', () => {
  const text = `${pod}    envv: [{}]\n    portss: [{}]\n  hotsname: a.b\n`;
  const fixed = text.replace('envv', 'env').replace('portss', 'ports').replace('hotsname', 'hostname');
  expect(fixAll(text)).toEqual({ text: fixed, fixes: 3, left: 0 });
});

test('an error that a fix takes away elsewhere under its field counts for it', () => {
  const text = `${pod}  - nmae: a/b\n    image: nginx:1\n    portss: [{containerPort: 80}]\n`;
  const fixed = text.replace('nmae', 'name').replace('portss', 'ports');
  expect(fixAll(text)).toEqual({ text: fixed, fixes: 2, left: 0 });
});

test('an error that appears apart from all fixes keeps none of them from being applied', () => {
  const mount = (key: string) => `    - name: a\n      ${key}: /a\n`;
  const mounts = (key: string) =>
    `${pod}  - name: b\n    image: nginx:1\n    volumeMounts:\n${mount(key)}${mount('mountPath')}  volumes: [{name: a}]\n`;
  const text = `${mounts('mountPaht')}  hotsname: a\n`;
  expect(fixAll(text)).toEqual({ text: `${mounts('mountPath')}  hostname: a\n`, fixes: 2, left: 0 });
});

test('more such errors than one fix takes away are brought by none', () => {
  const ports = '    ports: [{containerPort: 80, name: a}]\n';
  const text = `${pod}${ports}  - {name: b, image: b, portss: [{}, {}], imge: [c]}\n  hotsname: a\n`;
  expect(fixAll(text)).toEqual({ text: text.replace('hotsname', 'hostname'), fixes: 1, left: 0 });
});

test('a fix that brings several errors to light is applied where those are fixed as well', () => {
  const capitals = pod.replace('kind', 'Kind').replace('metadata', 'Metadata').replace('spec:', 'Spec:');
  expect(fixAll(`${capitals}    Tty: "true"\n    Stdin: "true"\n`).text).toBe(
    `${pod}    tty: true\n    stdin: true\n`,
  );
  const map = pod.replace(
    '  - name: web\n    image: nginx:1\n',
    '    web: {image: nginx:1, tty: "true", ports: 80, env: {A: b}}\n',
  );
  expect(fixAll(map)).toMatchObject({ fixes: 4, left: 0 });
  expect(fixAll(fixAll(map).text).fixes).toBe(0);
  const worse = map.replace('env: {A: b}', 'env: [{}, {}]');
  expect(fixAll(worse)).toEqual({ text: worse, fixes: 0, left: 0 });
});

test('what a fix brings to light is fixed after it', () => {
  const text = `${pod}    securitycontext: {readonlyfilesystem: true}\n`;
  const fixed = `${pod}    securityContext: {readOnlyRootFilesystem: true}\n`;
  expect(fixAll(text)).toEqual({ text: fixed, fixes: 2, left: 0 });
});

test('fixes are counted one by one, those of the text and those of its object', () => {
  const text = `${pod.replace('image: nginx', 'image：nginx')}    env:\n    - {name: A, value: 010}\n  hotsname: a\n`;
  const fixed = `${pod}    env:\n    - {name: A, value: "010"}\n  hostname: a\n`;
  expect(fixAll(text)).toEqual({ text: fixed, fixes: 3, left: 0 });
});

test('many fixes of one document come to what they come to one by one', () => {
  const env = (open: string, close: string) =>
    Array.from({ length: 40 }, (_, i) => `    - {name: A${i}, value: ${open}0${i}${close}}\n`).join('');
  expect(fixAll(`${pod}    env:\n${env('', '')}`)).toEqual({
    text: `${pod}    env:\n${env('"', '"')}`,
    fixes: 40,
    left: 0,
  });
});

test('every document is fixed by itself, and what stands between and around them stays', () => {
  const broken = `${pod}  hotsname: a # mine\n`;
  const text = `# first\n---\n${broken}---\nzzz: [1\n---\n${broken}# last\n`;
  const fixed = text.replaceAll('hotsname', 'hostname');
  expect(fixAll(text)).toEqual({ text: fixed, fixes: 2, left: 0 });
});

test('a line that begins a document stays at its beginning, whatever else stands in the wrong column', () => {
  expect(fixAll(`${pod}--- -e: a\n      env:\n        - name: A\n`).text).toMatch(/\n--- -e: a\n/);
});

test('documents that a fence holds are fixed together with it', () => {
  const broken = `${pod}  hotsname: a\n`;
  const fixed = `${pod}  hostname: a\n---\n${pod}  hostname: a\n`;
  const { text, left } = fixAll(`\`\`\`yaml\n${broken}---\n${broken}\`\`\`\n`);
  expect({ text, left }).toEqual({ text: fixed, left: 0 });
});

test('a text without mistakes, and one without anything, are left alone', () => {
  for (const text of [pod, '', '# nothing\n', '\n\n---\n---\n']) {
    expect(fixAll(text)).toEqual({ text, fixes: 0, left: 0 });
  }
});

test('an invalid name becomes the nearest valid one, with what refers to it', () => {
  const text = [
    'apiVersion: v1',
    'kind: Pod',
    'metadata: {name: My_App.V2}',
    'spec:',
    '  serviceAccountName: My_SA',
    '  containers:',
    '  - name: web.Server',
    '    image: nginx:1',
    '    ports: [{name: Web_Port, containerPort: 80}]',
    '    readinessProbe: {httpGet: {port: Web_Port}}',
    '    volumeMounts: [{name: Data Vol, mountPath: /d}]',
    '  - {name: "größe", image: "nginx:1"}',
    '  volumes:',
    '  - name: Data Vol # mine',
    '    emptyDir: {}',
    '',
  ].join('\n');
  const fixed = text
    .replace('My_App.V2', 'my-app.v2')
    .replace('web.Server', 'web-server')
    .replaceAll('Web_Port', 'web-port')
    .replaceAll('Data Vol', 'data-vol');
  expect(fixAll(text)).toEqual({ text: fixed, fixes: 4, left: 0 });
});

test('a port whose name is a number gets a letter, and so does the probe that means it', () => {
  const text = `${pod}    ports: [{name: "9090", containerPort: 9090}]\n    readinessProbe: {httpGet: {port: "9090"}}\n`;
  expect(fixAll(text)).toEqual({ text: text.replaceAll('"9090"', 'p9090'), fixes: 1, left: 0 });
});

test('a name is not corrected to one that is taken', () => {
  const text = `${pod}  - {name: My_A, image: "nginx:1"}\n  - {name: my-a, image: "nginx:1"}\n`;
  expect(fixAll(text)).toEqual({ text, fixes: 0, left: 0 });
});

test('a list below a key behind a lone CR is written again, and no further left than its key', () => {
  const text = 'ind: CronJob\njobTemplate\n pec:\nte\re:\n  -';
  const { text: fixed } = fixAll(text);
  expect(fixed).toBe('ind: CronJob\njobTemplate:\n pec:\n  te\re:\n  -');
  expect(fixAll(fixed).text).toBe(fixed);
});
