export { defaultPod } from './pod.ts';
export * from './resource-lists.ts';
export * from './resources.ts';
