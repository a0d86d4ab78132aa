export { Outline } from './Outline.tsx';
export { SectionChips } from './SectionList.tsx';
