import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';

const icons = {
  add: IconPlus,
  remove: IconX,
  up: IconArrowUp,
  down: IconArrowDown,
  chevron: IconChevronRight,
  copy: IconCopy,
  jump: IconArrowRight,
  trash: IconTrash,
  fix: IconCheck,
} as const;

export type IconName = keyof typeof icons;

/** A line icon of 16 px in the colour of the text; says nothing to a screen reader. */
export function Icon({
  name,
  className,
}: {
  readonly name: IconName;
  readonly className?: string | undefined;
}) {
  const Shape = icons[name];
  return <Shape size={16} stroke={1.75} className={className} aria-hidden="true" />;
}
