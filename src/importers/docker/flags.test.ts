import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importText } from '../index.ts';
import { container, imported, noted, objections, objects, podSpec } from '../testing.ts';
import { flagOf, flagOfLetter } from './flags.ts';

interface Published {
  readonly docker: {
    readonly flags: readonly { readonly names: readonly string[]; readonly type: string }[];
    readonly hidden: readonly string[];
  };
  readonly podman: { readonly flags: readonly string[] };
}
const published = JSON.parse(readFileSync('fixtures/imports/flags.json', 'utf8')) as Published;
const all = [
  ...published.docker.flags.flatMap(({ names }) => names),
  ...published.docker.hidden,
  ...published.podman.flags,
];

/** A value that each option takes where `x` is none. */
const values: Readonly<Record<string, string>> = {
  '--add-host': 'db:10.0.0.1',
  '--annotation': 'a=b',
  '--arch': 'arm64',
  '--blkio-weight': '300',
  '--cap-add': 'NET_ADMIN',
  '--cap-drop': 'ALL',
  '--cpu-period': '50000',
  '--cpu-quota': '25000',
  '--cpu-shares': '512',
  '--cpus': '1.5',
  '--dns': '10.0.0.2',
  '--dns-search': 'example.org',
  '--env': 'A=b',
  '--env-merge': 'A=b',
  '--expose': '90',
  '--gpus': '2',
  '--group-add': '1001',
  '--health-interval': '10s',
  '--health-retries': '4',
  '--health-start-interval': '2s',
  '--health-start-period': '20s',
  '--health-startup-interval': '2s',
  '--health-timeout': '3s',
  '--hostname': 'host',
  '--ipc': 'host',
  '--label': 'a=b',
  '--memory': '64m',
  '--memory-reservation': '32m',
  '--mount': 'type=tmpfs,dst=/x',
  '--name': 'other',
  '--net': 'host',
  '--network': 'host',
  '--os': 'linux',
  '--pid': 'host',
  '--platform': 'linux/amd64',
  '--publish': '8080:80',
  '--pull': 'always',
  '--restart': 'on-failure',
  '--security-opt': 'no-new-privileges',
  '--shm-size': '64m',
  '--stop-signal': 'SIGINT',
  '--stop-timeout': '5',
  '--sysctl': 'net.ipv4.ip_local_port_range=1024 65535',
  '--timeout': '60',
  '--tmpfs': '/run',
  '--user': '1000',
  '--volume': 'data:/data',
};
const withCheck: ReadonlySet<string> = new Set(
  ['interval', 'retries', 'start-interval', 'start-period', 'startup-interval', 'timeout'].map(
    (name) => `--health-${name}`,
  ),
);
const longOf = (name: string) => (name.startsWith('--') ? name : `--${flagOfLetter(name.slice(1))}`);

describe('the published options', () => {
  test('there are as many as docker and podman have', () => {
    expect(published.docker.flags.length).toBeGreaterThan(100);
    expect(published.podman.flags.length).toBeGreaterThan(55);
  });

  test.each(all)('%s is known', (name) => {
    expect(flagOf(longOf(name).slice(2))).toBeDefined();
  });

  test.each(published.docker.flags.map(({ names, type }) => [names.at(-1) ?? '', type] as const))(
    '%s takes a value as docker says',
    (name, type) => {
      expect(flagOf(name.slice(2))?.bool === true).toBe(
        type === 'bool' || (name === '--help' && type === ''),
      );
    },
  );

  test.each(all)('%s is carried over or noted', (name) => {
    const long = longOf(name);
    const check = withCheck.has(long) ? '--health-cmd true --health-start-period 9s ' : '';
    const tail = flagOf(long.slice(2))?.bool ? '' : ` '${values[long] ?? 'x'}'`;
    const plain = imported(
      `docker run ${check.replace(long === '--health-start-period' ? ' --health-start-period 9s' : '', '')}nginx`,
    );
    const result = imported(`docker run ${check}${name}${tail} nginx`);
    const changed = result.yaml !== plain.yaml;
    const told = result.notes.some(({ option }) => option === name);
    expect(changed || told, result.yaml).toBe(true);
    expect(noted(result)).not.toContain(`${name} bad-value`);
    expect(noted(result)).not.toContain(`${name} unknown-flag`);
    expect(objections(result.yaml)).toEqual([]);
  });

  test('one that nobody knows is noted', () => {
    expect(noted(imported('docker run --frobnicate=1 -Z nginx'))).toEqual([
      '--frobnicate unknown-flag',
      '-Z unknown-flag',
    ]);
  });
});

