import { useContext } from 'react';
import { type FieldSchema, fieldsOf, isStruct, lookUp, type Path } from '../../../pod/index.ts';
import { DraftItem } from '../draft.ts';
import { Field } from '../Field.tsx';
import { child } from '../paths.ts';
import { MoreFields } from './MoreFields.tsx';

/** What stands at once, in this order; other kinds show what they need, and all of it where that is little. */
const main: Readonly<Record<string, readonly string[]>> = {
  EmptyDirVolumeSource: ['sizeLimit', 'medium'],
  PersistentVolumeClaimVolumeSource: ['claimName', 'readOnly'],
  ImageVolumeSource: ['reference', 'pullPolicy'],
  HostPathVolumeSource: ['path', 'type'],
  NFSVolumeSource: ['server', 'path', 'readOnly'],
  CSIVolumeSource: ['driver', 'readOnly', 'volumeAttributes'],
  ISCSIVolumeSource: ['targetPortal', 'iqn', 'lun'],
  FCVolumeSource: ['targetWWNs', 'lun'],
};

/** So many fields stand without any behind "more". */
const few = 3;

/** True for a field that an item can be written with while it is a draft: no lists of structs, no maps. */
export function fitsDraft(field: FieldSchema): boolean {
  return field.shape !== 'map' && !isStruct(field.type);
}

/** The fields of a kind one below the other: what is needed first, the rest behind "more". */
export function PlainBody({ type, path }: { readonly type: string; readonly path: Path }) {
  const inDraft = useContext(DraftItem) !== undefined;
  const all = fieldsOf(type);
  const listed = lookUp(main, type);
  const required = all.filter((field) => field.required);
  const first = listed
    ? listed.flatMap((name) => all.find((field) => field.name === name) ?? [])
    : all.length <= few
      ? all
      : required.length > 0
        ? required
        : all.slice(0, few);
  const rest = all.filter((field) => !first.includes(field));
  const shown = inDraft ? first.filter(fitsDraft) : first;
  return (
    <>
      {shown.map((field) => (
        <Field key={field.name} field={field} path={child(path, field.name)} />
      ))}
      {!inDraft && rest.length > 0 && <MoreFields path={path} fields={rest} />}
    </>
  );
}
