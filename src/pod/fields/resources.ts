/** What is offered of a resource: a typical quantity, and whether it counts bytes or cores. */
export interface ResourceFacts {
  readonly unit?: 'bytes' | 'cores';
  readonly example?: string;
}

/**
 * Resources that stand in requests and limits, most used first; huge pages in the sizes of amd64. Others are free
 * (pkg/apis/core/v1/helper/helpers.go, 1.36).
 */
const resources: ReadonlyMap<string, ResourceFacts> = new Map<string, ResourceFacts>([
  ['cpu', { unit: 'cores', example: '250m' }],
  ['memory', { unit: 'bytes', example: '128Mi' }],
  ['ephemeral-storage', { unit: 'bytes', example: '1Gi' }],
  ['storage', { unit: 'bytes', example: '1Gi' }],
  ['hugepages-2Mi', { unit: 'bytes', example: '4Mi' }],
  ['hugepages-1Gi', { unit: 'bytes', example: '1Gi' }],
]);

/** What is known of a resource by its name; nothing of an extended one. */
export function resourceFacts(name: string): ResourceFacts {
  return resources.get(name) ?? {};
}
