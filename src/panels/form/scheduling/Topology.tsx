import { fieldOf, type Json, lookUp, type Path } from '../../../pod/index.ts';
import { useEdits, useFieldValue, useWords } from '../hooks.ts';
import { child } from '../paths.ts';
import { Choice } from './Choice.tsx';
import { FieldSlot, Slot } from './Slot.tsx';

const places = {
  'kubernetes.io/hostname': 'node',
  'topology.kubernetes.io/zone': 'zone',
  'topology.kubernetes.io/region': 'region',
} as const;

const keys = Object.keys(places) as (keyof typeof places)[];

/** What the domains of a topology key are called. */
export function placeOf(key: Json | undefined): 'node' | 'zone' | 'region' | 'any' {
  return (typeof key === 'string' ? lookUp<'node' | 'zone' | 'region'>(places, key) : undefined) ?? 'any';
}

/** The place that counts as one: a node, a zone, a region, or the nodes with one value of a label. */
export function Topology({ type, path }: { readonly type: string; readonly path: Path }) {
  const words = useWords();
  const edit = useEdits();
  const field = fieldOf(type, 'topologyKey');
  const at = child(path, 'topologyKey');
  const value = useFieldValue(at);
  if (!field) return null;
  const custom = typeof value === 'string' && !keys.some((key) => key === value);
  return (
    <>
      <Slot room="fit">
        <Choice
          field={field}
          path={at}
          options={[
            ...keys.map((key) => ({
              value: key,
              label: words[`scheduling.place.${places[key]}`],
              title: key,
            })),
            // Any other label; the empty text until the person has said which.
            { value: custom ? value : '', label: words['scheduling.place.other'] },
          ]}
          onChoose={(chosen) => {
            if (chosen !== undefined && chosen !== value) void edit([{ op: 'set', path: at, value: chosen }]);
          }}
        />
      </Slot>
      {custom && <FieldSlot type={type} name="topologyKey" path={path} room="key" />}
    </>
  );
}
