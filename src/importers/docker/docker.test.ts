import { describe, expect, test } from 'vitest';
import { type JsonObject, own } from '../../pod/index.ts';
import { importText } from '../index.ts';
import { container, imported, noted, objections, objects, podSpec } from '../testing.ts';

function run(options: string) {
  const result = imported(`docker run ${options}`);
  const [workload, ...others] = objects(result.yaml);
  expect(objections(result.yaml)).toEqual([]);
  return {
    workload: workload ?? {},
    others,
    spec: podSpec(workload),
    box: container(workload),
    notes: noted(result),
    result,
  };
}

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

describe('ports', () => {
  test('host address, protocol, and the Service', () => {
    const { box, others, notes } = run('--name web -p 127.0.0.1:8080:80/udp -p 443:443 nginx');
    expect(box.ports).toEqual([{ containerPort: 80, protocol: 'UDP' }, { containerPort: 443 }]);
    expect(others[0]).toMatchObject({
      kind: 'Service',
      metadata: { name: 'web' },
      spec: {
        selector: { app: 'web' },
        ports: [
          { name: 'udp-8080', port: 8080, targetPort: 80, protocol: 'UDP' },
          { name: 'tcp-443', port: 443, targetPort: 443 },
        ],
      },
    });
    expect(notes).toEqual(['-p host-address', '-p host-port', '-p host-port']);
  });
  test('ranges', () => {
    const { box, others } = run('-p 9000-9002:8000-8002 nginx');
    expect(box.ports).toEqual([8000, 8001, 8002].map((containerPort) => ({ containerPort })));
    expect(own(others[0]?.spec, 'ports')).toMatchObject([
      { port: 9000, targetPort: 8000 },
      {},
      { port: 9002, targetPort: 8002 },
    ]);
    expect(run('-p 10000-20000:10000-20000/udp asterisk').notes).toEqual(['-p port-range']);
  });
  test('IPv6, a port alone, and expose', () => {
    expect(run('-p [::1]:80:8080 nginx').box.ports).toEqual([{ containerPort: 8080 }]);
    expect(run('-p 80 nginx').notes).toEqual(['-p random-port']);
    expect(run('--expose 90/udp --expose 91-92 nginx').box.ports).toEqual([
      { containerPort: 90, protocol: 'UDP' },
      { containerPort: 91 },
      { containerPort: 92 },
    ]);
  });
  test('a Service can be left out, and is for the network of the node', () => {
    expect(objects(imported('docker run -p 80:80 nginx', { services: false }).yaml)).toHaveLength(1);
    expect(run('-p 80:80 --network host nginx').others).toEqual([]);
  });
  test('the name of a Service begins with a letter', () => {
    expect(run('--name 2048 -p 80:80 game').others[0]?.metadata).toMatchObject({ name: 'svc-2048' });
  });
});

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

describe('resources', () => {
  test('memory counts in powers of 1024', () => {
    const limits = (text: string) => (run(`-m ${text} nginx`).box.resources as JsonObject).limits;
    expect(limits('512m')).toEqual({ memory: '512Mi' });
    expect(limits('1.5g')).toEqual({ memory: '1536Mi' });
    expect(limits('65536k')).toEqual({ memory: '64Mi' });
    expect(limits('104857600')).toEqual({ memory: '100Mi' });
  });
  test('CPU, shares and reservations', () => {
    expect(run('--cpus 1.5 --cpu-shares 512 -m 1g --memory-reservation 256m nginx').box.resources).toEqual({
      requests: { cpu: '500m', memory: '256Mi' },
      limits: { cpu: '1500m', memory: '1Gi' },
    });
    expect(run('--cpu-quota 50000 --cpu-period 100000 nginx').box.resources).toEqual({
      limits: { cpu: '500m' },
    });
  });
  test('a request is not above its limit', () => {
    const { box, notes } = run('-m 64m --memory-reservation 128m nginx');
    expect(box.resources).toEqual({ requests: { memory: '64Mi' }, limits: { memory: '64Mi' } });
    expect(notes).toEqual(['--memory-reservation request-above-limit']);
  });
  test.each([
    ['all', '1', ['--gpus gpus']],
    ['2', '2', []],
    [`'"device=0,1"'`, '2', ['--gpus gpus']],
    ['device=GPU-3a', '1', ['--gpus gpus']],
    ['count=3,capabilities=gpu', '3', ['--gpus gpus']],
  ])('--gpus %s', (value, count, told) => {
    const { box, notes } = run(`--gpus ${value} cuda`);
    expect(box.resources).toEqual({ limits: { 'nvidia.com/gpu': count } });
    expect(notes).toEqual(told);
  });
});

