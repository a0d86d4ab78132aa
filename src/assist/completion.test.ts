import { describe, expect, it } from 'vitest';
import { fields, fieldsOf, type Json, podKinds } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { complete } from './completion.ts';
import { cursorIn } from './testing.ts';
import type { Completion } from './types.ts';

interface Options {
  readonly last?: Json;
  /** The list opens by itself. */
  readonly itself?: boolean;
}

/** Asks at the `‸` of a text. */
function ask(marked: string, { last, itself = false }: Options = {}): Completion[] {
  return complete({ ...cursorIn(marked, last), explicit: !itself });
}

function labels(marked: string, options?: Options): string[] {
  return ask(marked, options).map(({ text }) => text);
}

/** The text after a suggestion was picked, its tab stops as they are. */
function pick(marked: string, label: string, options?: Options): string {
  const found = ask(marked, options).find(({ text }) => text === label);
  if (!found) throw new Error(`${label} is not offered`);
  const text = marked.replace('‸', '');
  return text.slice(0, found.start) + found.insert + text.slice(found.end);
}

const names = (type: string) =>
  fieldsOf(type)
    .filter(({ opaque }) => !opaque)
    .map(({ name }) => name);
const sorted = (list: readonly string[]) => [...list].sort();

/** A Pod up to its first container, and a second half for what comes behind it. */
const pod = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: web\n';
const volumes =
  '  volumes:\n  - name: data\n    emptyDir: {}\n  - name: conf\n    configMap:\n      name: c\n';

describe('keys', () => {
  it('are those of the schema that the map does not have', () => {
    const offered = labels(`${pod}    image: nginx\n    ‸\n    ports: []\n`);
    expect(sorted(offered)).toEqual(
      sorted(names('Container').filter((name) => !['name', 'image', 'ports'].includes(name))),
    );
  });

  it('come in their customary order, the required ones first and the deprecated ones last', () => {
    const offered = labels('kind: Pod\nspec:\n  ‸\n');
    expect(offered[0]).toBe('containers');
    expect(offered.at(-1)).toBe('serviceAccount');
    const others = offered.slice(1, -1);
    expect(others).toEqual(names('PodSpec').filter((name) => others.includes(name)));
    expect(labels(`${pod}    livenessProbe:\n      httpGet:\n        ‸\n`)[0]).toBe('port');
  });

  it('leave out what only the server writes', () => {
    expect(labels('kind: Pod\n‸\n')).not.toContain('status');
  });

  it.each([
    ['a half-typed line between siblings', `${pod}    ima‸\n    ports: []\n`, 'image', 'image: $1'],
    ['the end of a text', `${pod}    ima‸`, 'image', 'image: $1'],
    ['an item that begins', 'kind: Pod\nspec:\n  containers:\n  - na‸\n', 'name', 'name: $1'],
    [
      'an item whose other keys stand below',
      'kind: Pod\nspec:\n  containers:\n  - ‸\n    image: x\n',
      'name',
      'name: $1',
    ],
    ['flow style', `${pod}    ports: [{name: http, pro‸}]\n`, 'protocol', 'protocol: $0'],
    ['resource names', `${pod}    resources:\n      limits:\n        mem‸\n`, 'memory', 'memory: '],
  ])('at %s', (_, marked, label, insert) => {
    const found = ask(marked).find(({ text }) => text === label);
    const offset = marked.indexOf('‸');
    expect(found).toMatchObject({ insert, end: offset });
    expect(marked.slice(found?.start, offset)).toMatch(/^[a-z]*$/);
  });

  it('replace only the key where a value stands behind it', () => {
    expect(pick(`${pod}    im‸age: x\n`, 'imagePullPolicy')).toBe(`${pod}    imagePullPolicy: x\n`);
    expect(pick(`${pod}    "im‸": x\n`, 'image')).toBe(`${pod}    "image": x\n`);
  });

  it('of resource lists are the resources that are not there yet', () => {
    expect(labels(`${pod}    resources:\n      requests:\n        cpu: 1\n        ‸\n`)).toEqual([
      'memory',
      'ephemeral-storage',
      'hugepages-2Mi',
      'hugepages-1Gi',
      'nvidia.com/gpu',
      'amd.com/gpu',
    ]);
  });

  it('of labels are the recommended ones that are not there yet; those of a selector are not guessed', () => {
    const offered = labels('kind: Pod\nmetadata:\n  labels:\n    app: web\n    ‸\n');
    expect(offered).toContain('app.kubernetes.io/name');
    expect(offered).not.toContain('app');
    expect(ask('kind: Pod\nspec:\n  nodeSelector:\n    ‸\n')).toEqual([]);
  });

  it('begin a new item with a dash below the key of a list', () => {
    expect(pick(`${pod}    env:\n      na‸\n`, 'name')).toBe(`${pod}    env:\n      - name: $1\n`);
    expect(labels(`${pod}    env:\n    - name: A\n    - ‸\n`)).toEqual(['name', 'value', 'valueFrom']);
  });

  it('in a document that does not parse are found by its lines', () => {
    const damaged = `kind: Pod\nspec:\n  containers:\n  - name: web\n    image nginx\n    ‸\n    ports: []\n`;
    expect(parseStream(damaged.replace('‸', '')).documents[0]?.value).toBeUndefined();
    expect(labels(damaged)).toContain('livenessProbe');
    expect(labels(damaged)).not.toContain('ports');
  });

  it('in a flow map of several lines stay on one line', () => {
    const json = '{\n  "kind": "Deployment",\n  "spec": {\n    "replicas": 1,\n    ‸\n  }\n}\n';
    expect(pick(json, 'template')).toBe(json.replace('‸', 'template: $0'));
    expect(labels(json)).not.toContain('replicas');
  });

  it('in brackets that are still open are those of the map in them', () => {
    const offered = labels(`${pod}    ports: [{name: http, pro‸\n`);
    expect(sorted(offered)).toEqual(sorted(names('ContainerPort')));
    const json = '{\n  "kind": "Job",\n  "spec": {\n    "template": {\n      ‸\n';
    expect(sorted(labels(json))).toEqual(sorted(names('PodTemplateSpec')));
  });

  it('below a script that ends with a bracket are those of a block', () => {
    const script = `${pod}    args:\n    - |\n      echo {\n    ‸\n`;
    expect(pick(script, 'env')).toContain('\n    env:\n    - name: $1\n      value: $2\n');
  });

  it.each([
    ['a comment', `${pod}    # ‸\n`],
    ['a block scalar', `${pod}    args:\n    - |\n      te‸\n`],
    ['a key that the schema does not know', `${pod}    nonsense:\n      ‸\n`],
    ['a kind without a Pod', 'kind: ConfigMap\n‸\n'],
    ['a kind without a Pod, in JSON', '{\n  "kind": "Service",\n  "spec": {\n    ‸\n  }\n}\n'],
    ['a List', 'apiVersion: v1\nkind: List\n‸\n'],
  ])('are not offered in %s', (_, marked) => {
    expect(ask(marked)).toEqual([]);
  });
});

