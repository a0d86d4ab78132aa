export { addPart } from './add-part.ts';
export { Outline } from './Outline.tsx';
export { SectionChips } from './SectionList.tsx';
