import { useContext } from 'react';
import { fieldOf, fieldsOf, formatPath, type Path } from '../../../pod/index.ts';
import { type Committed, TextInput } from '../../../ui/index.ts';
import { codecs } from '../codec.ts';
import { DraftItem } from '../draft.ts';
import { Field } from '../Field.tsx';
import form from '../form.module.css';
import { useFieldValue, useWords, useWriter } from '../hooks.ts';
import { Mark, markOf, useCalmFindings } from '../Mark.tsx';
import { Misfit } from '../Misfit.tsx';
import { child, descend } from '../paths.ts';
import { MoreFields } from './MoreFields.tsx';

const spec = 'PersistentVolumeClaimSpec';

/** The claim that is made for the Pod: size, access modes and class; its other fields behind "more". */
export function ClaimBody({ path }: { readonly type: string; readonly path: Path }) {
  const inDraft = useContext(DraftItem) !== undefined;
  const template = child(path, 'volumeClaimTemplate');
  const at = child(template, 'spec');
  const first = ['accessModes', 'storageClassName'].flatMap((name) => fieldOf(spec, name) ?? []);
  const rest = fieldsOf(spec).filter((field) => !first.includes(field));
  const metadata = fieldOf('PersistentVolumeClaimTemplate', 'metadata');
  return (
    <>
      <Size path={descend(at, 'resources', 'requests', 'storage')} />
      {first.map((field) => (
        <Field key={field.name} field={field} path={child(at, field.name)} />
      ))}
      {!inDraft && (
        <MoreFields path={at} fields={rest}>
          {metadata && <Field field={metadata} path={child(template, 'metadata')} />}
        </MoreFields>
      )}
    </>
  );
}

/** The request for `storage`. */
function Size({ path }: { readonly path: Path }) {
  const words = useWords();
  const value = useFieldValue(path);
  const writer = useWriter(path);
  const findings = useCalmFindings(path);
  const label = words['volume.size'];
  const state = markOf(findings, value !== undefined, false);
  const misfit = value !== undefined && value !== null && !codecs.quantity.fits(value);
  const commit = (typed: string): Committed => {
    if (typed === '') return { shown: '', done: writer.clear() };
    const read = codecs.quantity.read(typed);
    return 'value' in read
      ? { shown: codecs.quantity.show(read.value), done: writer.set(read.value) }
      : { shown: '', done: writer.clear() };
  };
  return (
    <div className={form.field} data-path={formatPath(path)} data-state={state}>
      <Mark state={state} />
      <span className={form.title}>
        <span className={form.label}>{label}</span>
        <code className={form.name}>storage</code>
      </span>
      <div className={form.line}>
        {misfit ? (
          <Misfit path={path} />
        ) : (
          <TextInput
            aria-label={label}
            aria-invalid={state === 'error'}
            className={form.medium}
            placeholder={words['form.required']}
            value={value === undefined || value === null ? '' : codecs.quantity.show(value)}
            onText={commit}
          />
        )}
      </div>
      <span />
    </div>
  );
}
