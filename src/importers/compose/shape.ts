import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import type { JsonObject, Path } from '../../pod/index.ts';
import spec from './compose-spec.json' with { type: 'json' };

/** Something in a compose file that its published schema does not allow. */
export interface Misshape {
  readonly path: Path;
  /** True for a key that compose does not have at this place. */
  readonly unknown: boolean;
}

/** Keywords whose error says no more than that something below is wrong. */
const outer: ReadonlySet<string> = new Set([
  '$ref',
  'allOf',
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'items',
  'prefixItems',
  'if',
  'then',
]);
const choices: ReadonlySet<string> = new Set(['oneOf', 'anyOf']);

let validator: Validator | undefined;

/**
 * What the published schema of compose does not allow, each place once: where one of several forms is wanted and none is met,
 * that place, and nothing below it.
 */
export function misshapes(root: JsonObject): Misshape[] {
  validator ??= new Validator(spec.schema as Schema, '2020-12', false);
  const { errors } = validator.validate(root);
  const chosen = errors
    .filter(({ keyword }) => choices.has(keyword))
    .map(({ instanceLocation }) => instanceLocation);
  const isBelowChoice = ({ instanceLocation }: OutputUnit) =>
    chosen.some((location) => instanceLocation === location || instanceLocation.startsWith(`${location}/`));
  const found = new Map<string, Misshape>();
  for (const error of errors) {
    const { keyword, instanceLocation } = error;
    const isChoice = choices.has(keyword);
    if (outer.has(keyword) || (!isChoice && isBelowChoice(error))) continue;
    if (
      isChoice &&
      chosen.some((location) => location !== instanceLocation && instanceLocation.startsWith(`${location}/`))
    )
      continue;
    if (!found.has(instanceLocation))
      found.set(instanceLocation, { path: pathOf(instanceLocation, root), unknown: keyword === 'false' });
  }
  return [...found.values()];
}

/** The path of a JSON pointer behind `#`; numbers are indexes in lists. */
function pathOf(location: string, root: JsonObject): Path {
  const path: (string | number)[] = [];
  let at: unknown = root;
  for (const step of location.split('/').slice(1)) {
    const key = decodeURI(step).replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(at) ? Number(key) : key);
    at =
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([name]) => name === key)?.[1]
        : undefined;
  }
  return path;
}
