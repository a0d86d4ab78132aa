import type { ChipCode, CureCode, RefusalCode, StepCode, WorldProblemCode } from '../../simulate/index.ts';
import { plural } from '../words.ts';

type Params = Readonly<Record<string, string | number>>;
type Say = (p: Params) => string;

const seconds = (n: string | number | undefined) => `${n ?? 0} s`;

/** Why something happened: one or two sentences. */
const steps: Readonly<Record<StepCode, Say>> = {
  gated: () => 'Scheduling gates hold the Pod back: the scheduler does not look at it until all are removed.',
  gatesGone: () => 'The last gate is removed; the scheduler looks at the Pod.',
  scheduled: ({ node }) => `Every filter of the scheduler lets the Pod onto ${node}.`,
  unschedulable: () => 'No node takes the Pod, so it stays Pending until a node, a claim or the Pod changes.',
  otherScheduler: ({ scheduler }) =>
    `The Pod waits for the scheduler ${scheduler}, which is not in this cluster: nobody looks for a node.`,
  boundByName: ({ node }) => `nodeName names ${node}: the scheduler is not asked.`,
  rejectedByNode: ({ node, reason }) => `The kubelet of ${node} does not admit the Pod (${reason}).`,
  mountFailed: ({ volume, again }) =>
    `Volume ${volume} cannot be set up. The kubelet tries again after ${seconds(again)}; no container starts before that.`,
  claimFailed: ({ again }) =>
    `A claim is not there or not bound, so its volume cannot be mounted. The kubelet looks again every ${seconds(again)}.`,
  mounted: ({ volumes }) =>
    volumes === 0
      ? 'There is no volume to mount.'
      : volumes === 1
        ? 'The volume is mounted.'
        : `All ${volumes} volumes are mounted.`,
  sandbox: () => 'The sandbox is made: the Pod has its network and its address.',
  pulling: ({ image, policy }) => `${image} is pulled: the policy is ${policy}, and the registry is asked.`,
  pulled: ({ image }) => `${image} is on the node now.`,
  pullFailed: ({ image }) => `${image} could not be pulled; the next try comes after a pause.`,
  pullBackOff: ({ image, pause }) =>
    `The last pull of ${image} failed a short time ago: the kubelet waits ${seconds(pause)} between tries.`,
  imageAbsent: ({ image }) => `The policy is Never, and ${image} is not on the node: it is not fetched.`,
  imagePresent: ({ image, policy }) =>
    `${image} is on the node, and the policy ${policy} is content with it.`,
  configError: () => 'The container cannot be made from what it refers to; the kubelet tries again.',
  startError: () => 'The runtime could not start the program; that counts as an exit with code 128.',
  started: ({ start }) =>
    start === 0 ? 'The program starts.' : `The program starts again: restart ${start}.`,
  initWaits: () => 'The containers behind it wait until this init container is done.',
  initDone: () => 'The init container is done; the next one may start.',
  initFailed: () => 'The init container failed and may not be tried again: the Pod fails.',
  exited: ({ exitCode, after }) =>
    `The program ended ${seconds(after)} after its start, with code ${exitCode}.`,
  oomKilled: ({ used, limit }) =>
    `It uses ${used} and may have ${limit}: the kernel kills it, code 137 (128 + SIGKILL).`,
  killedByUser: ({ exitCode }) => `The process was ended by hand, with code ${exitCode}.`,
  restartsNow: ({ next }) =>
    `No pause is due yet, so it starts at once; the next pause will be ${seconds(next)}.`,
  backOff: ({ seconds: pause }) =>
    `It ended too soon after the last time: it waits ${seconds(pause)} before it starts again.`,
  backOffOver: ({ next }) => `The pause is over, so it starts; the next one will be ${seconds(next)}.`,
  backOffForgotten: ({ next }) =>
    `It ran for more than ten minutes, so the pauses begin anew: the next one is ${seconds(next)}.`,
  staysDown: () => 'The restart policy does not start it again.',
  ruleDecides: () => 'A rule of the container decides about its exit code.',
  restartAll: ({ exitCode }) => `A rule for exit code ${exitCode} restarts every container of the Pod.`,
  probeFailed: ({ kind, inRow, threshold }) =>
    `The ${kind} probe failed: ${inRow} in a row, and ${threshold} count.`,
  probeGaveUp: ({ kind }) => `The ${kind} probe failed as often as it may: the container is killed.`,
  probeStarted: () => 'The startup probe succeeded: liveness and readiness are asked from now on.',
  probeReady: () =>
    'The readiness probe succeeded: the container is ready. Services send to the Pod once all its containers are.',
  probeUnready: () =>
    'The readiness probe failed as often as it may: Services leave the Pod out. Nothing is restarted.',
  probeError: ({ kind }) => `The ${kind} probe could not be made at all, so nothing is counted.`,
  hookStarted: ({ hook, seconds: took }) =>
    `The ${hook} hook runs for ${seconds(took)}; the kubelet waits for it.`,
  hookFailed: ({ hook }) =>
    hook === 'postStart'
      ? 'The postStart hook failed: the container is killed.'
      : 'The preStop hook failed; the stop goes on.',
  stopping: ({ grace }) => `It is stopped, with a grace period of ${seconds(grace)}.`,
  signalled: ({ grace }) => `SIGTERM is sent; ${seconds(grace)} are left.`,
  forced: () => 'It did not end in time: SIGKILL, code 137.',
  taintTolerated: ({ node, taint, seconds: time }) =>
    `${node} has the taint ${taint}, which the Pod tolerates for ${seconds(time)}; then it is deleted.`,
  taintEvicts: ({ node, taint }) => `${node} has the taint ${taint}: the Pod may not stay, and is deleted.`,
  deleted: ({ grace }) =>
    grace === 0
      ? 'The Pod is deleted without grace.'
      : `The Pod is deleted, with a grace period of ${seconds(grace)}. Endpoints drop it at once.`,
  gone: () => 'Nothing of it runs any more: the object is gone.',
  deadline: ({ seconds: active }) =>
    `It was active for ${seconds(active)}, which is its deadline: all containers are stopped.`,
  evicted: () => 'The kubelet evicts the Pod: it is not started again on any node by itself.',
  succeeded: () =>
    'Every container ended with code 0 and none is restarted: the Pod succeeded, and stays so.',
  failed: () => 'A container failed and none is restarted: the Pod failed, and stays so.',
};

