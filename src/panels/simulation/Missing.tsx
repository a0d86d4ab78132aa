import { isLocalUse, type Json, lookUp, namesIn, type ObjectUse } from '../../pod/index.ts';
import { usePodPath, useSelect } from '../../store/index.ts';
import { SmallButton } from '../../ui/index.ts';
import type { EditorProps } from './Cluster.tsx';
import classes from './cluster.module.css';

/** The kinds of a world by the kind of an object. */
const kinds = {
  ConfigMap: 'configMaps',
  Secret: 'secrets',
  PersistentVolumeClaim: 'persistentVolumeClaims',
  RuntimeClass: 'runtimeClasses',
} as const;
type Kind = keyof typeof kinds;

interface Wanted {
  readonly kind: Kind;
  readonly name: string;
  readonly keys: Set<string>;
}

const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind);

/** The objects that a Pod names, each with the keys that it reads. */
function wantedBy(uses: readonly ObjectUse[]): Wanted[] {
  const found = new Map<string, Wanted>();
  for (const { kind, name, key } of uses) {
    if (!isKind(kind) || name === '') continue;
    const id = `${kind} ${name}`;
    const wanted = found.get(id) ?? { kind, name, keys: new Set() };
    if (key !== undefined && key !== '') wanted.keys.add(key);
    found.set(id, wanted);
  }
  return [...found.values()];
}

/** What the Pod names and neither the world nor the file has, to be made by one click. */
export function Missing({ played, words, set }: EditorProps) {
  const { ui } = words;
  const podPath = usePodPath();
  const root = useSelect((state) => state.root);
  const uses = namesIn({ root, podPath }).uses.filter((use): use is ObjectUse => !isLocalUse(use));
  const { stated, fromFile } = played;
  return wantedBy(uses).map(({ kind, name, keys }) => {
    const of = kinds[kind];
    const own = lookUp(stated.objects?.[of] ?? {}, name);
    const there = own ?? lookUp(fromFile.objects?.[of] ?? {}, name);
    const lacking = [...keys].filter(
      (key) => !(typeof there === 'object' && there !== null && Object.hasOwn(there, key)),
    );
    if (there !== undefined && (lacking.length === 0 || own === undefined)) return null;
    const data = Object.fromEntries(lacking.map((key) => [key, '']));
    const made: Json = kind === 'PersistentVolumeClaim' ? 'Bound' : data;
    const value: Json = typeof own === 'object' && own !== null ? { ...(own as typeof data), ...data } : made;
    return (
      <p key={`${kind} ${name}`} className={classes.plain}>
        <strong>{name}</strong>{' '}
        <span className={classes.note}>
          {kind}, {there === undefined ? ui.notThere : ui.lacks(lacking.join(', '))}
        </span>{' '}
        <SmallButton icon="add" onClick={() => set(['objects', of, name], value)}>
          {there === undefined ? ui.createIt(name) : ui.addKey}
        </SmallButton>
      </p>
    );
  });
}
