import { fieldOf, formatPath, isObject } from '../../../pod/index.ts';
import { Field } from '../Field.tsx';
import { FieldTitle } from '../FieldFrame.tsx';
import formStyles from '../form.module.css';
import { useFieldValue } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { UnknownKeys } from '../Misfit.tsx';
import { child, descend } from '../paths.ts';
import { More, Requirements } from './ResourcesLayout.tsx';

/** What the Pod as a whole requests and claims, and what it runs on. */
export function PodResourcesLayout({ path, fields }: LayoutProps) {
  const resources = fields.find(({ name }) => name === 'resources');
  const at = child(path, 'resources');
  const claims = fieldOf('ResourceRequirements', 'claims');
  const claimed = useFieldValue(child(at, 'claims')) !== undefined;
  const set = useFieldValue(at) !== undefined;
  const os = descend(path, 'os');
  const osValue = useFieldValue(os);
  const osName = fieldOf('PodOS', 'name');
  const plainOs = osName !== undefined && (osValue === undefined || osValue === null || isObject(osValue));
  return (
    <>
      {resources && (
        <div data-path={formatPath(at)}>
          <div className={formStyles.subHead}>
            <FieldTitle field={resources} set={set} />
          </div>
          <Requirements path={at} />
          {claims && claimed && <More fields={[{ field: claims, path: child(at, 'claims') }]} />}
        </div>
      )}
      {fields
        .filter(({ name }) => name !== 'resources' && !(name === 'os' && plainOs))
        .map((field) => (
          <Field key={field.name} field={field} path={child(path, field.name)} place="part" />
        ))}
      {plainOs && (
        <>
          <Field field={osName} path={child(os, 'name')} place="part" />
          <UnknownKeys path={os} known={(key) => fieldOf('PodOS', key) !== undefined} />
        </>
      )}
    </>
  );
}
