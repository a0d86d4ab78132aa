export * from './Button.tsx';
export * from './heading-level.ts';
export * from './icons.tsx';
export { Menu, type MenuItem } from './Menu.tsx';
export * from './Prose.tsx';
export * from './Segmented.tsx';
export * from './Select.tsx';
export * from './TextInput.tsx';
export type { Committed } from './use-draft.ts';
