import { own } from '../pod/index.ts';
import type { Scene } from './scene.ts';
import type { ProcessService } from './types.ts';

/** Address of the API server's Service as kubeadm sets it up: the first one of its service network. */
export const apiServerIP = '10.96.0.1';

const apiServer: ProcessService = {
  name: 'kubernetes',
  clusterIP: apiServerIP,
  ports: [{ name: 'https', port: 443 }],
};

export interface ServiceVariable {
  readonly name: string;
  readonly value: string;
  readonly service: string;
}

/**
 * Variables of Services: `getServiceEnvVarMap` of pkg/kubelet/kubelet_pods.go. Those of the API server always, those of the
 * namespace unless `enableServiceLinks` is false. A Service without an address gives none.
 */
export function serviceVariables({ spec, options }: Scene): ServiceVariable[] {
  const links = own(spec, 'enableServiceLinks') !== false;
  const services = new Map([[apiServer.name, apiServer]]);
  for (const service of options.services ?? []) {
    const hasAddress = service.clusterIP !== '' && service.clusterIP !== 'None';
    if (hasAddress && service.ports.length > 0 && (links || service.name === apiServer.name))
      services.set(service.name, service);
  }
  return [...services.values()].flatMap(variablesOf);
}

/** `FromServices` of pkg/kubelet/envvars/envvars.go. */
function variablesOf(service: ProcessService): ServiceVariable[] {
  const { name, clusterIP, ports } = service;
  const prefix = variableName(name);
  const [first] = ports;
  if (!first) return [];
  const pairs: [string, string][] = [
    [`${prefix}_SERVICE_HOST`, clusterIP],
    [`${prefix}_SERVICE_PORT`, String(first.port)],
    ...ports.flatMap((port): [string, string][] =>
      port.name ? [[`${prefix}_SERVICE_PORT_${variableName(port.name)}`, String(port.port)]] : [],
    ),
    ...ports.flatMap((port, i) => linksOf(prefix, clusterIP, port, i === 0)),
  ];
  return pairs.map(([variable, value]) => ({ name: variable, value, service: name }));
}

/** `makeLinkVariables`: the names that Docker once gave to links. */
function linksOf(
  prefix: string,
  ip: string,
  { port, protocol }: ProcessService['ports'][number],
  isFirst: boolean,
): [string, string][] {
  const lower = (protocol || 'TCP').toLowerCase();
  const address = ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
  const url = `${lower}://${address}`;
  const own = `${prefix}_PORT_${port}_${lower.toUpperCase()}`;
  return [
    ...(isFirst ? [[`${prefix}_PORT`, url] as [string, string]] : []),
    [own, url],
    [`${own}_PROTO`, lower],
    [`${own}_PORT`, String(port)],
    [`${own}_ADDR`, ip],
  ];
}

function variableName(name: string): string {
  return name.replaceAll('-', '_').toUpperCase();
}
