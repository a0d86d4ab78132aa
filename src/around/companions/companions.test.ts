import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { validPod, validWorkload } from '../../engine/testing/arbitrary.ts';
import { formatPath, getIn } from '../../pod/index.ts';
import { parseStream } from '../../yaml/index.ts';
import { hands, write } from '../../yaml/testing-hand.ts';
import { companionsOf, withCompanions } from './companions.ts';

const of = (text: string) => companionsOf(parseStream(text));
const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web}\nspec:\n';
const pod = (spec: string) => `${head}${spec}`;
const container = '  containers:\n  - name: web\n    image: registry.example:5000/shop/web:1\n';

describe('companionsOf', () => {
  it('offers what the Pod names, with the keys that it reads', () => {
    const { added, problems } = of(
      pod(`${container}    args: ["$(APP_LEVEL)"]
    env:
    - name: A
      valueFrom: {configMapKeyRef: {name: settings, key: a}}
    - name: B
      valueFrom: {secretKeyRef: {name: login, key: user, optional: true}}
    envFrom:
    - prefix: APP_
      configMapRef: {name: app}
    volumeMounts:
    - {name: files, mountPath: /etc/one, subPath: one.conf}
    - {name: some, mountPath: /some}
    - {name: data, mountPath: /data}
  volumes:
  - name: files
    configMap: {name: files}
  - name: some
    secret: {secretName: certs, items: [{key: tls.crt, path: c}, {key: tls.key, path: k}]}
  - name: data
    persistentVolumeClaim: {claimName: data}
  serviceAccountName: web
  priorityClassName: high
  runtimeClassName: gvisor
  imagePullSecrets: [{name: pull}]
  hostname: web-0
  subdomain: webs
`),
    );
    expect(problems).toEqual([]);
    expect(added.map(({ kind, name, keys }) => [kind, name, ...keys])).toEqual([
      ['PriorityClass', 'high'],
      ['RuntimeClass', 'gvisor'],
      ['ServiceAccount', 'web'],
      ['ConfigMap', 'settings', 'a'],
      ['ConfigMap', 'app', 'LEVEL'],
      ['ConfigMap', 'files', 'one.conf'],
      ['Secret', 'pull'],
      ['Secret', 'login', 'user'],
      ['Secret', 'certs', 'tls.crt', 'tls.key'],
      ['PersistentVolumeClaim', 'data'],
      ['Service', 'webs'],
    ]);
    const object = (name: string) => added.find((one) => one.name === name)?.object;
    expect(object('pull')).toMatchObject({ type: 'kubernetes.io/dockerconfigjson' });
    const login = getIn(object('pull'), ['stringData', '.dockerconfigjson']);
    expect(Object.keys(JSON.parse(String(login)).auths)).toEqual(['registry.example:5000']);
    expect(object('certs')).toMatchObject({ type: 'kubernetes.io/tls' });
    expect(object('webs')).toMatchObject({ spec: { clusterIP: 'None', selector: { app: 'web' } } });
    expect(added.filter(({ optional }) => optional).map(({ name }) => name)).toEqual(['login']);
  });

  it('offers the namespace, and puts the others into it', () => {
    const text = pod(`${container}    envFrom: [{secretRef: {name: s}}]\n`).replace(
      '  name: web\n',
      '  name: web\n  namespace: shop\n',
    );
    const { added } = of(text);
    expect(added.map(({ object }) => object)).toEqual([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 's', namespace: 'shop' },
        type: 'Opaque',
        stringData: {},
      },
    ]);
  });

  it('does not offer what every cluster has', () => {
    const text = pod(`${container}    envFrom: [{configMapRef: {name: kube-root-ca.crt}}]
  serviceAccountName: default
  priorityClassName: system-node-critical
`).replace('  name: web\n', '  name: web\n  namespace: kube-system\n');
    expect(of(text).added).toEqual([]);
  });

  it('offers a claim that several Pods can use, and the Service of a StatefulSet', () => {
    const set = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  replicas: 3
  serviceName: db
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
      - name: db
        image: db:1
        ports: [{name: sql, containerPort: 5432}]
        volumeDevices: [{name: raw, devicePath: /dev/x}]
      volumes:
      - name: raw
        persistentVolumeClaim: {claimName: raw}
`;
    const objects = of(set).added.map(({ object }) => object);
    expect(objects).toMatchObject([
      { kind: 'PersistentVolumeClaim', spec: { accessModes: ['ReadWriteMany'], volumeMode: 'Block' } },
      { kind: 'Service', spec: { ports: [{ name: 'sql', port: 5432, targetPort: 'sql' }] } },
    ]);
  });
});

describe('what does not fit', () => {
  const both = (object: string, spec: string) => of(`${object}---\n${pod(spec)}`);
  const codes = (object: string, spec: string) =>
    both(object, spec).problems.map(({ code, path }) => `${code} ${formatPath(path)}`);
  const key = `${container}    env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: log-level}}}]\n`;
  const map = (name: string, more = '', data = '{log_level: x}') =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}${more}}\ndata: ${data}\n`;

  it('a key that is not there, with the one that was meant', () => {
    expect(both(map('settings'), key).problems).toEqual([
      {
        code: 'missing-key',
        document: 1,
        path: ['spec', 'containers', 0, 'env', 0, 'valueFrom', 'configMapKeyRef', 'key'],
        kind: 'ConfigMap',
        name: 'settings',
        key: 'log-level',
        meant: 'log_level',
      },
    ]);
    expect(codes(map('settings', '', '{log-level: x}'), key)).toEqual([]);
    expect(codes(map('settings'), key.replace('key: log-level', 'key: log-level, optional: true'))).toEqual(
      [],
    );
  });

  it('a name that is a slip, or a namespace', () => {
    const { added, problems } = both(map('setings'), key);
    expect(added).toEqual([]);
    expect(problems).toMatchObject([{ code: 'wrong-name', name: 'settings', meant: 'setings' }]);
    const shop = key.replace('', '');
    const elsewhere = of(
      `${map('settings', ', namespace: other')}---\n${pod(shop).replace('  name: web\n', '  name: web\n  namespace: default\n')}`,
    );
    expect(elsewhere.problems).toMatchObject([{ code: 'wrong-namespace', found: 'other' }]);
  });

  it('no slip where both names are used', () => {
    const text = `${container}    envFrom: [{configMapRef: {name: app-a}}, {configMapRef: {name: app-b}}]\n`;
    const { added, problems } = both(map('app-a'), text);
    expect(added.map(({ name }) => name)).toEqual(['app-b']);
    expect(problems).toEqual([]);
  });

  it('a claim for one node that several Pods use, or that cannot be written', () => {
    const claim = (mode: string) =>
      `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: d}\nspec: {accessModes: [${mode}]}\n`;
    const volume = (replicas: number) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: ${replicas}
  template:
    spec:
      containers: [{name: a, image: b, volumeMounts: [{name: d, mountPath: /d}]}]
      volumes: [{name: d, persistentVolumeClaim: {claimName: d}}]
`;
    const found = (mode: string, replicas: number) =>
      of(claim(mode) + volume(replicas)).problems.map(({ code }) => code);
    expect(found('ReadWriteOnce', 2)).toEqual(['access-mode']);
    expect(found('ReadWriteOnce', 1)).toEqual([]);
    expect(found('ReadWriteMany', 2)).toEqual([]);
    expect(found('ReadOnlyMany', 1)).toEqual(['read-only-claim']);
  });

  it('a Service that selects nothing, or sends to a port that nobody has', () => {
    const service = (selector: string, port: string) =>
      `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: ${selector}\n  ports: [{port: 80, targetPort: ${port}}]\n`;
    const ported = `${container}    ports: [{name: http, containerPort: 8080}]\n`;
    expect(codes(service('{app: web}', 'http'), ported)).toEqual([]);
    expect(codes(service('{app: web}', '9999'), ported)).toEqual([]);
    expect(both(service('{app: web}', 'htp'), ported).problems).toMatchObject([
      { code: 'no-port', key: 'htp', meant: 'http' },
    ]);
    expect(codes(service('{app: wep}', 'http'), ported)).toEqual(['selects-nothing spec.selector']);
  });

  it('a Secret that is not for pulling images, a Service that is not headless', () => {
    const spec = `${container}  imagePullSecrets: [{name: pull}]\n  subdomain: webs\n`;
    const objects =
      'apiVersion: v1\nkind: Secret\nmetadata: {name: pull}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: webs}\nspec: {}\n';
    expect(codes(objects, spec)).toEqual([
      'secret-type spec.imagePullSecrets[0].name',
      'not-headless spec.subdomain',
    ]);
  });
});

describe('withCompanions', () => {
  test('leaves the text as it is, and lacks nothing afterwards', () => {
    fc.assert(
      fc.property(fc.oneof(validPod, validWorkload), hands, (object, hand) => {
        const { text } = write(object, { ...hand, anchors: false });
        const { added } = of(text);
        const whole = withCompanions(text, added);
        expect(whole).toContain(text.replace('\uFEFF', ''));
        const stream = parseStream(whole);
        expect(companionsOf(stream)).toEqual({ added: [], problems: [] });
        const empty = (documents: typeof stream.documents) => documents.filter((one) => one.empty).length;
        expect(stream.documents.length - empty(stream.documents)).toBe(
          parseStream(text).documents.length - empty(parseStream(text).documents) + added.length,
        );
      }),
      { numRuns: 15 },
    );
  });

  it('puts in front what has to be there first, and marks what is optional', () => {
    const text = pod(
      `${container}    envFrom: [{configMapRef: {name: c, optional: true}}]\n  serviceAccountName: web\n`,
    );
    expect(withCompanions(text, of(text).added)).toBe(
      `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n---\n${text}---\n# optional: the Pod starts without it\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata: {}\n`,
    );
  });
});