describe('the list that opens by itself', () => {
  it('stays away from blank lines', () => {
    expect(ask(`${pod}    ‸\n`, { itself: true })).toEqual([]);
    expect(labels(`${pod}    i‸\n`, { itself: true })).toContain('image');
    expect(labels('kind: Pod\nspec:\n  containers:\n  - ‸\n', { itself: true })).toContain('name');
  });

  it('does not put a typical value before the one that is typed', () => {
    const typed = 'kind: Pod\nspec:\n  terminationGracePeriodSeconds: 3‸\n';
    expect(ask(typed, { itself: true })).toEqual([]);
    expect(labels(typed)).toContain('30');
    expect(labels(typed.replace('3‸', '‸'), { itself: true })).toContain('30');
  });
});

describe('values', () => {
  const dropped = [...(fields.get('Capabilities.drop')?.examples ?? [])];

  it.each<[string, string, string[]]>([
    ['an enum', `${pod}    imagePullPolicy: ‸\n`, ['Always', 'IfNotPresent', 'Never']],
    ['an enum in quotes', `${pod}    imagePullPolicy: "A‸"\n`, ['Always', 'IfNotPresent', 'Never']],
    ['a boolean', `${pod}    stdin: ‸\n`, ['true', 'false']],
    ['a boolean in quotes', `${pod}    stdin: "‸"\n`, []],
    ['a struct', `${pod}    securityContext: ‸\n`, []],
    ['a free text', `${pod}    env:\n    - value: ‸\n`, []],
    ['a list item', `${pod}    securityContext:\n      capabilities:\n        drop:\n        - ‸\n`, dropped],
    ['a list item of flow style', `${pod}    securityContext: {capabilities: {drop: [‸]}}\n`, dropped],
  ])('of %s', (_, marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  it('hold the typical ones and the default', () => {
    const offered = ask('kind: Pod\nspec:\n  terminationGracePeriodSeconds: ‸\n');
    expect(offered.map(({ text }) => text)).toEqual(['0', '30', '60']);
    expect(offered.map(({ offer }) => offer)).toEqual(
      offered.map(() => ({
        of: 'value',
        field: { owner: 'PodSpec', name: 'terminationGracePeriodSeconds' },
        typical: true,
      })),
    );
  });

  it('are written with a blank behind the colon, a dash below a list, and in the open quotes', () => {
    expect(pick(`${pod}    stdin:‸\n`, 'true')).toBe(`${pod}    stdin: true\n`);
    expect(pick(`${pod}    imagePullPolicy: "Al‸x" # c\n`, 'Always')).toBe(
      `${pod}    imagePullPolicy: "Always" # c\n`,
    );
    const drop = `${pod}    securityContext:\n      capabilities:\n        drop:\n          `;
    expect(pick(`${drop}‸\n`, 'ALL')).toBe(`${drop}- ALL\n`);
  });

  it('replace the word on both sides of the cursor and nothing behind it', () => {
    expect(pick(`${pod}    imagePullPolicy: Al‸ways # c\n`, 'Never')).toBe(
      `${pod}    imagePullPolicy: Never # c\n`,
    );
    expect(pick(`${pod}    ports: [{protocol: T‸C, name: x}]\n`, 'UDP')).toBe(
      `${pod}    ports: [{protocol: UDP, name: x}]\n`,
    );
  });

  it('that kubectl would read as another type are quoted in a string field', () => {
    const nameservers = ask('kind: Pod\nspec:\n  dnsConfig:\n    nameservers:\n    - ‸\n');
    expect(nameservers.map(({ insert }) => insert)).toEqual(['"1.1.1.1"', '"8.8.8.8"']);
  });
});

describe('names out of the Pod', () => {
  const mount = `${pod}    volumeMounts:\n    - name: ‸\n${volumes}`;
  const port = `${pod}    ports:\n    - containerPort: 80\n      name: web-port\n    readinessProbe:\n      httpGet:\n        port: ‸\n  - name: other\n    ports:\n    - containerPort: 9\n      name: discard\n`;

  it('are its volumes in a mount', () => {
    const field = { owner: 'VolumeMount', name: 'name' };
    expect(ask(mount).map(({ text, offer }) => [text, offer])).toEqual([
      ['data', { of: 'reference', field, candidate: { kind: 'volume', detail: 'emptyDir' } }],
      ['conf', { of: 'reference', field, candidate: { kind: 'volume', detail: 'configMap' } }],
    ]);
  });

  it('are the ports of the same container in a probe, by name and by number', () => {
    const offered = labels(port);
    expect(offered.slice(0, 2)).toEqual(['web-port', '80']);
    expect(offered).not.toContain('discard');
    expect(labels(port.replace('‸', '"‸"'))).not.toContain('80');
  });

  it('are its containers in a resourceFieldRef', () => {
    const at = `kind: Pod\nspec:\n  initContainers:\n  - name: setup\n  containers:\n  - name: web\n    env:\n    - name: CPU\n      valueFrom:\n        resourceFieldRef:\n          containerName: ‸\n`;
    expect(labels(at)).toEqual(['setup', 'web']);
  });

  it('are its claims in the resources', () => {
    const at = `${pod}    resources:\n      claims:\n      - name: ‸\n  resourceClaims:\n  - name: gpu\n`;
    expect(labels(at)).toEqual(['gpu']);
  });

  it('are those that were read last while the text does not parse', () => {
    const last = { kind: 'Pod', spec: { volumes: [{ name: 'data', emptyDir: {} }], containers: [] } };
    const broken = mount.replace('- name: web', '- name: web\n    image nginx');
    expect(parseStream(broken.replace('‸', '')).documents[0]?.value).toBeUndefined();
    expect(labels(broken, { last })).toEqual(['data']);
    expect(labels(mount.replace('name: ‸', 'name: d‸'), { last })).toEqual(['data', 'conf']);
  });

  it('are read from the lines of a text that never parsed', () => {
    const broken = mount.replace('- name: web', '- name: web\n    image nginx');
    expect(labels(broken)).toEqual(['data', 'conf']);
    const reference = `${pod}    image nginx\n    env:\n    - valueFrom:\n        resourceFieldRef:\n          containerName: ‸\n`;
    expect(labels(reference)).toEqual(['web']);
  });

  it('are the ports of the same container also in a text that never parsed', () => {
    const broken = port.replace('- name: web', '- name: web\n    image nginx');
    expect(parseStream(broken.replace('‸', '')).documents[0]?.value).toBeUndefined();
    expect(labels(broken).slice(0, 2)).toEqual(['web-port', '80']);
    expect(labels(broken)).not.toContain('discard');
  });

  it('are those of a new kind once the text tells of one', () => {
    const last = { kind: 'Pod', spec: { volumes: [{ name: 'old' }], containers: [] } };
    const inner =
      'containers:\n      - volumeMounts:\n        - name: ‸\n      volumes:\n      - name: new\n';
    const job = `kind: Job\nspec:\n  template:\n    spec:\n      ${inner}  a: [\n`;
    expect(labels(job, { last })).toEqual(['new']);
  });

  it('are those of the template, and of the item of a List', () => {
    const inner = `containers:\n      - name: web\n        volumeMounts:\n        - name: ‸\n      volumes:\n      - name: data\n`;
    expect(labels(`kind: Deployment\nspec:\n  template:\n    spec:\n      ${inner}`)).toEqual(['data']);
    const list = `kind: List\nitems:\n- kind: Pod\n  spec:\n    volumes:\n    - name: wrong\n- kind: DaemonSet\n  spec:\n   template:\n    spec:\n      ${inner}`;
    expect(labels(list)).toEqual(['data']);
  });
});

describe('other kinds than a Pod', () => {
  it.each([
    ['a Deployment', 'kind: Deployment\nspec:\n  ‸\n', 'DeploymentSpec'],
    ['its template', 'kind: Deployment\nspec:\n  template:\n    spec:\n      ‸\n', 'PodSpec'],
    ['a CronJob', 'kind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      ‸\n', 'JobSpec'],
    ['an item of a List', 'kind: List\nitems:\n- kind: StatefulSet\n  spec:\n    ‸\n', 'StatefulSetSpec'],
    ['a kind in another case', 'kind: deployment\nspec:\n  ‸\n', 'DeploymentSpec'],
    ['a Deployment in JSON', '{"kind": "Deployment", "spec": {‸}}', 'DeploymentSpec'],
    ['the second document', 'kind: Pod\n---\nkind: Job\nspec:\n  ‸\n---\nkind: Pod\n', 'JobSpec'],
    ['a document behind its marker', '---\nkind: Job\nspec:\n  ‸\n', 'JobSpec'],
  ])('%s', (_, marked, type) => {
    expect(sorted(labels(marked))).toEqual(sorted(names(type)));
  });

  it('follow the kind in the text, which is newer than the value', () => {
    const last = { kind: 'Pod', spec: { containers: [] } };
    expect(labels('kind: Deployment\nspec:\n  repl‸\n  a: [\n', { last })).toContain('replicas');
  });

  it('are known by the kind in a text that never parsed', () => {
    for (const marker of ['', '---\n', '--- # x\r\n', 'kind: Pod\n---\n']) {
      expect(labels(`${marker}kind: Job\nspec:\n  susp‸\n  a: [\n`)).toContain('suspend');
    }
  });
});

describe('the root', () => {
  it('of an empty text offers a whole Pod first, which parses once it is filled in', () => {
    expect(labels('‸')).toEqual(['', 'apiVersion', 'kind', 'metadata', 'spec']);
    const filled = pick('‸', '').replace(/\$\{\d:([^}]*)\}/g, '$1');
    expect(parseStream(filled).documents[0]?.value).toEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { containers: [{ name: 'web', image: 'nginx:1.27' }] },
    });
  });

  it('offers the whole Pod behind comments and for a new document, and nowhere else', () => {
    const first = (marked: string) => ask(marked)[0]?.offer.of;
    expect(first('# mine\np‸')).toBe('pod');
    expect(first('kind: Pod\n---\n‸\n')).toBe('pod');
    expect(first('--- # mine\n‸\n')).toBe('pod');
    expect(labels('kind: Pod\n‸\n')).not.toContain('');
    expect(labels('spec:\n  ‸\n')).not.toContain('');
  });

  it('puts the kinds first that go with the apiVersion, also while they are typed', () => {
    for (const word of ['', 'Dep']) {
      const offered = labels(`apiVersion: batch/v1\nkind: ${word}‸\n`);
      expect(offered.slice(0, 2)).toEqual(['Job', 'CronJob']);
      expect(sorted(offered)).toEqual(sorted(podKinds));
    }
    expect(labels('kind: CronJob\napiVersion: ‸\n')).toEqual(['batch/v1', 'v1', 'apps/v1']);
  });

  it('of a new item of a List is that of an object', () => {
    const list = 'apiVersion: v1\nkind: List\nitems:\n- kind: Job\n- ';
    expect(labels(`${list}‸\n`)).toEqual(expect.arrayContaining(['apiVersion', 'kind', 'spec']));
    expect(labels(`${list}apiVersion: apps/v1\n  kind: ‸\n`)[0]).toBe('Deployment');
    expect(labels(`${list}apiVersion: apps/v1\n  kind: Re‸\n`)[0]).toBe('Deployment');
    expect(labels(`${list}kind: Secret\n  ‸\n`)).toEqual([]);
  });
});

