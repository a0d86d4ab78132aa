import { type JsonObject, own } from '../../pod/index.ts';
import { bool, has, obj, str } from '../validation/read.ts';
import { notOnWindows } from '../validation/windows.ts';
import type { Context } from './context.ts';
import type { ErrorList, Field } from './errors.ts';
import { containersIn } from './visit.ts';

const hostProcess = (context: JsonObject | undefined) => bool(obj(context, 'windowsOptions'), 'hostProcess');

/** `validateWindowsHostProcessPod`; the cluster allows privileged containers. */
export function validateHostProcess(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  const ofPod = hostProcess(obj(spec, 'securityContext'));
  const containers = containersIn(spec, p);
  let count = 0;
  for (const { container, at } of containers) {
    const its = hostProcess(obj(container, 'securityContext'));
    if (ofPod !== undefined && its !== undefined && ofPod !== its) {
      const detail = `pod hostProcess value must be identical if both are specified, was ${ofPod}`;
      errors.invalid(`${at}.securityContext.windowsOptions.hostProcess`, its, detail);
    }
    if (its ?? ofPod) count++;
  }
  if (count === 0) return;
  if (count !== containers.length) {
    const detail =
      'If pod contains any hostProcess containers then all containers must be HostProcess containers';
    errors.invalid(p, '', detail);
  }
  if (bool(spec, 'hostNetwork') !== true) {
    const detail = 'hostNetwork must be true if pod contains any hostProcess containers';
    errors.invalid(`${p}.hostNetwork`, false, detail);
  }
}

/** `validateOS`, then what the system cannot have. */
export function validateOs(c: Context, spec: JsonObject | undefined, p: Field): void {
  const os = obj(spec, 'os');
  if (!os) return;
  const name = str(os, 'name');
  if (name === '') c.errors.required(`${p}.os.name`, c.minor < 34 ? 'cannot be empty' : '');
  else if (name === 'linux') validateLinux(c.errors, spec, p);
  else if (name === 'windows') validateWindows(c.errors, spec, p);
  else c.errors.notSupported(`${p}.os`, name, ['linux', 'windows']);
}

function validateLinux(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  const places = [
    { owner: spec, at: p },
    ...containersIn(spec, p).map(({ container, at }) => ({ owner: container, at })),
  ];
  for (const { owner, at } of places) {
    if (!has(obj(owner, 'securityContext'), 'windowsOptions')) continue;
    errors.forbidden(`${at}.securityContext.windowsOptions`, 'windows options cannot be set for a linux pod');
  }
}

/** Upstream's order; fields of the Pod that are in the internal security context are among those of it. */
const podFields: readonly (readonly [place: 'spec' | 'securityContext', field: string])[] = [
  ['securityContext', 'appArmorProfile'],
  ['securityContext', 'seLinuxOptions'],
  ['spec', 'hostUsers'],
  ['spec', 'hostPID'],
  ['spec', 'hostIPC'],
  ['securityContext', 'seccompProfile'],
  ['securityContext', 'fsGroup'],
  ['securityContext', 'fsGroupChangePolicy'],
  ['securityContext', 'sysctls'],
  ['spec', 'shareProcessNamespace'],
  ['securityContext', 'runAsUser'],
  ['securityContext', 'runAsGroup'],
  ['securityContext', 'supplementalGroups'],
  ['securityContext', 'supplementalGroupsPolicy'],
  ['securityContext', 'seLinuxChangePolicy'],
];
const cannot = 'cannot be set for a windows pod';

/** Set, in Go's eyes; of the fields here only `sysctls` counts by its length. */
function isSet(o: JsonObject | undefined, field: string): boolean {
  const value = own(o, field);
  if (field === 'sysctls') return Array.isArray(value) && value.length > 0;
  return value !== undefined;
}

function validateWindows(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  const context = obj(spec, 'securityContext');
  for (const [place, field] of podFields) {
    const inSpec = place === 'spec';
    if (!isSet(inSpec ? spec : context, field)) continue;
    errors.forbidden(inSpec ? `${p}.${field}` : `${p}.securityContext.${field}`, cannot);
  }
  for (const { container, at } of containersIn(spec, p)) {
    for (const field of notOnWindows) {
      if (isSet(obj(container, 'securityContext'), field)) {
        errors.forbidden(`${at}.securityContext.${field}`, cannot);
      }
    }
  }
}