describe('health', () => {
  test('a check with all its times', () => {
    const { box } = run(
      '--health-cmd "curl -f http://localhost/" --health-interval 1m30s --health-timeout=5s --health-retries 4 --health-start-period 40s nginx',
    );
    const exec = { command: ['/bin/sh', '-c', 'curl -f http://localhost/'] };
    expect(box.livenessProbe).toEqual({ exec, periodSeconds: 90, timeoutSeconds: 5, failureThreshold: 4 });
    const startup = box.startupProbe as JsonObject;
    expect(startup.exec).toEqual(exec);
    expect(Number(startup.periodSeconds) * (Number(startup.failureThreshold) - 1)).toBeGreaterThanOrEqual(40);
  });
  test("docker's own times where none are given", () => {
    expect(run('--health-cmd true nginx').box.livenessProbe).toMatchObject({
      periodSeconds: 30,
      timeoutSeconds: 30,
    });
    expect(run('--health-cmd true --health-interval 500ms nginx').box.livenessProbe).toMatchObject({
      periodSeconds: 1,
    });
  });
  test('none', () => {
    expect(run('--no-healthcheck --health-cmd true nginx').box.livenessProbe).toBeUndefined();
  });
});

describe('security', () => {
  test('users and groups by number', () => {
    expect(run('-u 1000:1001 --group-add 44 nginx').box.securityContext).toEqual({
      runAsUser: 1000,
      runAsGroup: 1001,
    });
    expect(run('--group-add 44 nginx').spec.securityContext).toEqual({ supplementalGroups: [44] });
    expect(run('-u node nginx').notes).toEqual(['-u user-name']);
    expect(run('-u $(id -u):$(id -g) nginx').notes).toEqual([
      '-u shell-values',
      '-u user-name',
      '-u group-name',
    ]);
    expect(run('-u root nginx').box.securityContext).toEqual({ runAsUser: 0 });
  });
  test('capabilities and privileges', () => {
    expect(
      run('--cap-add=CAP_NET_ADMIN --cap-add sys_time --cap-drop ALL --read-only nginx').box.securityContext,
    ).toEqual({
      readOnlyRootFilesystem: true,
      capabilities: { add: ['NET_ADMIN', 'SYS_TIME'], drop: ['ALL'] },
    });
    expect(run('--privileged --security-opt no-new-privileges nginx').notes).toEqual([
      '--security-opt privilege-conflict',
    ]);
  });
  test('security options', () => {
    expect(
      run(
        '--security-opt no-new-privileges:true --security-opt seccomp=./chrome.json --security-opt apparmor=unconfined --security-opt label=level:s0:c1,c2 nginx',
      ).box.securityContext,
    ).toEqual({
      allowPrivilegeEscalation: false,
      seccompProfile: { type: 'Localhost', localhostProfile: 'profiles/chrome.json' },
      appArmorProfile: { type: 'Unconfined' },
      seLinuxOptions: { level: 's0:c1,c2' },
    });
  });
  test('sysctls', () => {
    const { spec, notes } = run('--sysctl net.core.somaxconn=1024 --sysctl net.ipv4.tcp_syncookies=1 nginx');
    expect(spec.securityContext).toEqual({
      sysctls: [
        { name: 'net.core.somaxconn', value: '1024' },
        { name: 'net.ipv4.tcp_syncookies', value: '1' },
      ],
    });
    expect(notes).toEqual(['--sysctl sysctl-unsafe']);
  });
});