describe('what a key writes', () => {
  const base = 'metadata:\n  name: a\n';
  it.each([
    [
      'lists below their key',
      `kind: Pod\n${base}spec:\n  ‸`,
      '  containers:\n    - name: $1\n      image: $2',
    ],
    [
      'lists as deep as their key',
      'kind: Pod\nspec:\n  hostAliases:\n  - ip: 10.0.0.1\n  ‸',
      '  containers:\n  - name: $1\n    image: $2',
    ],
    [
      'four blanks',
      'kind: Pod\nmetadata:\n    name: a\n    labels:\n        a: b\nspec:\n    volumes:\n        - name: v\n    ‸',
      '    containers:\n        - name: $1\n          image: $2',
    ],
    [
      'four blanks that this line is the first to show',
      'kind: Pod\nspec:\n    ‸',
      '    containers:\n      - name: $1\n        image: $2',
    ],
  ])('has the indentation of the text: %s', (_, marked, lines) => {
    expect(pick(marked, 'containers').split('\n').slice(-3).join('\n')).toBe(lines);
  });

  it('nests maps by the unit of the text, also on the line that shows it first', () => {
    expect(pick('kind: Pod\nspec:\n    ‸', 'securityContext')).toMatch(/\n {4}securityContext:\n {8}\$1$/);
    expect(pick('kind: Pod\nspec:\n  ‸', 'securityContext')).toMatch(/\n {2}securityContext:\n {4}\$1$/);
  });

  it('opens the list again where there is something to choose', () => {
    const again = new Map(ask(`${pod}    ‸\n`).map(({ text, again }) => [text, again]));
    expect(again.get('imagePullPolicy')).toBe(true);
    expect(again.get('stdin')).toBe(true);
    expect(again.get('securityContext')).toBe(true);
    expect(again.get('terminationMessagePath')).toBe(true);
    const mount = ask(`${pod}    volumeMounts:\n    - ‸\n`);
    expect(mount.find(({ text }) => text === 'name')?.again).toBe(true);
    const env = ask(`${pod}    env:\n    - name: A\n      ‸\n`);
    expect(env.find(({ text }) => text === 'value')?.again).toBe(false);
  });

  it('parses as the field that was picked, for every field of a container and in each style', () => {
    const texts = [
      `${pod}    ‸\n`,
      'kind: Pod\nspec:\n    containers:\n        - name: web\n          ‸\n',
      'kind: Pod\r\nspec:\r\n  containers:\r\n    - name: web\r\n      ‸\r\n',
      'kind: Pod\nspec:\n  containers: [{name: web, ‸}]\n',
    ];
    let checked = 0;
    for (const marked of texts) {
      for (const { text: label } of ask(marked)) {
        const stream = parseStream(pick(marked, label).replace(/\$\d/g, 'x'));
        expect(stream.errors).toEqual([]);
        const value = stream.documents[0]?.value;
        expect(Object.keys(containerOf(value)), label).toEqual(['name', label]);
        checked++;
      }
    }
    expect(checked).toBe(texts.length * (names('Container').length - 1));
  });
});

function containerOf(value: Json | undefined): object {
  return (value as { spec: { containers: object[] } }).spec.containers[0] ?? {};
}

describe('objects of the same file', () => {
  const beside = 'kind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  mode: a\n---\n';
  const ref = '    env:\n    - name: A\n      valueFrom:\n        configMapKeyRef:\n';

  it('are offered where the Pod may name them, and their keys', () => {
    expect(labels(`${beside}${pod}${ref}          name: ‸\n`)).toContain('settings');
    expect(labels(`${beside}${pod}${ref}          name: settings\n          key: ‸\n`)).toContain('mode');
    expect(labels(`${pod}${ref}          name: ‸\n`)).not.toContain('settings');
  });
});
