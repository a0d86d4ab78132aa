export { defaultObject } from './object.ts';
export { defaultPod } from './pod.ts';
export * from './resource-lists.ts';
export * from './resources.ts';
