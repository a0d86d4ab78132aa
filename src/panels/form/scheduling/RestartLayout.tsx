import { usePodPath } from '../../../store/index.ts';
import { Field } from '../Field.tsx';
import type { LayoutProps } from '../layouts.ts';
import { child } from '../paths.ts';
import { PodStopStrips } from '../probes/StopStrip.tsx';
import { NameTags } from './NameTags.tsx';

/** The text of an item of the lists that are lists of names. */
const names = new Map([
  ['readinessGates', 'conditionType'],
  ['schedulingGates', 'name'],
]);

/** When containers start again, how long the Pod may run and has to stop, and what it waits for. */
export function RestartLayout({ path, fields }: LayoutProps) {
  const podPath = usePodPath();
  return (
    <>
      {fields.map((field) => {
        const at = child(path, field.name);
        const name = names.get(field.name);
        return name === undefined ? (
          <Field key={field.name} field={field} path={at} place="part" />
        ) : (
          <NameTags key={field.name} field={field} path={at} name={name} />
        );
      })}
      <PodStopStrips podPath={podPath} />
    </>
  );
}
