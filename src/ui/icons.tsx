import IconAdjustmentsHorizontal from '@tabler/icons-react/dist/esm/icons/IconAdjustmentsHorizontal.mjs';
import IconAlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs';
import IconAlertCircleFilled from '@tabler/icons-react/dist/esm/icons/IconAlertCircleFilled.mjs';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconAlertTriangleFilled from '@tabler/icons-react/dist/esm/icons/IconAlertTriangleFilled.mjs';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowForwardUp from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconBellOff from '@tabler/icons-react/dist/esm/icons/IconBellOff.mjs';
import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs';
import IconBook2 from '@tabler/icons-react/dist/esm/icons/IconBook2.mjs';
import IconBox from '@tabler/icons-react/dist/esm/icons/IconBox.mjs';
import IconBug from '@tabler/icons-react/dist/esm/icons/IconBug.mjs';
import IconChartBar from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import IconCircleHalf2 from '@tabler/icons-react/dist/esm/icons/IconCircleHalf2.mjs';
import IconCircleNumber1 from '@tabler/icons-react/dist/esm/icons/IconCircleNumber1.mjs';
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs';
import IconClipboardText from '@tabler/icons-react/dist/esm/icons/IconClipboardText.mjs';
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs';
import IconCode from '@tabler/icons-react/dist/esm/icons/IconCode.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconCpu from '@tabler/icons-react/dist/esm/icons/IconCpu.mjs';
import IconDatabase from '@tabler/icons-react/dist/esm/icons/IconDatabase.mjs';
import IconDatabasePlus from '@tabler/icons-react/dist/esm/icons/IconDatabasePlus.mjs';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import IconDotsVertical from '@tabler/icons-react/dist/esm/icons/IconDotsVertical.mjs';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import IconFileCode from '@tabler/icons-react/dist/esm/icons/IconFileCode.mjs';
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import IconFlag from '@tabler/icons-react/dist/esm/icons/IconFlag.mjs';
import IconFolder from '@tabler/icons-react/dist/esm/icons/IconFolder.mjs';
import IconFolderOpen from '@tabler/icons-react/dist/esm/icons/IconFolderOpen.mjs';
import IconForms from '@tabler/icons-react/dist/esm/icons/IconForms.mjs';
import IconGripVertical from '@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs';
import IconHeartbeat from '@tabler/icons-react/dist/esm/icons/IconHeartbeat.mjs';
import IconHexagon from '@tabler/icons-react/dist/esm/icons/IconHexagon.mjs';
import IconId from '@tabler/icons-react/dist/esm/icons/IconId.mjs';
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import IconKey from '@tabler/icons-react/dist/esm/icons/IconKey.mjs';
import IconLanguage from '@tabler/icons-react/dist/esm/icons/IconLanguage.mjs';
import IconLayoutBottombar from '@tabler/icons-react/dist/esm/icons/IconLayoutBottombar.mjs';
import IconLayoutDashboard from '@tabler/icons-react/dist/esm/icons/IconLayoutDashboard.mjs';
import IconLayoutSidebarRight from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarRight.mjs';
import IconLetterT from '@tabler/icons-react/dist/esm/icons/IconLetterT.mjs';
import IconListTree from '@tabler/icons-react/dist/esm/icons/IconListTree.mjs';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import IconMaximize from '@tabler/icons-react/dist/esm/icons/IconMaximize.mjs';
import IconMinimize from '@tabler/icons-react/dist/esm/icons/IconMinimize.mjs';
import IconNetwork from '@tabler/icons-react/dist/esm/icons/IconNetwork.mjs';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconPlayerPause from '@tabler/icons-react/dist/esm/icons/IconPlayerPause.mjs';
import IconPlayerPlay from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs';
import IconPlayerSkipBack from '@tabler/icons-react/dist/esm/icons/IconPlayerSkipBack.mjs';
import IconPlayerSkipForward from '@tabler/icons-react/dist/esm/icons/IconPlayerSkipForward.mjs';
import IconPlug from '@tabler/icons-react/dist/esm/icons/IconPlug.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconRefresh from '@tabler/icons-react/dist/esm/icons/IconRefresh.mjs';
import IconRestore from '@tabler/icons-react/dist/esm/icons/IconRestore.mjs';
import IconRoute from '@tabler/icons-react/dist/esm/icons/IconRoute.mjs';
import IconSchool from '@tabler/icons-react/dist/esm/icons/IconSchool.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconServer2 from '@tabler/icons-react/dist/esm/icons/IconServer2.mjs';
import IconShield from '@tabler/icons-react/dist/esm/icons/IconShield.mjs';
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs';
import IconShieldX from '@tabler/icons-react/dist/esm/icons/IconShieldX.mjs';
import IconSitemap from '@tabler/icons-react/dist/esm/icons/IconSitemap.mjs';
import IconStack2 from '@tabler/icons-react/dist/esm/icons/IconStack2.mjs';
import IconSunMoon from '@tabler/icons-react/dist/esm/icons/IconSunMoon.mjs';
import IconTag from '@tabler/icons-react/dist/esm/icons/IconTag.mjs';
import IconTerminal2 from '@tabler/icons-react/dist/esm/icons/IconTerminal2.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import IconWand from '@tabler/icons-react/dist/esm/icons/IconWand.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import IconZoomIn from '@tabler/icons-react/dist/esm/icons/IconZoomIn.mjs';
import IconZoomOut from '@tabler/icons-react/dist/esm/icons/IconZoomOut.mjs';
import { memo } from 'react';

