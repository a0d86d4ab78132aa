import { useEffect, useRef, useState } from 'react';
import { type FieldSchema, isObject, type Json, type Path, recordOf } from '../../../pod/index.ts';
import { useFieldValue } from '../hooks.ts';
import { MapField } from '../MapField.tsx';
import { LabelChips } from '../scheduling/LabelChips.tsx';

/** More pairs than this, or a longer one in characters, are read more easily one below the other. */
const mostChips = 6;
const longest = 48;

function wantsTable(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  if (Object.keys(value).length > mostChips) return true;
  const size = (text: Json) => (typeof text === 'string' ? text : JSON.stringify(text)).length;
  return Object.entries(value).some(([key, text]) => key.length + size(text) > longest);
}

/**
 * Labels or annotations: chips `key = value` while they are few and short, else a table of two columns. It changes from one
 * to the other only while nobody is in it, so that nothing moves under the hands.
 */
export function PairsField({ field, path }: { readonly field: FieldSchema; readonly path: Path }) {
  const value = useFieldValue(path);
  const wanted = wantsTable(value);
  const [table, setTable] = useState(wanted);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) setTable(wanted);
  }, [wanted]);
  const suggestions = (recordOf(field).mapKeys?.more ?? [])
    .filter((key) => !isObject(value) || !Object.hasOwn(value, key))
    .map((key) => `${key}=`);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches the focus leave the controls inside
    <div
      ref={box}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setTable(wanted);
      }}
    >
      {table ? (
        <MapField field={field} path={path} />
      ) : (
        <LabelChips field={field} path={path} suggestions={suggestions} />
      )}
    </div>
  );
}