describe('network', () => {
  test('hosts and names', () => {
    expect(
      run(
        '--add-host db:10.0.0.5 --add-host=cache=10.0.0.5 --add-host v6:[2001:db8::1] -h Web_1.example.org nginx',
      ).spec,
    ).toMatchObject({
      hostname: 'web-1',
      hostAliases: [
        { ip: '10.0.0.5', hostnames: ['db', 'cache'] },
        { ip: '2001:db8::1', hostnames: ['v6'] },
      ],
    });
    expect(run('--add-host host.docker.internal:host-gateway nginx').notes).toEqual([
      '--add-host host-gateway',
    ]);
  });
  test('DNS', () => {
    expect(run('--dns 1.1.1.1 --dns-search example.org --dns-option ndots:2 nginx').spec).toMatchObject({
      dnsPolicy: 'None',
      dnsConfig: {
        nameservers: ['1.1.1.1'],
        searches: ['example.org'],
        options: [{ name: 'ndots', value: '2' }],
      },
    });
    expect(run('--dns-search example.org nginx').spec.dnsPolicy).toBeUndefined();
  });
  test('namespaces of the host', () => {
    expect(run('--network host --pid=host --ipc host nginx').spec).toMatchObject({
      hostNetwork: true,
      hostPID: true,
      hostIPC: true,
    });
    expect(run('--network backend --network-alias api nginx').notes).toEqual([
      '--network network',
      '--network-alias network-alias',
    ]);
    expect(run('--network container:vpn nginx').result.notes).toMatchObject([
      { code: 'network-container', params: { name: 'vpn' } },
    ]);
  });
});

describe('the rest of a Pod', () => {
  test('labels, and annotations for what is no label', () => {
    const { workload, notes } = run(
      "-l tier=front --label 'traefik.http.routers.web.rule=Host(`a.b`)' --label 'bad key=1' nginx",
    );
    expect(workload.metadata).toEqual({
      name: 'nginx',
      labels: { app: 'nginx', tier: 'front' },
      annotations: { 'traefik.http.routers.web.rule': 'Host(`a.b`)' },
    });
    expect(notes).toEqual(['--label label-value', '--label label-key']);
  });
  test("a label app of the person's is what the Pods are found by", () => {
    const { others } = run('--label app=shop -p 80:80 nginx');
    expect(others[0]?.spec).toMatchObject({ selector: { app: 'shop' } });
  });
  test('platform, pull and stopping', () => {
    expect(run('--platform linux/arm64/v8 --stop-timeout 60 nginx').spec).toMatchObject({
      nodeSelector: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'arm64' },
      terminationGracePeriodSeconds: 60,
    });
    expect(run('--pull always nginx').box.imagePullPolicy).toBe('Always');
    expect(run('--stop-signal 3 nginx')).toMatchObject({
      box: { lifecycle: { stopSignal: 'SIGQUIT' } },
      spec: { os: { name: 'linux' } },
    });
  });
  test.each([
    '--device /dev/dri',
    '--ulimit nofile=1024',
    '--link db',
    '--log-driver json-file',
    '--oom-score-adj 100',
    '--memory-swap 1g',
    '--pids-limit 100',
    '--cpuset-cpus 0',
    '--runtime nvidia',
    '--ip 10.0.0.1',
    '--init',
    '--uts host',
  ])('%s is noted', (options) => {
    const { notes, result } = run(`${options} nginx`);
    expect(notes).toHaveLength(1);
    expect(result.notes[0]?.option).toBe(options.split(' ')[0]);
    expect(result.yaml).toBe(imported('docker run nginx').yaml);
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
