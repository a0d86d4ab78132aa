import {
  type Features,
  type GateName,
  isList,
  isObject,
  type JsonObject,
  own,
  templatePath,
} from '../../pod/index.ts';
import { has, obj, str } from '../validation/read.ts';
import { change, changeEach, without } from './change.ts';
import { items } from './values.ts';

type Edit = (o: JsonObject) => JsonObject;

const inContainers =
  (edit: Edit): Edit =>
  (spec) =>
    ['containers', 'initContainers', 'ephemeralContainers'].reduce(
      (o, list) => changeEach(o, list, edit),
      spec,
    );

const drop =
  (...keys: readonly string[]): Edit =>
  (o) =>
    without(o, ...keys);

const inSecurity =
  (...keys: readonly string[]): Edit =>
  (spec) =>
    change(spec, ['securityContext'], drop(...keys));

const inSources =
  (key: string): Edit =>
  (spec) =>
    changeEach(spec, 'volumes', (volume) =>
      change(volume, ['projected'], (projected) => changeEach(projected, 'sources', drop(key))),
    );

/** What of a Pod's spec goes where a gate is off (`dropDisabledFields` of pkg/api/pod/util.go), in its order. */
const podDrops: readonly (readonly [gate: GateName, edit: Edit])[] = [
  ['UserNamespacesSupport', drop('hostUsers')],
  ['SupplementalGroupsPolicy', inSecurity('supplementalGroupsPolicy')],
  ['PodLevelResources', drop('resources')],
  ['ProcMountType', inContainers((container) => change(container, ['securityContext'], defaultProcMount))],
  ['DynamicResourceAllocation', dropClaims],
  ['ClusterTrustBundleProjection', inSources('clusterTrustBundle')],
  ['PodCertificateRequest', inSources('podCertificate')],
  ['GenericWorkload', drop('schedulingGroup', 'workloadRef')],
  ['InPlacePodVerticalScaling', inContainers(drop('resizePolicy'))],
  ['ContainerRestartRules', dropRestartRules],
  ['HostnameOverride', drop('hostnameOverride')],
  [
    'EnvFiles',
    inContainers((container) =>
      changeEach(container, 'env', (variable) => change(variable, ['valueFrom'], drop('fileKeyRef'))),
    ),
  ],
  ['ImageVolume', dropImageVolumes],
  ['SELinuxChangePolicy', inSecurity('seLinuxChangePolicy')],
  ['ContainerStopSignals', inContainers(dropStopSignal)],
];

function defaultProcMount(context: JsonObject): JsonObject {
  return has(context, 'procMount') ? { ...context, procMount: 'Default' } : context;
}

function dropClaims(spec: JsonObject): JsonObject {
  const dropped = inContainers((container) => change(container, ['resources'], drop('claims')))(spec);
  return without(dropped, 'resourceClaims');
}

function dropRestartRules(spec: JsonObject): JsonObject {
  const both = drop('restartPolicy', 'restartPolicyRules');
  const init: Edit = (container) =>
    str(container, 'restartPolicy') === 'Always' ? without(container, 'restartPolicyRules') : both(container);
  return changeEach(
    changeEach(changeEach(spec, 'containers', both), 'ephemeralContainers', both),
    'initContainers',
    init,
  );
}

/** An image volume goes with its mounts. */
function dropImageVolumes(spec: JsonObject): JsonObject {
  const names = new Set(
    items(spec, 'volumes')
      .filter((volume) => has(volume, 'image'))
      .map((volume) => str(volume, 'name')),
  );
  if (names.size === 0) return spec;
  const keep = (o: JsonObject, list: string, kept: (item: JsonObject) => boolean): JsonObject => {
    const value = own(o, list);
    if (!isList(value)) return o;
    const left = value.filter((item) => isObject(item) && kept(item));
    return left.length === 0 ? without(o, list) : { ...o, [list]: left };
  };
  const volumes = keep(spec, 'volumes', (volume) => !has(volume, 'image'));
  return inContainers((container) =>
    keep(container, 'volumeMounts', (mount) => !names.has(str(mount, 'name'))),
  )(volumes);
}

/** A lifecycle of which nothing is left goes whole. */
function dropStopSignal(container: JsonObject): JsonObject {
  const lifecycle = obj(container, 'lifecycle');
  if (!has(lifecycle, 'stopSignal')) return container;
  if (has(lifecycle, 'preStop') || has(lifecycle, 'postStart')) {
    return change(container, ['lifecycle'], drop('stopSignal'));
  }
  return without(container, 'lifecycle');
}

/** The object without the fields whose gate is off. */
export function dropDisabled(kind: string, object: JsonObject, features: Features): JsonObject {
  const path = [...(templatePath(kind) ?? []), 'spec'];
  let out = object;
  const off = (gate: GateName) => features.knows(gate) && !features.on(gate);
  for (const [gate, edit] of podDrops) if (off(gate)) out = change(out, path, edit);
  if (kind === 'StatefulSet' && off('MaxUnavailableStatefulSet')) {
    out = change(out, ['spec', 'updateStrategy', 'rollingUpdate'], drop('maxUnavailable'));
  }
  if (kind === 'Job' && off('JobManagedBy')) out = change(out, ['spec'], drop('managedBy'));
  return out;
}