/** Why a node does not take the Pod. */
const refusals: Readonly<Record<RefusalCode, Say>> = {
  claimMissing: ({ claim }) => `the claim ${claim} does not exist`,
  claimUnbound: ({ claim }) => `the claim ${claim} is not bound to a volume`,
  unschedulable: () => 'the node is cordoned',
  taint: ({ key, value, effect }) =>
    `the Pod does not tolerate the taint ${key}${value ? `=${value}` : ''}:${effect}`,
  affinity: () => 'the labels of the node are not those the Pod asks for',
  ports: ({ port }) => `port ${port} of the node is taken`,
  pods: ({ used, allocatable }) => `it has ${used} Pods and takes ${allocatable}`,
  resource: ({ resource, request, free, allocatable }) =>
    `${request} of ${resource} are requested, and ${free} of ${allocatable} are free`,
};

/** What would let the Pod in. */
const cures: Readonly<Record<CureCode, Say>> = {
  createClaim: ({ claim }) => `Create the claim ${claim}`,
  bindClaim: ({ claim }) => `Bind the claim ${claim} to a volume`,
  uncordon: () => 'Uncordon the node',
  tolerateTaint: ({ key }) => `Tolerate the taint ${key}`,
  removeTaint: ({ key }) => `Remove the taint ${key} from the node`,
  labelNode: ({ labels }) => (labels ? `Label the node ${labels}` : 'Label the node as the Pod asks'),
  changeSelector: ({ labels }) => (labels ? `Do not ask for ${labels}` : 'Ask for labels that the node has'),
  otherPort: ({ port }) => `Take another host port than ${port}`,
  freePort: ({ port }) => `Free port ${port} of the node`,
  fewerPods: () => 'Move other Pods away',
  lowerRequest: ({ resource, free }) =>
    free && free !== '0' ? `Request ${free} of ${resource}` : `Request less ${resource}`,
  freeResource: ({ resource }) => `Free ${resource} on the node`,
  largerNode: ({ resource }) => `A node with more ${resource}`,
};

