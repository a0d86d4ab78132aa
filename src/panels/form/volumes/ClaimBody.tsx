import { type ReactNode, useContext } from 'react';
import { fieldOf, fieldsOf, formatPath, type Path } from '../../../pod/index.ts';
import { type Committed, TextInput } from '../../../ui/index.ts';
import { codecs } from '../codec.ts';
import { DraftItem } from '../draft.ts';
import { Field } from '../Field.tsx';
import form from '../form.module.css';
import { useFieldValue, useWords, useWriter } from '../hooks.ts';
import { Mark, markOf, useCalmFindings } from '../Mark.tsx';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child, descend } from '../paths.ts';
import { MoreFields } from './MoreFields.tsx';

const spec = 'PersistentVolumeClaimSpec';

/** The claim that is made for the Pod: size, access modes and class; its other fields behind "more". */
export function ClaimBody({ path }: { readonly type: string; readonly path: Path }) {
  const template = child(path, 'volumeClaimTemplate');
  const metadata = fieldOf('PersistentVolumeClaimTemplate', 'metadata');
  return (
    <Claim at={child(template, 'spec')}>
      {metadata && <Field field={metadata} path={child(template, 'metadata')} />}
    </Claim>
  );
}

/** A claim that a StatefulSet makes for each Pod: its name, by which it is mounted, and what it asks for. */
export function ClaimTemplate({ path }: { readonly path: Path }) {
  const claim = 'PersistentVolumeClaim';
  const name = fieldOf('ObjectMeta', 'name');
  return (
    <>
      {name && <Field field={name} path={descend(path, 'metadata', 'name')} />}
      <Claim at={child(path, 'spec')}>
        {fieldsOf(claim)
          .filter((field) => field.name !== 'spec')
          .map((field) => (
            <Field key={field.name} field={field} path={child(path, field.name)} />
          ))}
      </Claim>
      <UnknownKeys path={path} known={(key) => fieldOf(claim, key) !== undefined} />
    </>
  );
}

interface ClaimProps {
  /** Of the spec. */
  readonly at: Path;
  /** Behind "more". */
  readonly children: ReactNode;
}

function Claim({ at, children }: ClaimProps) {
  const inDraft = useContext(DraftItem) !== undefined;
  const first = ['accessModes', 'storageClassName'].flatMap((name) => fieldOf(spec, name) ?? []);
  const rest = fieldsOf(spec).filter((field) => !first.includes(field));
  return (
    <>
      <Size path={descend(at, 'resources', 'requests', 'storage')} />
      {first.map((field) => (
        <Field key={field.name} field={field} path={child(at, field.name)} />
      ))}
      {!inDraft && (
        <MoreFields path={at} fields={rest}>
          {children}
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
