export * from './Button.tsx';
export * from './Disclosure.tsx';
export * from './heading-level.ts';
export * from './icons.tsx';
export * from './Prose.tsx';
export * from './Segmented.tsx';
export * from './Select.tsx';
export * from './TextInput.tsx';
export type { Committed } from './use-draft.ts';
