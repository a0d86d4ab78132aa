import { describe, expect, it, test } from 'vitest';
import type { World } from '../simulate/index.ts';
import { factsOf } from './facts.ts';
import { readGoal } from './goal/check.ts';
import { judgeGoal, meets } from './goal/evaluate.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostNetwork: false
  securityContext: {runAsUser: 1000, fsGroup: 2000}
  initContainers:
  - {name: proxy, image: "envoy:1", restartPolicy: Always}
  containers:
  - name: app
    image: nginx:1.27
    command: [sh, -c, "echo $(LEVEL)"]
    env: [{name: LEVEL, valueFrom: {configMapKeyRef: {name: config, key: level}}}, {name: EMPTY, value: ""}]
    resources: {requests: {cpu: 0.5}, limits: {cpu: 1500m, memory: "134217728"}}
    securityContext: {readOnlyRootFilesystem: true, allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, seccompProfile: {type: Localhost, localhostProfile: p/a.json}}
    volumeMounts: [{name: v, mountPath: /etc/config}, {name: e, mountPath: /data}]
  - name: side
    image: busybox:1.36
    ports: [{containerPort: 80, hostPort: 8080}]
    securityContext: {runAsUser: 0, runAsGroup: 7, capabilities: {add: [NET_ADMIN]}}
  volumes:
  - {name: v, configMap: {name: config, defaultMode: 0440}}
  - {name: e, emptyDir: {sizeLimit: 64Mi}}
`;
const crashing = `apiVersion: v1
kind: Pod
metadata: {name: crash}
spec:
  initContainers: [{name: first, image: "busybox:1.36", command: [sleep, "3"]}]
  containers: [{name: app, image: "busybox:1.36", command: [sh, -c, sleep 1; exit 3]}]
