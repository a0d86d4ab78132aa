import { lookUp } from '../../pod/index.ts';
import { goStructs } from './goStructs.ts';

/** What Go's type of a field says beyond the schema. */
export interface GoField {
  readonly pointer: boolean;
  /** Written though it is zero. */
  readonly always: boolean;
  /** The string type of its own, as Go prints it: `v1.PullPolicy`. */
  readonly named: string | undefined;
}

const plain: GoField = { pointer: false, always: false, named: undefined };
const known = new Map<string, ReadonlyMap<string, GoField>>();

/** The facts of a struct's fields that are not plain, by name. */
export function goFields(struct: string): ReadonlyMap<string, GoField> {
  let facts = known.get(struct);
  if (!facts) {
    const words = (lookUp(goStructs, struct) ?? '').split(' ');
    facts = new Map(
      words.map((word) => {
        const [marked = '', named] = word.split(/:(.*)/s);
        const [name = ''] = marked.split(/[*!]/, 1);
        return [name, { pointer: marked.includes('*'), always: marked.includes('!'), named }];
      }),
    );
    known.set(struct, facts);
  }
  return facts;
}

export function goField(struct: string, name: string): GoField {
  return goFields(struct).get(name) ?? plain;
}
