import type { ReactNode } from 'react';
import { type VolumeKind, type VolumeTask, volumeKinds } from '../../../pod/index.ts';
import { useMessages } from '../../../store/index.ts';
import { Picker } from '../../../ui/index.ts';
import { volumeCode, volumeLabel, volumeUse } from './words.ts';

const tasks: readonly VolumeTask[] = ['write', 'read', 'outside', 'retired'];

interface VolumePickerProps {
  /** Name of the button. */
  readonly label: string;
  readonly children: ReactNode;
  readonly onPick: (kind: VolumeKind) => void;
  readonly className?: string | undefined;
  readonly tabIndex?: number | undefined;
  readonly opened?: boolean | undefined;
  readonly onClose?: (() => void) | undefined;
}

/** A button that opens the kinds of volumes by what one needs them for. What is picked is made by `newVolume`. */
export function VolumePicker({ onPick, ...rest }: VolumePickerProps) {
  const tables = useMessages();
  const words = tables.ui;
  const groups = () =>
    tasks.map((task) => {
      const kinds = volumeKinds.filter((kind) => kind.task === task);
      return {
        label: words[`volume.task.${task}`],
        folded: task === 'retired' ? words['volume.more'](kinds.length) : undefined,
        options: kinds.map((kind) => ({
          value: kind.id,
          label: volumeLabel(kind, tables),
          icon: kind.symbol,
          code: volumeCode(kind),
          text: volumeUse(kind, tables),
          also: kind.also,
          risky: kind.risky || task === 'retired',
        })),
      };
    });
  return (
    <Picker
      {...rest}
      groups={groups}
      placeholder={words['volume.pick']}
      none={words['volume.pickNone']}
      onPick={(id) => {
        const kind = volumeKinds.find((found) => found.id === id);
        if (kind) onPick(kind);
      }}
    />
  );
}