`;
const world: World = { objects: { configMaps: { config: { level: 'very' } } } };

function isMet(goal: string, text = pod): boolean {
  const read = readGoal(goal);
  if ('code' in read) throw new Error(`${goal}: ${read.code}`);
  return meets(read, factsOf(text, world));
}

describe('terms', () => {
  test.each([
    'ok',
    'P("spec.restartPolicy")=="Always"',
    '!raw("spec.restartPolicy")',
    'raw("metadata.name")=="web"',
    'P("metadata.labels[app]")=="web"',
    'P("spec.containers[0].resources.limits.cpu")=="1.5"',
    'P("spec.containers[0].resources.limits.memory")=="128Mi"',
    'P("spec.containers[0].resources.limits.memory")>="100M"',
    'raw("spec.containers[0].resources.requests.cpu")=="500m"',
    'P("spec.volumes[*].emptyDir.sizeLimit")=="65536Ki"',
    'P("spec.containers[*].image")=="busybox:1.36"',
    'P("spec.containers[*].image") ~ "^nginx:1[.]2\\d$"',
    '!(P("spec.containers[*].image") ~ ":latest$")',
    'P("spec.containers[name=side].ports[containerPort=80].hostPort")==8080',
    '!P("spec.containers[name=app].ports[0]")',
    '!P("spec.hostNetwork")',
    'c("proxy").image=="envoy:1"',
    '!c("nobody")',
    'requests("cpu")=="500m"',
    'limits("memory")=="128Mi"',
    '!limits("nvidia.com/gpu")',
    'qos=="Burstable"',
    'oom(c("side"))>0 && oom("side")<=1000',
    'pss!="restricted" && pss < "baseline"',
    'uid(c("app"))==1000 && gid("side")==7',
    'groups("app") has 2000',
    'caps(c("side")) has "NET_ADMIN" && !(caps("app") has "CHOWN")',
    'capEff("app")=="0000000000000000"',
    'nnp("app") && !nnp("side")',
    'ro("app") && !ro("side")',
    'seccomp("app") ~ "a.json$" && seccomp("side")=="Unconfined"',
    'ns("app","pid")=="container" && ns("app","net")=="pod"',
    'env("app","LEVEL")=="very"',
    '!env("app","NONE")',
    'argv("app")[0]=="sh" && argv("app").at(-1)=="echo very"',
    'file("app","/etc/config/level").text=="very"',
    'file("app","/etc/config/level").mode=="0440" && file("app","/etc/config/level").group==2000',
    '!file("app","/etc/config/other")',
    'writable("app","/data") && !writable("app","/etc/config") && !writable("app","/")',
    '2*3-1==5 && -uid("app")==-1000',
    'ok && (qos=="Guaranteed" || qos=="Burstable")',
  ])('%s', (goal) => {
    expect(isMet(goal)).toBe(true);
    expect(isMet(`!(${goal})`)).toBe(false);
  });

  test.each([
    '!clean',
    'P("spec.nodeName")=="x"',
    'P("spec.priority")>=0',
    'env("app","EMPTY")',
    '!(uid("nobody")!=0)',
  ])('%s is not met', (goal) => {
    expect(isMet(goal)).toBe(false);
  });

  it('what is not there is unequal to everything, and fits nothing else', () => {
    expect(isMet('uid("nobody")!=0 && P("spec.nodeName")!="x"')).toBe(true);
    for (const op of ['==', '<', '<=', '>', '>=']) expect(isMet(`uid("nobody")${op}0`), op).toBe(false);
  });
});

describe('texts that a server does not take', () => {
  it('are not accepted, and are told where', () => {
    const text = pod.replace('image: nginx:1.27', 'imgae: nginx:1.27');
    expect(isMet('!ok && issue("spec.containers[0].imgae")', text)).toBe(true);
    expect(
      isMet('issue("spec.containers[*].imgae") && !issue("spec.containers[name=side].image")', text),
    ).toBe(true);
  });

  it.each([
    '',
    'a: [',
    '- x',
    '{}',
    'kind: Pod',
    'null',
    '\0',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}',
  ])('%j answers every term', (text) => {
    const terms = [
      'ok',
      'clean',
      'qos',
      'pss',
      'uid("a")',
      'env("a","b")',
      'P("spec.x[*]")',
      'requests("cpu")',
      'sim.gone',
      'oom("a")',
    ];
    for (const term of terms) {
      const goal = readGoal(term.replace('P("spec.x[*]")', 'P("spec.containers[*]")'));
      if ('code' in goal) throw new Error(term);
      expect(judgeGoal(goal, factsOf(text, {}))).toMatchObject([{ met: false }]);
    }
  });
});

describe('containers of other names', () => {
  const asked = (goal: string, text: string, names: readonly string[], around: World = world) => {
    const read = readGoal(goal);
    if ('code' in read) throw new Error(`${goal}: ${read.code}`);
    return meets(read, factsOf(text, around, { names }));
  };

  it('are meant where as many names are missing as there are others', () => {
    const goal =
      'c("main").image=="nginx:1.27" && uid("main")==1000 && P("spec.containers[name=main].image") && sim.startOf("main")>=0';
    expect(asked(goal, pod, ['proxy', 'main', 'side'])).toBe(true);
    expect(asked(goal, pod, ['proxy', 'main', 'side', 'more'])).toBe(false);
    expect(asked(goal, pod, ['main', 'side'])).toBe(false);
    expect(asked(goal, pod, [])).toBe(false);
  });

  it('behave as the world says of those of the lesson', () => {
    const behaviour = { main: { exit: { at: 5, code: 3 } } };
    expect(asked('sim.exit("main")==3', pod, ['proxy', 'main', 'side'], { ...world, behaviour })).toBe(true);
    const actions = [{ at: 9, do: 'kill', container: 'main', exitCode: 7 }] as const;
    const running = pod.replace('sh, -c, "echo $(LEVEL)"', 'sleep, "900"');
    expect(asked('sim.exit("main")==7', running, ['proxy', 'main', 'side'], { ...world, actions })).toBe(
      true,
    );
  });
});

describe('the Pod of another object', () => {
  const deployment = `---
