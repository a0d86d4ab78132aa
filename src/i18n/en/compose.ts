import type { ComposeHints } from '../types.ts';

/** What stands for a field of a Docker Compose service in a container; the end of a sentence. */
export const composeHints: ComposeHints = {
  build: 'build and push the image before, and name it in `image`',
  capadd: 'it is `securityContext.capabilities.add`, without `CAP_`',
  capdrop: 'it is `securityContext.capabilities.drop`, without `CAP_`',
  configs: 'mount a ConfigMap as a volume',
  containername: 'the name of the container is `name`',
  cpus: 'it is `resources.limits.cpu`',
  dependson:
    'containers of a Pod start without waiting for each other, so what has to be done before goes into `initContainers`',
  deploy: '`replicas` belong to a Deployment, limits and reservations into `resources`',
  devices:
    'a device plugin offers devices as `resources.limits`, and a privileged container sees all of its node',
  dns: 'one setting holds for all containers of the Pod, `spec.dnsConfig.nameservers`',
  envfile: 'put its lines into a ConfigMap, and name that in `envFrom`',
  expose: 'list them as `containerPort` in `ports`, or leave them out, for they can be reached unlisted',
  extrahosts: 'one setting holds for all containers of the Pod, `spec.hostAliases`',
  groupadd: 'it is `spec.securityContext.supplementalGroups`, by number',
  healthcheck: 'write a `livenessProbe`, a `readinessProbe` or both',
  labels: 'labels belong to the Pod, into `metadata.labels`',
  links: 'containers of a Pod reach each other at `localhost`, and other Pods by the name of a Service',
  logging: 'what a container prints is kept by the node, without a setting in the Pod',
  memlimit: 'it is `resources.limits.memory`, where `512m` is written `512Mi`',
  memreservation: 'it is `resources.requests.memory`, where `512m` is written `512Mi`',
  networkmode:
    'all containers of a Pod share one network, and `spec.hostNetwork: true` makes it that of the node',
  networks: 'all containers of a Pod share one network, and a NetworkPolicy says who may reach it',
  readonly: 'it is `securityContext.readOnlyRootFilesystem`',
  restart:
    '`spec.restartPolicy` holds for all containers without one of their own, and it is `Always` unless it is set',
  secrets: 'mount a Secret as a volume, or name its keys in `env`',
  shmsize: 'mount an `emptyDir` volume with `medium: Memory` at `/dev/shm`',
  stdinopen: 'it is `stdin`',
  stopgraceperiod:
    'one setting holds for all containers of the Pod, `spec.terminationGracePeriodSeconds`, in seconds',
  sysctls: 'one setting holds for all containers of the Pod, `spec.securityContext.sysctls`',
  tmpfs: 'mount an `emptyDir` volume with `medium: Memory` there',
  ulimits: 'a Pod has no setting for it, the limits of the container runtime hold',
  user: 'it is `securityContext.runAsUser`, by number',
  volumes: 'name in `spec.volumes` what is mounted, and in `volumeMounts` where',
};
