import { type JsonObject, own } from '../../pod/index.ts';
import { has, isPadded, num, nums, obj, str } from '../validation/read.ts';
import { validateEnv, validateEnvFrom } from './env.ts';
import type { ErrorList, Field } from './errors.ts';
import { type HandlerContext, validateLifecycle, validateProbes } from './handlers.ts';
import { validateDevices, validateMounts } from './mounts.ts';
import { dnsLabel, portName, portNumber } from './names.ts';
import { validateContainerResources } from './resources.ts';
import { validateSecurityContext } from './securityContext.ts';
import { items } from './values.ts';
import { type Volumes, validatePullPolicy } from './volumes.ts';

/** What the containers of a Pod share. */
export interface ContainerContext extends HandlerContext {
  readonly volumes: Volumes;
  readonly claims: ReadonlySet<string>;
  readonly restartPolicy: string;
  readonly hostUsers: boolean;
}

/** `validateContainers`. */
export function validateContainers(c: ContainerContext, spec: JsonObject | undefined, p: Field): void {
  const containers = items(spec, 'containers');
  if (containers.length === 0) {
    c.errors.required(p);
    return;
  }
  const names = new Set<string>();
  containers.forEach((container, i) => {
    const at = `${p}[${i}]`;
    validateCommon(c, container, at);
    uniqueName(c.errors, names, str(container, 'name'), at);
    if (has(container, 'lifecycle')) validateLifecycle(c, container, `${at}.lifecycle`);
    validateProbes(c, container, at);
    if (c.features.on('ContainerRestartRules')) validateRestart(c, container, at);
    else if (has(container, 'restartPolicy')) {
      c.errors.forbidden(`${at}.restartPolicy`, 'may not be set for non-init containers');
    }
  });
  hostPorts(c.errors, containers, p);
}

function uniqueName(errors: ErrorList, names: Set<string>, name: string, p: Field): void {
  if (names.has(name)) errors.duplicate(`${p}.name`, name);
  else names.add(name);
}

/** `validateContainerCommon`. */
function validateCommon(c: ContainerContext, container: JsonObject, p: Field): void {
  const { errors } = c;
  const name = str(container, 'name');
  if (name === '') errors.required(`${p}.name`);
  else errors.invalidEach(`${p}.name`, name, dnsLabel(name));
  if (str(container, 'image') === '') errors.required(`${p}.image`);
  const policy = str(container, 'terminationMessagePolicy');
  const policies = ['File', 'FallbackToLogsOnError'];
  if (policy === '') errors.required(`${p}.terminationMessagePolicy`);
  else if (!policies.includes(policy)) {
    errors.notSupported(`${p}.terminationMessagePolicy`, policy, policies);
  }
  validatePorts(errors, container, `${p}.ports`);
  validateEnv(c, container, `${p}.env`);
  validateEnvFrom(c, container, `${p}.envFrom`);
  validateMounts(errors, container, c.volumes, `${p}.volumeMounts`);
  validateDevices(errors, container, c.volumes, `${p}.volumeDevices`);
  validatePullPolicy(errors, str(container, 'imagePullPolicy'), `${p}.imagePullPolicy`);
  validateContainerResources(c, obj(container, 'resources'), c.claims, `${p}.resources`);
  validateResizePolicy(c, container, `${p}.resizePolicy`);
  validateSecurityContext(c, container, `${p}.securityContext`, c.hostUsers);
}

const protocols = ['SCTP', 'TCP', 'UDP'];

/** `validateContainerPorts`. */
function validatePorts(errors: ErrorList, container: JsonObject, p: Field): void {
  const names = new Set<string>();
  items(container, 'ports').forEach((port, i) => {
    const at = `${p}[${i}]`;
    const name = str(port, 'name');
    if (name !== '') {
      const problems = portName(name);
      if (problems.length > 0) errors.invalidEach(`${at}.name`, name, problems);
      else uniqueName(errors, names, name, at);
    }
    const containerPort = num(port, 'containerPort') ?? 0;
    if (containerPort === 0) errors.required(`${at}.containerPort`);
    else errors.invalidEach(`${at}.containerPort`, containerPort, portNumber(containerPort));
    const hostPort = num(port, 'hostPort') ?? 0;
    if (hostPort !== 0) errors.invalidEach(`${at}.hostPort`, hostPort, portNumber(hostPort));
    const protocol = str(port, 'protocol');
    if (protocol === '') errors.required(`${at}.protocol`);
    else if (!protocols.includes(protocol)) errors.notSupported(`${at}.protocol`, protocol, protocols);
  });
}