const icons = {
  add: IconPlus,
  remove: IconX,
  up: IconArrowUp,
  down: IconArrowDown,
  chevron: IconChevronRight,
  copy: IconCopy,
  jump: IconArrowRight,
  trash: IconTrash,
  fix: IconWand,
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
  init: IconCircleNumber1,
  sidecar: IconCircleHalf2,
  ephemeral: IconBug,
  draft: IconCircleDashed,
  volume: IconDatabase,
  more: IconDots,
  drawer: IconAdjustmentsHorizontal,
  grip: IconGripVertical,
  wrong: IconAlertCircleFilled,
  caution: IconAlertTriangleFilled,
  silence: IconBellOff,
  reset: IconRestore,
  code: IconCode,
  port: IconPlug,
  probe: IconHeartbeat,
  preset: IconWand,
  pencil: IconPencil,
  tag: IconTag,
  folder: IconFolder,
  bolt: IconBolt,
  databasePlus: IconDatabasePlus,
  file: IconFileText,
  key: IconKey,
  facts: IconId,
  stack: IconStack2,
  package: IconPackage,
  server: IconServer2,
  terminal: IconTerminal2,
  network: IconNetwork,
  text: IconLetterT,
  cpu: IconCpu,
  explain: IconBook2,
  lessons: IconSchool,
  flag: IconFlag,
  lock: IconLock,
  clipboard: IconClipboardText,
  search: IconSearch,
  shield: IconShield,
  shieldBad: IconShieldX,
  clock: IconClock,
  route: IconRoute,
  restart: IconRefresh,
  pod: IconHexagon,
  fit: IconMaximize,
  download: IconDownload,
  zoomIn: IconZoomIn,
  zoomOut: IconZoomOut,
  folderOpen: IconFolderOpen,
  shieldCheck: IconShieldCheck,
  issues: IconAlertCircle,
  chart: IconChartBar,
  back: IconChevronLeft,
  accepted: IconCircleCheck,
  menu: IconDotsVertical,
  fileCode: IconFileCode,
  forms: IconForms,
  language: IconLanguage,
  below: IconLayoutBottombar,
  panels: IconLayoutDashboard,
  right: IconLayoutSidebarRight,
  tree: IconListTree,
  maximise: IconMaximize,
  restore: IconMinimize,
  map: IconSitemap,
  play: IconPlayerPlay,
  pause: IconPlayerPause,
  stepBack: IconPlayerSkipBack,
  stepForward: IconPlayerSkipForward,
  theme: IconSunMoon,
} as const;

export type IconName = keyof typeof icons;

interface IconProps {
  readonly name: IconName;
  /** Side in px; 16 beside words and in buttons, 14 in rows that are denser. */
  readonly size?: 14 | 16 | 20;
  readonly className?: string | undefined;
}

/** A line icon in the colour of the text; says nothing to a screen reader. */
export const Icon = memo(function Icon({ name, size = 16, className }: IconProps) {
  const Shape = icons[name];
  return <Shape size={size} stroke={1.75} className={className} aria-hidden="true" />;
});
