import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
import { importText } from '../index.ts';
import { container, imported, noted, objects } from '../testing.ts';
import { run } from './testing.ts';

describe('what a container is', () => {
  test('its name is a label of DNS', () => {
    const { workload, notes } = run('--name My_App.1 nginx');
    expect(workload.metadata).toEqual({ name: 'my-app-1', labels: { app: 'my-app-1' } });
    expect(notes).toEqual(['--name name-changed']);
  });
  test('without a name it is called as its image', () => {
    expect(run('ghcr.io/acme/Web_Front:1.2').workload.metadata).toMatchObject({ name: 'web-front' });
    expect(run('localhost:5000/nginx').box.name).toBe('nginx');
  });
  test('tag and digest of an image stay', () => {
    const image = `nginx:1.27@sha256:${'ab'.repeat(32)}`;
    expect(run(image).box.image).toBe(image);
  });
  test('entrypoint and arguments', () => {
    expect(run('--entrypoint /bin/sh alpine -c "echo $HOME"').box).toMatchObject({
      command: ['/bin/sh'],
      args: ['-c', 'echo $HOME'],
    });
    expect(run(`--entrypoint '["sh","-c"]' alpine ls`).box.command).toEqual(['sh', '-c']);
    expect(run('--entrypoint "" alpine').box.command).toBeUndefined();
  });
  test("Kubernetes' own variables are kept from expanding", () => {
    expect(run(`-e 'A=$(B) $$ $x' alpine echo '$(B)' '$$(B)'`).box).toMatchObject({
      env: [{ name: 'A', value: '$$(B) $$$$ $x' }],
      args: ['echo', '$$(B)', '$$$$(B)'],
    });
  });
  test('the tail of the session', () => {
    expect(run('-it --rm alpine sh').box).toMatchObject({ stdin: true, tty: true });
    expect(run('-it --rm alpine sh').notes).toEqual(['--rm no-effect']);
  });
});

describe('restart', () => {
  const kinds: [string, string, string | undefined][] = [
    ['', 'Pod', 'Never'],
    ['--restart no', 'Pod', 'Never'],
    ['--restart on-failure', 'Pod', 'OnFailure'],
    ['--restart=on-failure:5', 'Pod', 'OnFailure'],
    ['--restart always', 'Deployment', undefined],
    ['--restart unless-stopped', 'Deployment', undefined],
  ];
  test.each(kinds)('%s makes a %s', (options, kind, policy) => {
    const { workload, spec } = run(`${options} nginx`);
    expect(workload.kind).toBe(kind);
    expect(spec.restartPolicy).toBe(policy);
  });
  test('the count is noted', () => {
    expect(run('--restart=on-failure:5 nginx').notes).toEqual(['--restart restart-count']);
  });
  test('a Pod with Always can be chosen', () => {
    const [pod] = objects(imported('docker run --restart always nginx', { podsOnly: true }).yaml);
    expect(pod).toMatchObject({ kind: 'Pod', spec: { restartPolicy: 'Always' } });
  });
});

describe('environment', () => {
  test('values keep what stands behind the first sign', () => {
    expect(run('-e URL=http://x/?a=b -e E= -e "N=8080" nginx').box.env).toEqual([
      { name: 'URL', value: 'http://x/?a=b' },
      { name: 'E', value: '' },
      { name: 'N', value: '8080' },
    ]);
  });
  test('one without a value is asked for', () => {
    const { box, notes } = run('-e TOKEN nginx');
    expect(box.env).toEqual([{ name: 'TOKEN', value: '' }]);
    expect(notes).toEqual(['-e env-unset']);
  });
  test('a file is a ConfigMap named after it', () => {
    const { box, others, notes } = run('--env-file ./conf/prod.env nginx');
    expect(box.envFrom).toEqual([{ configMapRef: { name: 'prod-env' } }]);
    expect(others).toEqual([
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'prod-env' }, data: {} },
    ]);
    expect(notes).toEqual(['--env-file env-file']);
  });
  test('what only the shell knows is told, what the paste says is filled in', () => {
    expect(run('-e PW=$PASSWORD nginx').notes).toEqual(['-e shell-values']);
    const { yaml } = imported(
      `TAG=1.27\nexport NAME="web"\ndocker run --name $NAME -e P=\${PORT:-80} nginx:\${TAG}`,
    );
    expect(container(objects(yaml)[0])).toMatchObject({
      name: 'web',
      image: 'nginx:1.27',
      env: [{ name: 'P', value: '80' }],
    });
  });
});

describe('a paste', () => {
  test('with a prompt, comments and continued lines', () => {
    const source =
      '# start it\n$ sudo docker run -d \\ \n    --name web \\\n    # the port\n    -p 8080:80 \\\r\n    nginx:1.27\n4bed76d3ad42';
    const result = imported(source);
    expect(container(objects(result.yaml)[0])).toMatchObject({ name: 'web', image: 'nginx:1.27' });
    const port = result.notes.find(({ code }) => code === 'host-port');
    expect(source.slice(port?.range?.start, port?.range?.end)).toBe('-p 8080:80');
  });
  test('of PowerShell', () => {
    const source = `docker run -d \`\n  --name web \`\n  -v \${PWD}\\data:/data \`\n  -e "MSG=it\`"s" \`\n  -e 'B=it''s $x' \`\n  nginx`;
    const result = imported(source);
    expect(container(objects(result.yaml)[0])).toMatchObject({
      env: [
        { name: 'MSG', value: 'it"s' },
        { name: 'B', value: "it's $x" },
      ],
    });
    const bind = result.notes.find(({ code }) => code === 'relative-bind');
    expect(bind?.params.path).toBe('.\\data');
    expect(source.slice(bind?.range?.start, bind?.range?.end)).toBe(`-v \${PWD}\\data:/data`);
  });
  test('of CMD', () => {
    const { yaml } = imported(
      'C:\\> docker run -d ^\n --name web ^\n -v %cd%\\data:/data ^\n -e "PW=a$b" nginx',
    );
    expect(container(objects(yaml)[0]).env).toEqual([{ name: 'PW', value: 'a$b' }]);
  });
  test('of several commands', () => {
    const result = imported(
      'docker network create app && docker volume create db\ndocker run -d --name db --restart always postgres:17\ndocker run --name web -p 80:80 --link db web:1',
    );
    expect(
      objects(result.yaml).map(({ kind, metadata }) => `${kind} ${(metadata as JsonObject).name}`),
    ).toEqual(['Deployment db', 'Pod web', 'Service web']);
    expect(noted(result).slice(0, 2)).toEqual([
      'docker network create app other-command',
      'docker volume create db other-command',
    ]);
  });
  test('with one name twice', () => {
    const result = imported('docker run nginx; docker run nginx');
    expect(objects(result.yaml).map(({ metadata }) => (metadata as JsonObject).name)).toEqual([
      'nginx',
      'nginx-2',
    ]);
  });
  test.each([
    ['docker ps', 'no-run'],
    ['docker run -d', 'no-image'],
    ['', 'no-run'],
  ])('%s gives nothing', (source, reason) => {
    expect(importText(source)).toEqual({ kind: 'refused', reason });
  });
});