/** What a program is taken to do. */
const chips: Readonly<Record<ChipCode, Say>> = {
  runsOn: () => 'runs on',
  exits: ({ exitCode, after }) => `exits with ${exitCode} after ${seconds(after)}`,
  listens: ({ port, from }) => (from ? `listens on ${port} after ${seconds(from)}` : `listens on ${port}`),
  answers: ({ port, path, from, status }) =>
    `${port}${path === '*' ? '' : path} ${status === 'hang' ? 'hangs' : `answers ${status}`}${from ? ` after ${seconds(from)}` : ''}`,
  uses: ({ quantity, from }) => `uses ${quantity}${from ? ` after ${seconds(from)}` : ''}`,
  wantsCpu: ({ cpu }) => `wants ${cpu} CPU`,
  ignoresTerm: () => 'ignores SIGTERM',
  endsOnTerm: ({ after, exitCode }) =>
    `ends ${after ? `${seconds(after)} after` : 'on'} SIGTERM with ${exitCode}`,
  touches: ({ path, from, to }) =>
    `${path} exists from ${seconds(from)}${to === undefined ? ' on' : ` to ${seconds(to)}`}`,
  cannotStart: () => 'cannot be started',
  cannotWrite: ({ path }) => `cannot write to ${path}, which it needs to start`,
  lacksCapability: ({ capability }) => `lacks ${capability}, which it needs to start as root`,
  unknown: () => 'not known: say what it does',
};

/** Why a world cannot be read. */
const problems: Readonly<Record<WorldProblemCode, Say>> = {
  'unknown-key': ({ key, allowed }) => `there is no key ${key}; there are ${allowed}`,
  missing: ({ key }) => `${key} is missing`,
  type: ({ wanted }) => `this must be ${wanted}`,
  choice: ({ value, allowed }) => `${value} is none of ${allowed}`,
  quantity: ({ value }) => `${value} is no quantity`,
  duplicate: ({ value }) => `there are two of the name ${value}`,
};

