import { type DefaultedBy, getIn, type Json, type Path, recordOf, schemaAt } from '../../pod/index.ts';
import type { EffectGroup, EffectNote, EffectRow } from './types.ts';

/** What counts where neither the file nor the API server says anything. */
export interface Otherwise {
  readonly value?: Json;
  readonly note?: EffectNote;
  readonly from: DefaultedBy;
}

/** A field of a container or of the Pod's spec. */
export interface Asked {
  readonly group: EffectGroup;
  /** From the container, or from the spec. */
  readonly at: Path;
  /** The field of the Pod's spec that counts where this one is not set. */
  readonly inherits?: Path;
  readonly otherwise?: Otherwise | undefined;
  /** Of the value, wherever it is from. */
  readonly note?: EffectNote | undefined;
  /** Of a value that the API server fills in. */
  readonly filledNote?: EffectNote;
}

/** A container or the spec in the file and as a server stores it. */
export interface Sides {
  readonly written: Json | undefined;
  readonly stored: Json | undefined;
  /** The Pod's spec on both sides. */
  readonly writtenSpec: Json | undefined;
  readonly storedSpec: Json | undefined;
  /** Of the container or the spec, from the Pod. */
  readonly path: Path;
  readonly podPath: Path;
}

/** Zero values are as good as none: Go's encoder leaves them out. */
function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

const valueAt = (value: Json | undefined, at: Path): Json | undefined => {
  const found = getIn(value, at);
  return isNothing(found) ? undefined : found;
};

/** As people write it: `ports[0].protocol`. */
function nameOf(at: Path): string {
  return at.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? step : `${name}.${step}`;
  }, '');
}

/** The row of a field; undefined where nothing sets it and nobody fills it in. */
export function rowOf(sides: Sides, asked: Asked): EffectRow | undefined {
  const { written, stored, podPath, path } = sides;
  const { group, at, inherits, note } = asked;
  const said = valueAt(written, at);
  const row = { group, path: [...podPath, ...path, ...at], name: nameOf(at), written: said };
  const noted = note ? { note } : {};
  const kept = valueAt(stored, at);
  if (said !== undefined && kept !== undefined) return { ...row, value: kept, from: 'here', ...noted };
  if (isDropped(said, kept)) return { ...row, value: undefined, from: 'api-server', note: 'dropped' };
  if (said !== undefined) return { ...row, value: said, from: 'here', ...noted };
  if (kept !== undefined) {
    const filled = asked.filledNote ? { note: asked.filledNote } : noted;
    return { ...row, value: kept, from: 'api-server', ...filled };
  }
  const inherited = inherits && inheritedValue(sides, inherits);
  if (inherited) return { ...row, ...inherited, ...noted };
  const otherwise = asked.otherwise ?? recorded([...path, ...at]);
  if (!otherwise) return undefined;
  return { ...row, ...noted, value: otherwise.value, ...otherwise };
}

/** False and 0 are not stored where they are what Go has anyway. */
function isDropped(said: Json | undefined, kept: Json | undefined): boolean {
  return said !== undefined && kept === undefined && said !== false && said !== 0;
}

function inheritedValue(
  { writtenSpec, storedSpec, podPath }: Sides,
  inherits: Path,
): Pick<EffectRow, 'value' | 'from' | 'source'> | undefined {
  const value = valueAt(storedSpec, inherits);
  if (value === undefined) return undefined;
  const source = [...podPath, 'spec', ...inherits];
  const isWritten = valueAt(writtenSpec, inherits) !== undefined;
  return { value, from: isWritten ? 'pod' : 'api-server', source };
}

/** What the field model says of a field that is left out. */
function recorded(path: Path): Otherwise | undefined {
  const field = schemaAt('Pod', path)?.field;
  const record = field && recordOf(field);
  if (!record?.defaultedBy || record.default === undefined) return undefined;
  const literal = record.default;
  const value =
    field?.type === 'boolean' ? literal === 'true' : field?.type === 'string' ? literal : Number(literal);
  return { value, from: record.defaultedBy };
}