/** `checkHostPortConflicts`. */
function hostPorts(errors: ErrorList, containers: readonly JsonObject[], p: Field): void {
  const seen = new Set<string>();
  containers.forEach((container, i) => {
    items(container, 'ports').forEach((port, j) => {
      const hostPort = num(port, 'hostPort') ?? 0;
      if (hostPort === 0) return;
      const key = `${str(port, 'protocol')}/${str(port, 'hostIP')}/${hostPort}`;
      if (seen.has(key)) errors.duplicate(`${p}[${i}].ports[${j}].hostPort`, key);
      else seen.add(key);
    });
  });
}

const resizePolicies = ['NotRequired', 'RestartContainer'];

/** `validateResizePolicy`: but for duplicates, the index is not printed. */
function validateResizePolicy(c: ContainerContext, container: JsonObject, p: Field): void {
  const { errors } = c;
  const seen = new Set<string>();
  items(container, 'resizePolicy').forEach((item, i) => {
    const [resource, policy] = [str(item, 'resourceName'), str(item, 'restartPolicy')];
    if (seen.has(resource)) errors.duplicate(`${p}[${i}]`, resource);
    seen.add(resource);
    if (resource === '') errors.required(p);
    else if (resource !== 'cpu' && resource !== 'memory') {
      errors.notSupported(p, resource, ['cpu', 'memory']);
    }
    if (policy === '') errors.required(p);
    else if (!resizePolicies.includes(policy)) errors.notSupported(p, policy, resizePolicies);
    if (c.restartPolicy === 'Never' && policy !== 'NotRequired') {
      const pod = c.minor >= 36 ? 'pod ' : '';
      errors.invalid(p, policy, `must be 'NotRequired' when ${pod}\`restartPolicy\` is 'Never'`);
    }
  });
}

const restartPolicies = ['Always', 'Never', 'OnFailure'];
const exitOperators = ['In', 'NotIn'];

/** `validateContainerRestartPolicy`. */
function validateRestart(c: ContainerContext, container: JsonObject, p: Field): void {
  const { errors } = c;
  const rules = items(container, 'restartPolicyRules');
  if (!has(container, 'restartPolicy')) {
    if (rules.length === 0) return;
    errors.required(`${p}.restartPolicy`, 'must specify restartPolicy when restart rules are used');
  } else if (!restartPolicies.includes(str(container, 'restartPolicy'))) {
    errors.notSupported(`${p}.restartPolicy`, str(container, 'restartPolicy'), restartPolicies);
  }
  tooManyItems(c, rules.length, 20, `${p}.restartPolicyRules`);
  const actions = c.features.on('RestartAllContainersOnContainerExits')
    ? ['Restart', 'RestartAllContainers']
    : ['Restart'];
  rules.forEach((rule, i) => {
    const at = `${p}.restartPolicyRules[${i}]`;
    const action = str(rule, 'action');
    if (!actions.includes(action)) errors.notSupported(`${at}.action`, action, actions);
    const codes = obj(rule, 'exitCodes');
    if (!codes) {
      errors.required(`${at}.exitCodes`, 'must be specified');
      return;
    }
    const operator = str(codes, 'operator');
    if (!exitOperators.includes(operator)) {
      errors.notSupported(`${at}.exitCodes.operator`, operator, exitOperators);
    }
    tooManyItems(c, nums(codes, 'values').length, 255, `${at}.exitCodes.values`);
  });
}

/** Before 1.36 too many items were too long. */
function tooManyItems(c: ContainerContext, count: number, max: number, p: Field): void {
  if (count <= max) return;
  if (c.minor >= 36) c.errors.tooMany(p, count, max);
  else c.errors.tooLong(p, max);
}

