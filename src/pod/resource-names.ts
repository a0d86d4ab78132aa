/** Names of resources in requests and limits, by pkg/apis/core/helper/helpers.go and pkg/apis/core/v1/helper/helpers.go. */

/** What a container can have of a node without a device plugin (`standardContainerResources`), huge pages aside. */
export const containerResources: readonly string[] = ['cpu', 'memory', 'ephemeral-storage'];

/** `IsHugePageResourceName`. */
export const isHugePages = (name: string): boolean => name.startsWith('hugepages-');

/** `IsNativeResource`. */
export const isNativeResource = (name: string): boolean =>
  !name.includes('/') || name.includes('kubernetes.io/');

/** `IsOvercommitAllowed`: only of these may limits exceed requests. */
export const isOvercommitAllowed = (name: string): boolean => isNativeResource(name) && !isHugePages(name);

/** What quotas count in whole numbers (`integerResources`). */
export const integerResources: ReadonlySet<string> = new Set([
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
]);

const standardResources: ReadonlySet<string> = new Set([
  ...['', 'requests.', 'limits.'].flatMap((kind) => containerResources.map((name) => kind + name)),
  ...integerResources,
  'storage',
  'requests.storage',
]);

/** `IsStandardResourceName`: names without a domain that mean something somewhere, quotas included. */
export const isStandardResource = (name: string): boolean =>
  standardResources.has(name) || isHugePages(name) || name.startsWith('requests.hugepages-');
