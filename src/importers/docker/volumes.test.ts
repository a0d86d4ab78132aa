import { describe, expect, test } from 'vitest';
import { imported, objects, podSpec } from '../testing.ts';
import { run } from './testing.ts';

describe('volumes', () => {
  const mounts = (options: string) => {
    const { box, spec, notes, others } = run(options);
    return { mounts: box.volumeMounts, volumes: spec.volumes, notes, others };
  };
  test('absolute paths are paths of the node', () => {
    expect(mounts('-v /etc/localtime:/etc/localtime:ro nginx')).toMatchObject({
      mounts: [{ name: 'localtime', mountPath: '/etc/localtime', readOnly: true }],
      volumes: [{ name: 'localtime', hostPath: { path: '/etc/localtime' } }],
      notes: ['-v host-path'],
    });
    expect(mounts('-v /a/../b/:/c nginx').volumes).toEqual([{ name: 'b', hostPath: { path: '/b' } }]);
    expect(mounts('-v /var/run/docker.sock:/var/run/docker.sock nginx').notes).toEqual(['-v runtime-socket']);
  });
  test('named volumes are claims, anonymous ones live with the Pod', () => {
    const {
      mounts: found,
      volumes,
      others,
    } = mounts('-v pg_data:/var/lib/postgresql/data -v /cache postgres');
    expect(found).toEqual([
      { name: 'pg-data', mountPath: '/var/lib/postgresql/data' },
      { name: 'cache', mountPath: '/cache' },
    ]);
    expect(volumes).toEqual([
      { name: 'pg-data', persistentVolumeClaim: { claimName: 'pg-data' } },
      { name: 'cache', emptyDir: {} },
    ]);
    expect(others).toMatchObject([
      {
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'pg-data' },
        spec: { accessModes: ['ReadWriteOnce'] },
      },
    ]);
  });
  test.each([
    ['-v $(pwd)/html:/usr/share/nginx/html:ro', './html'],
    ['-v "$PWD/html":/usr/share/nginx/html', './html'],
    [`-v \${PWD}/html:/usr/share/nginx/html`, './html'],
    ['-v `pwd`/html:/usr/share/nginx/html', './html'],
    ['-v ./html:/usr/share/nginx/html', './html'],
    ['--mount type=bind,src="$(pwd)"/html,dst=/usr/share/nginx/html', './html'],
  ])('%s is relative', (options, path) => {
    const { notes, result, spec } = run(`${options} nginx`);
    expect(notes).toContain(`${options.split(' ')[0]} relative-bind`);
    expect(result.notes[0]?.params).toEqual({ path, kind: 'emptyDir' });
    expect(spec.volumes).toEqual([{ name: 'html', emptyDir: {} }]);
  });
  test('home and Windows', () => {
    expect(run('-v ~/data:/data nginx').notes).toEqual(['-v home-bind']);
    expect(run('-v $HOME/data:/data nginx').notes).toEqual(['-v home-bind']);
    expect(run(String.raw`-v C:\Users\me\x:/y:ro nginx`).result.notes).toMatchObject([
      { code: 'windows-bind', params: { path: String.raw`C:\Users\me\x` } },
    ]);
    expect(run(String.raw`-v C:\Users\me\x:/y:ro nginx`).box.volumeMounts).toEqual([
      { name: 'y', mountPath: '/y', readOnly: true },
    ]);
  });
  test('a relative file is a key of a ConfigMap', () => {
    const {
      mounts: found,
      volumes,
      others,
    } = mounts('--name web -v ./nginx.conf:/etc/nginx/nginx.conf:ro nginx');
    expect(found).toEqual([
      { name: 'web-nginx-conf', mountPath: '/etc/nginx/nginx.conf', subPath: 'nginx.conf', readOnly: true },
    ]);
    expect(volumes).toEqual([{ name: 'web-nginx-conf', configMap: { name: 'web-nginx-conf' } }]);
    expect(others).toMatchObject([{ kind: 'ConfigMap', data: { 'nginx.conf': '' } }]);
  });
  test('the choice of a relative bind', () => {
    const source = 'docker run -v ./site:/site nginx';
    const volumesWith = (choices: object) => podSpec(objects(imported(source, choices).yaml)[0]).volumes;
    expect(volumesWith({ binds: 'hostPath', folder: '/srv/app' })).toEqual([
      { name: 'site', hostPath: { path: '/srv/app/site' } },
    ]);
    expect(volumesWith({ binds: 'emptyDir' })).toEqual([{ name: 'site', emptyDir: {} }]);
  });
  test('tmpfs, shm and their sizes', () => {
    expect(mounts('--tmpfs /run:rw,noexec,size=65536k,mode=1777 --shm-size 1g nginx')).toMatchObject({
      mounts: [
        { name: 'run', mountPath: '/run' },
        { name: 'shm', mountPath: '/dev/shm' },
      ],
      volumes: [
        { name: 'run', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
        { name: 'shm', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
      ],
      notes: ['--tmpfs tmpfs-options'],
    });
  });
  test('mount in its long form', () => {
    expect(
      mounts('--mount type=bind,source=/srv/x,target=/x,readonly,bind-propagation=rslave nginx'),
    ).toMatchObject({
      mounts: [{ name: 'x', mountPath: '/x', readOnly: true, mountPropagation: 'HostToContainer' }],
      volumes: [{ name: 'x', hostPath: { path: '/srv/x' } }],
    });
    expect(mounts('--mount type=volume,src=d,dst=/d,volume-subpath=a/b nginx').mounts).toEqual([
      { name: 'd', mountPath: '/d', subPath: 'a/b' },
    ]);
    expect(mounts('--mount type=tmpfs,dst=/t,tmpfs-size=1048576 nginx').volumes).toEqual([
      { name: 't', emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } },
    ]);
    expect(mounts('--mount type=npipe,src=x,dst=/y nginx').notes).toEqual(['--mount mount-kind']);
  });
  test('labels of SELinux and a second mount at one place are told', () => {
    expect(run('-v /a:/x:Z -v /b:/x nginx').notes).toEqual(['-v relabel', '-v host-path', '-v two-places']);
  });
});
