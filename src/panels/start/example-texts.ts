import config from './examples/config.yaml?raw';
import debug from './examples/debug.yaml?raw';
import gpu from './examples/gpu.yaml?raw';
import guaranteed from './examples/guaranteed.yaml?raw';
import hostNetwork from './examples/host-network.yaml?raw';
import identity from './examples/identity.yaml?raw';
import init from './examples/init.yaml?raw';
import job from './examples/job.yaml?raw';
import loadBalancer from './examples/load-balancer.yaml?raw';
import minimal from './examples/minimal.yaml?raw';
import nightly from './examples/nightly.yaml?raw';
import perNode from './examples/per-node.yaml?raw';
import sidecar from './examples/sidecar.yaml?raw';
import storage from './examples/storage.yaml?raw';
import web from './examples/web.yaml?raw';
import zones from './examples/zones.yaml?raw';
import type { ExampleId } from './examples.ts';

/** The manifests of the examples, as they lie in `examples/`. */
export const texts: Readonly<Record<ExampleId, string>> = {
  minimal,
  web,
  init,
  sidecar,
  config,
  storage,
  job,
  nightly,
  'per-node': perNode,
  zones,
  guaranteed,
  gpu,
  identity,
  'host-network': hostNetwork,
  'load-balancer': loadBalancer,
  debug,
};