/** Random values, right ones and wrong ones, for options that mean something. */
const word = fc.oneof(
  fc.stringMatching(/^[a-z0-9_.:/=,-]{0,12}$/),
  fc.constantFrom(...Object.values(values)),
  fc.constantFrom(
    '0',
    '-1',
    '1e9',
    '70000',
    'C:\\x:/y',
    '$(pwd)/a.conf:/etc/a.conf',
    '~/x:/y:ro',
    '8000-8010:8000-8010',
    '[::1]:80:80',
  ),
  fc.constantFrom(
    'shared',
    '/a:/b:shared',
    'type=bind,src=/a,dst=/b,bind-propagation=rshared',
    'seccomp=unconfined',
    'apparmor=x',
    'label=type:t',
  ),
  fc.constantFrom(
    'SYS_ADMIN',
    'net.core.somaxconn=1',
    'kernel.msgmax=1',
    'traefik.http.rule=Host(`x`)',
    'app=x',
    'auto',
    'host',
  ),
);
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const option = fc.tuple(fc.constantFrom(...all), word).map(([name, value]) => {
  if (flagOf(longOf(name).slice(2))?.bool) return name;
  return `${name} ${quoted(value)}`;
});

test('whatever the options, a server takes the manifest', () => {
  fc.assert(
    fc.property(
      fc.array(option, { maxLength: 14 }),
      fc.constantFrom('docker', 'podman'),
      (options, program) => {
        const { yaml } = imported(`${program} run ${options.join(' ')} nginx:1 sh -c 'echo $$ $(X)'`);
        expect(objections(yaml)).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .array(fc.oneof(word, fc.constantFrom('docker', 'run', '\\\n', '"', "'", '`', '$(', '-e')))
          .map((words) => words.join(' ')),
      ),
      (text) => {
        const result = importText(text);
        if (result.kind !== 'refused') expect(objections(result.yaml)).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

describe('the forms of an option', () => {
  const same: [string, string][] = [
    ['-e A=b', '--env A=b'],
    ['-eA=b', '--env=A=b'],
    ['-e=A=b', '--env A=b'],
    ['-itd', '--interactive --tty --detach'],
    ['-itp 80:80', '-i -t -p 80:80'],
    ['-itp80:80', '-i -t -p 80:80'],
    ['--read-only=true', '--read-only'],
    ['--read-only=false', ''],
    ['-t=false', ''],
    ['–-name x'.replace('–-', '–'), '--name x'],
    ['--net host', '--network=host'],
    ['-m512m', '--memory 512M'],
  ];
  test.each(same)('%s is %s', (left, right) => {
    expect(imported(`docker run ${left} nginx`).yaml).toBe(imported(`docker run ${right} nginx`).yaml);
  });

  test('options behind the image are for the program', () => {
    const [pod] = objects(imported('docker run -e A=b nginx -e C=d --name x').yaml);
    expect(container(pod).args).toEqual(['-e', 'C=d', '--name', 'x']);
  });

  test.each([
    'sudo docker run',
    'sudo -E docker run',
    'docker container run',
    'docker create',
    'podman run',
    'podman container create',
    'docker --context prod run',
    '/usr/bin/docker run',
    '$ docker run',
    'time docker run',
    'nerdctl run',
  ])('%s starts a container', (head) => {
    const [pod] = objects(imported(`${head} nginx`).yaml);
    expect(podSpec(pod).restartPolicy).toBe('Never');
  });
});