/** The words of the simulation and of the small cluster around the Pod; loaded with their panel. */
export const simulation = {
  steps,
  refusals,
  cures,
  chips,
  problems,
  ui: {
    seconds: (n: number) => `${n} s`,
    of: (text: string) => `of ${text}`,
    play: 'Play',
    pause: 'Pause',
    back: 'Step back',
    forward: 'Step forward',
    stepTo: 'Step to the',
    'step.event': 'next event',
    'step.state': 'next state',
    'step.second': 'next second',
    speed: 'Speed',
    until: 'Until',
    cursor: 'Time',
    view: 'View',
    chart: 'Picture',
    table: 'Table',
    deleteHere: 'Delete the Pod here',
    killHere: (name: string) => `Kill ${name} here`,
    compare: 'Keep this run to compare',
    compareBefore: 'Compare with the run before my change',
    compared: 'Compared with the run that was kept (thin bars)',
    endCompare: 'Stop comparing',
    print: 'Print this run',
    noPod: 'There is no Pod in the text. What happens to one is played here.',
    rejected: 'An API server rejects this, so nothing happens. Fix the errors first.',
    forbidden: 'The Pod is valid, but an API server forbids it, so nothing happens:',
    showField: 'Show the field',
    addRuntimeClass: (name: string) => `Add the RuntimeClass ${name} to the cluster`,
    worldBroken: 'What is around the Pod cannot be read:',
    failed: 'The simulation could not be loaded.',
    why: 'Why',
    whyNothing: 'Nothing has happened yet.',
    field: (path: string) => `Go to ${path}`,
    events: 'Events',
    eventsLead: 'as kubectl describe prints them',
    all: 'All',
    warnings: 'Warnings',
    copy: 'Copy',
    copied: 'Copied',
    noEvents: 'None yet.',
    'column.type': 'Type',
    'column.reason': 'Reason',
    'column.age': 'Age',
    'column.from': 'From',
    'column.message': 'Message',
    'column.about': 'About',
    conditions: 'Conditions',
    gone: 'The Pod is gone: kubectl finds no such Pod.',
    nodesTitle: 'Nodes that take the Pod',
    nodesTake: (n: number, all: number) =>
      `${n} of ${all} ${plural('en', all, { one: 'node takes', other: 'nodes take' })} it`,
    nodesWhere: 'in the small cluster of the simulation',
    nodesUnknown: 'No node is asked: a server rejects this',
    nodesFits: 'everything fits',
    nodesMore: (n: number) => `and ${n} more`,
    nodesEdit: 'Edit nodes',
    pending: 'Why it is Pending',
    pendingNode: (node: string) => `${node}:`,
    pendingCures: 'What would let it in:',
    'table.from': 'From',
    'table.to': 'To',
    'table.who': 'Who',
    'table.state': 'State',
    'table.restarts': 'Restarts',
    'table.end': 'end',
    pod: 'Pod',
    'look.waiting': 'waiting',
    'look.pulling': 'pulling, or not ready',
    'look.running': 'running',
    'look.ready': 'ready',
    'look.done': 'ended with 0',
    'look.failed': 'failed, or killed',
    'bar.ready': 'ready',
    'bar.unready': 'running, not ready',
    'bar.starting': 'not started yet',
    'bar.running': 'running',
    'bar.waiting': 'waiting',
    'bar.pulling': 'pulling',
    exit: (reason: string, code: number) => `${reason}, exit ${code}`,
    restart: (n: number) => `restart ${n}`,
    passed: 'passed',
    legendProbe: 'probe passed',
    legendFailed: 'failed',
    changed: 'Sketched from a model of Kubernetes, without a cluster; pulls and syncs take 2 s here.',
    // The small cluster
    cluster: 'The small cluster',
    clusterLead: 'Kept with the manifest and in its link, never written into the YAML.',
    presets: 'Presets',
    'preset.one': 'One node',
    'preset.three': 'Three nodes',
    'preset.tainted': 'A tainted node',
    'preset.full': 'A full node',
    'preset.memory': 'A node short of memory',
    'preset.reset': 'As it is by itself',
    undo: 'Undo the last change of the cluster',
    redo: 'Redo',
    nodes: 'Nodes',
    addNode: 'Add node',
    objects: 'Objects',
    addObject: 'Add object',
    inFile: 'in this file',
    notThere: 'named by the Pod, not there',
    lacks: (keys: string) => `without ${keys}`,
    createIt: (name: string) => `Create ${name}`,
    keys: (n: number) => (n === 1 ? '1 key' : `${n} keys`),
    behaviour: (name: string) => `How ${name} behaves`,
    inferred: 'read from command and image',
    stated: 'said here',
    unknownBehaviour:
      'Neither command nor image says what it does. An init container is taken to end at once with 0, like a container without ports and probes that is not started again once it has ended well; any other to run on and to answer on the ports it declares, or else on those its probes ask.',
    change: 'Change',
    takeBack: 'As inferred',
    behaviours: 'How the programs behave',
    images: 'Images',
    addImage: 'Add image',
    actions: 'What happens to it',
    addAction: 'Add action',
    asYaml: 'All of it as YAML',
    asYamlLead: 'Every key of a world file can be set here.',
    apply: 'Apply',
    name: 'Name',
    cpu: 'CPU',
    memory: 'Memory',
    pods: 'Pods',
    used: 'used',
    labels: 'Labels',
    taints: 'Taints',
    cordoned: 'cordoned',
    present: 'Images on it',
    all_images: 'all',
    remove: (name: string) => `Remove ${name}`,
    kind: 'Kind',
    key: 'Key',
    value: 'Value',
    addKey: 'Add key',
    claimState: 'State',
    exitAt: 'exits after (s)',
    exitCode: 'with code',
    listensOn: 'listens on: port from to; …',
    http: 'HTTP: port path status from to; …',
    memoryUse: 'uses memory: quantity from; …',
    files: 'files: path from to; …',
    cpuWanted: 'wants CPUs',
    startError: 'cannot be started, because',
    sayMore: (name: string) => `Say more of ${name}`,
    term: 'after SIGTERM (s, or ignore)',
    pullSeconds: 'seconds to pull',
    pullError: 'error of the pull',
    imageUser: 'runs as',
    needsSecret: 'needs the Secret',
    at: 'at second',
    'do.delete': 'the Pod is deleted',
    'do.kill': 'a process dies',
    'do.create': 'an object is created',
    grace: 'grace period',
    container: 'container',
  },
};