/** `validateInitContainerRestartPolicy`. */
function validateInitRestart(c: ContainerContext, container: JsonObject, p: Field): void {
  const { errors } = c;
  const rules = items(container, 'restartPolicyRules');
  const policy = own(container, 'restartPolicy');
  if (policy === undefined) {
    if (rules.length > 0) {
      errors.required(`${p}.restartPolicy`, 'must specify restartPolicy when restart rules are used');
    }
  } else if (!c.features.on('ContainerRestartRules')) {
    if (policy !== 'Always') errors.notSupported(`${p}.restartPolicy`, policy, ['Always']);
  } else if (policy !== 'Always' || c.features.on('RestartAllContainersOnContainerExits')) {
    validateRestart(c, container, p);
  } else if (rules.length > 0) {
    const detail = 'restartPolicyRules are not allowed for init containers with restart policy Always';
    errors.forbidden(`${p}.restartPolicyRules`, detail);
  }
}

/** `validateInitContainers`. */
export function validateInitContainers(c: ContainerContext, spec: JsonObject | undefined, p: Field): void {
  const { errors } = c;
  const names = new Set(items(spec, 'containers').map((container) => str(container, 'name')));
  items(spec, 'initContainers').forEach((container, i) => {
    const at = `${p}[${i}]`;
    validateCommon(c, container, at);
    validateInitRestart(c, container, at);
    const name = str(container, 'name');
    if (name !== '' || names.has(name)) uniqueName(errors, names, name, at);
    hostPorts(errors, [container], p);
    const sidecar = own(container, 'restartPolicy') === 'Always';
    if (sidecar) {
      if (has(container, 'lifecycle')) validateLifecycle(c, container, `${at}.lifecycle`);
      validateProbes(c, container, at);
    } else {
      for (const field of ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
        if (has(container, field)) {
          errors.forbidden(
            `${at}.${field}`,
            'may not be set for init containers without restartPolicy=Always',
          );
        }
      }
    }
    if (sidecar || c.minor < 36) return;
    items(container, 'resizePolicy').forEach((item, j) => {
      if (str(item, 'restartPolicy') !== 'RestartContainer') return;
      const detail = "must not be set to 'RestartContainer' for non-sidecar initContainers";
      errors.invalid(`${at}.resizePolicy[${j}].restartPolicy`, 'RestartContainer', detail);
    });
  });
}

/** What an ephemeral container cannot have, in the order of Go's struct. */
const forbiddenForEphemeral = [
  'ports',
  'resources',
  'resizePolicy',
  'restartPolicy',
  'restartPolicyRules',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
];

/** `validateEphemeralContainers`. */
export function validateEphemeralContainers(
  c: ContainerContext,
  spec: JsonObject | undefined,
  p: Field,
): void {
  const { errors } = c;
  const others = [...items(spec, 'containers'), ...items(spec, 'initContainers')].map((o) => str(o, 'name'));
  const names = new Set(others);
  items(spec, 'ephemeralContainers').forEach((container, i) => {
    const at = `${p}[${i}]`;
    validateCommon(c, container, at);
    validateImageText(errors, container, at);
    uniqueName(errors, names, str(container, 'name'), at);
    const target = str(container, 'targetContainerName');
    if (target !== '' && !others.includes(target)) errors.notFound(`${at}.targetContainerName`, target);
    const cannot = 'cannot be set for an Ephemeral Container';
    for (const field of forbiddenForEphemeral) {
      if (isSet(container, field)) errors.forbidden(`${at}.${field}`, cannot);
    }
    items(container, 'volumeMounts').forEach((mount, j) => {
      for (const field of ['subPath', 'subPathExpr'] as const) {
        if (str(mount, field) !== '') errors.forbidden(`${at}.volumeMounts[${j}].${field}`, cannot);
      }
    });
  });
}

/** Not Go's zero value; of the struct `resources` that is one without lists. */
function isSet(container: JsonObject, field: string): boolean {
  if (field !== 'resources') return has(container, field);
  const resources = obj(container, field);
  return ['limits', 'requests', 'claims'].some((list) => has(resources, list));
}

/** `validateContainerOnlyForPod`. */
export function validateImageText(errors: ErrorList, container: JsonObject, p: Field): void {
  const image = str(container, 'image');
  if (isPadded(image)) {
    errors.invalid(`${p}.image`, image, 'must not have leading or trailing whitespace');
  }
}