apiVersion: v1
kind: ConfigMap
metadata: {name: config}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: app, image: nginx:1.27}]}
`;

  it('is asked about from the root of its document', () => {
    expect(isMet('ok && P("kind")=="Deployment" && P("spec.replicas")==1', deployment)).toBe(true);
    expect(isMet('P("spec.template.spec.restartPolicy")=="Always" && qos=="BestEffort"', deployment)).toBe(
      true,
    );
    const beside = deployment
      .replace('name: config}', 'name: config}\ndata: {level: low}')
      .replace('image: nginx:1.27', 'image: nginx:1.27, envFrom: [{configMapRef: {name: config}}]');
    expect(isMet('env("app","level")=="low"', beside)).toBe(true);
    expect(isMet('env("app","level")=="very"', beside.replace('kind: ConfigMap', 'kind: Other'))).toBe(true);
    expect(isMet('P("spec.restartPolicy")=="Always" && !raw("spec.restartPolicy")', deployment)).toBe(true);
    expect(isMet('P("spec.containers[0].image")=="nginx:1.27" && !P("spec.nodeName")', deployment)).toBe(
      true,
    );
    const list = `apiVersion: v1\nkind: List\nitems:\n- ${crashing.replaceAll('\n', '\n  ')}`;
    expect(isMet('P("kind")=="Pod" && P("spec.containers[0].image")=="busybox:1.36"', list)).toBe(true);
    expect(isMet('issue("spec.containers[0].x")', deployment.replace('image:', 'x: 1, image:'))).toBe(true);
    expect(isMet('uid("app")==0 && c("app").imagePullPolicy=="IfNotPresent"', deployment)).toBe(true);
  });
});

test('each part of a goal is told with what it speaks of', () => {
  const goal = readGoal(
    'ok && uid(c("app"))==2000 && !(caps("side") has "NET_ADMIN") && P("spec.nodeName")=="x"',
  );
  if ('code' in goal) throw new Error(goal.code);
  expect(judgeGoal(goal, factsOf(pod, world))).toMatchObject([
    { term: 'ok', value: true, met: true },
    { term: 'uid(c("app"))==2000', value: 1000, met: false },
    { term: '!(caps("side") has "NET_ADMIN")', value: expect.arrayContaining(['NET_ADMIN']), met: false },
    { term: 'P("spec.nodeName")=="x"', value: null, met: false },
  ]);
});

describe('the simulation', () => {
  test.each([
    'sim.scheduled && sim.node=="node01"',
    'sim.phase(0)=="Pending" && sim.phase(end)=="Running"',
    'sim.status(4)=="Init:0/1" && sim.ready(end)=="0/1"',
    'sim.restarts(end)>=3 && sim.restarts(6)==0',
    'sim.exit(c("app"))==3 && sim.last("app")=="Error" && sim.exit("first")==0 && sim.last("first")=="Completed"',
    'sim.startOf("app")>=sim.endOf("first") && sim.endOf("first")==sim.startOf("first")+3',
    'sim.event("BackOff") && sim.event("BackOff","restarting failed") && !sim.event("BackOff","pulling")',
    '!sim.event("Killing") && !sim.gone',
  ])('%s', (goal) => {
    expect(isMet(goal, crashing)).toBe(true);
    expect(isMet(`!(${goal})`, crashing)).toBe(false);
  });

  it('says nothing of what a server rejects', () => {
    const rejected = crashing.replace('name: app,', 'name: App,');
    expect(isMet('sim.restarts(end)==0 || sim.scheduled || sim.phase(end)=="Pending"', rejected)).toBe(false);
  });

  it('is not asked for a goal without it', () => {
    const facts = factsOf(crashing, {
      get actions(): never {
        throw new Error('played');
      },
    } as unknown as World);
    const [plain, playing] = ['ok && qos=="BestEffort"', 'sim.scheduled'].map((source) => readGoal(source));
    if (!plain || 'code' in plain || !playing || 'code' in playing) throw new Error('goal');
    expect(meets(plain, facts)).toBe(true);
    expect(() => meets(playing, facts)).toThrow('played');
  });
});
