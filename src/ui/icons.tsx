import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowForwardUp from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconBox from '@tabler/icons-react/dist/esm/icons/IconBox.mjs';
import IconBug from '@tabler/icons-react/dist/esm/icons/IconBug.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconCircleDotted from '@tabler/icons-react/dist/esm/icons/IconCircleDotted.mjs';
import IconCircleHalf2 from '@tabler/icons-react/dist/esm/icons/IconCircleHalf2.mjs';
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconDatabase from '@tabler/icons-react/dist/esm/icons/IconDatabase.mjs';
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
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
  undo: IconArrowBackUp,
  redo: IconArrowForwardUp,
  open: IconChevronDown,
  unfold: IconChevronUp,
  next: IconArrowRight,
  this: IconArrowLeft,
  ok: IconCheck,
  error: IconCircleX,
  warning: IconAlertTriangle,
  advice: IconInfoCircle,
  container: IconBox,
  init: IconCircleDotted,
  sidecar: IconCircleHalf2,
  ephemeral: IconBug,
  volume: IconDatabase,
} as const;

export type IconName = keyof typeof icons;

interface IconProps {
  readonly name: IconName;
  /** Side in px; 16 beside words and in buttons, 14 in rows that are denser. */
  readonly size?: 14 | 16;
  readonly className?: string | undefined;
}

/** A line icon in the colour of the text; says nothing to a screen reader. */
export function Icon({ name, size = 16, className }: IconProps) {
  const Shape = icons[name];
  return <Shape size={size} stroke={1.75} className={className} aria-hidden="true" />;
}
