export * from './containers.ts';
export * from './edit.ts';
export * from './fields/index.ts';
export * from './issue.ts';
export * from './json.ts';
export * from './path.ts';
export * from './pods.ts';
export * from './schema/index.ts';
export { listMapKeys } from './schema/overlay.ts';
