export * from './admission.ts';
export {
  type FileUse,
  objectsOf,
  type PlacedObject,
  type PodInFile,
  podInFile,
} from './beside.ts';
export * from './candidates.ts';
export * from './capabilities.ts';
export * from './containers.ts';
export * from './create.ts';
export { decodeBytes } from './decode-bytes.ts';
export * from './edit.ts';
export * from './expand.ts';
export * from './features.ts';
export * from './fields/index.ts';
export { isLongMode } from './file-mode.ts';
export { freeName } from './free-name.ts';
export { isFromServer } from './from-server.ts';
export * from './grace.ts';
export * from './hostname.ts';
export * from './image.ts';
export * from './issue.ts';
export * from './json.ts';
export { hasLabels, selects } from './label-selector.ts';
export * from './lists.ts';
export * from './name-facts.ts';
export {
  isLocalUse,
  type LocalUse,
  namesIn,
  type ObjectUse,
  type PodNames,
  usesIn,
} from './names.ts';
export * from './near.ts';
export * from './neighbours.ts';
export * from './node.ts';
export * from './order.ts';
export * from './path.ts';
export * from './picture/index.ts';
export * from './pods.ts';
export * from './presets/index.ts';
export * from './prune.ts';
export * from './psp.ts';
export * from './quantity.ts';
export * from './quantity-parse.ts';
export * from './quantity-text.ts';
export * from './references.ts';
export * from './remove.ts';
export * from './rename.ts';
export * from './resource-names.ts';
export { isSafeSysctl, safeSysctls } from './safe-sysctls.ts';
export * from './scheduling.ts';
export { upstreamDescription } from './schema/descriptions.ts';
export * from './schema/index.ts';
export { someNamesOf, unknownInContainer } from './some-names.ts';
export type * from './text-issues.ts';
export * from './versions/index.ts';
export * from './volume-kinds.ts';
