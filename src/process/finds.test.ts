import { describe, expect, test } from 'vitest';
import type { World } from '../simulate/index.ts';
import { findsIn, podOf, single } from './testing.ts';

const special: World = {
  objects: {
    configMaps: { 'special-config': { SPECIAL_LEVEL: 'very', SPECIAL_TYPE: 'charm' } },
    secrets: { mysecret: { username: 'admin', password: '123' } },
  },
};

describe('what goals ask', () => {
  test('words and variables', () => {
    const finds = findsIn(
      single({
        command: ['/bin/echo', '$(SPECIAL_LEVEL) $(SPECIAL_TYPE)'],
        envFrom: [{ configMapRef: { name: 'special-config' } }],
        env: [
          { name: 'FIRST', value: 'foo' },
          { name: 'SECOND', value: '$(FIRST)bar' },
          { name: 'USER', valueFrom: { secretKeyRef: { name: 'mysecret', key: 'username' } } },
        ],
      }),
      special,
    );
    expect(finds.argv()).toEqual(['/bin/echo', 'very charm']);
    expect(finds.env('SECOND')).toBe('foobar');
    expect(finds.env('USER')).toBe('admin');
    expect(finds.env('NONE')).toBeUndefined();
  });

  test('args alone run as words where the world does not know the image', () => {
    expect(findsIn(single({ args: ['perl', '-wle'] })).argv()[0]).toBe('perl');
  });

  test('a limit handed over in Mi', () => {
    const finds = findsIn(
      single({
        resources: { limits: { memory: '512Mi' } },
        env: [
          {
            name: 'MEM_LIMIT',
            valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } },
          },
        ],
      }),
    );
    expect(finds.env('MEM_LIMIT')).toBe('512');
  });

  test('files of a ConfigMap, all and picked', () => {
    const volume = (configMap: object) =>
      single(
        { volumeMounts: [{ name: 'c', mountPath: '/etc/config' }] },
        { volumes: [{ name: 'c', configMap: { name: 'special-config', ...configMap } }] },
      );
    const all = findsIn(volume({}), special);
    expect(all.file('/etc/config/SPECIAL_TYPE')).toMatchObject({
      text: 'charm',
      mode: '0644',
      owner: 0,
      group: 0,
    });
    const picked = findsIn(volume({ items: [{ key: 'SPECIAL_LEVEL', path: 'keys' }] }), special);
    expect(picked.file('/etc/config/keys')?.text).toBe('very');
    expect(picked.file('/etc/config/SPECIAL_TYPE')).toBeUndefined();
  });

  test('modes of a Secret', () => {
    const finds = findsIn(
      single(
        { volumeMounts: [{ name: 's', mountPath: '/etc/foo' }] },
        {
          volumes: [
            {
              name: 's',
              secret: {
                secretName: 'mysecret',
                defaultMode: 0o400,
                items: [
                  { key: 'username', path: 'my-group/my-username', mode: 0o777 },
                  { key: 'password', path: 'password' },
                ],
              },
            },
          ],
        },
      ),
      special,
    );
    expect(finds.file('/etc/foo/my-group/my-username')?.mode).toBe('0777');
    expect(finds.file('/etc/foo/password')?.mode).toBe('0400');
    expect(finds.file('/etc/foo/username')).toBeUndefined();
  });

  test('one key by subPath', () => {
    const finds = findsIn(
      single(
        { volumeMounts: [{ name: 'c', mountPath: '/etc/nginx/conf.d/my.conf', subPath: 'my.conf' }] },
        { volumes: [{ name: 'c', configMap: { name: 'fortune', defaultMode: 0o660 } }] },
      ),
      { objects: { configMaps: { fortune: { 'my.conf': 'server', interval: '25' } } } },
    );
    expect(finds.file('/etc/nginx/conf.d/my.conf')).toMatchObject({ text: 'server', mode: '0660' });
  });

  test('what can be written', () => {
    const pod = podOf({
      containers: [
        {
          name: 'main',
          securityContext: { readOnlyRootFilesystem: true },
          volumeMounts: [
            { name: 'v', mountPath: '/volume' },
            { name: 'v', mountPath: '/out', readOnly: true },
            { name: 'c', mountPath: '/volume/config' },
          ],
        },
        { name: 'other' },
      ],
      volumes: [
        { name: 'v', emptyDir: {} },
        { name: 'c', configMap: { name: 'special-config' } },
      ],
    });
    const main = findsIn(pod, special, 'main');
    expect(main.ro()).toBe(true);
    expect(
      ['/volume', '/volume/', '/volume/x/y', '/out/x', '/volume/config/a', '/volumes', '/'].map(
        main.writable,
      ),
    ).toEqual([true, true, true, false, false, false, false]);
    expect(findsIn(pod, special, 'other').writable('/anything')).toBe(true);
  });

  test('the Linux view', () => {
    const pod = podOf({
      shareProcessNamespace: true,
      securityContext: { runAsUser: 1000, supplementalGroups: [1002, 1003], fsGroup: 2000 },
      containers: [
        {
          name: 'app',
          securityContext: { runAsUser: 2000, runAsGroup: 1001, allowPrivilegeEscalation: false },
        },
        {
          name: 'root',
          securityContext: {
            runAsUser: 0,
            capabilities: { add: ['NET_ADMIN', 'SYS_TIME'] },
            seccompProfile: { type: 'RuntimeDefault' },
          },
        },
      ],
    });
    const app = findsIn(pod, {}, 'app');
    expect([app.uid(), app.gid(), app.groups(), app.nnp()]).toEqual([
      2000,
      1001,
      [1001, 1002, 1003, 2000],
      true,
    ]);
    expect(app.ns('pid')).toBe('pod');
    expect(app.seccomp()).toBe('Unconfined');
    const root = findsIn(pod, {}, 'root');
    expect(root.capEff()).toBe('00000000aa0435fb');
    expect(root.caps()).toContain('NET_ADMIN');
    expect(root.seccomp()).toBe('RuntimeDefault');
    expect(root.nnp()).toBe(false);
    expect(root.ns('toString')).toBeUndefined();
  });

  test('the user of the image', () => {
    const world: World = { images: { 'busybox:1.36': { user: 65534 } } };
    expect(findsIn(single({}), world).uid()).toBe(65534);
    expect(findsIn(single({ securityContext: { runAsUser: 7 } }), world).uid()).toBe(7);
  });
});
