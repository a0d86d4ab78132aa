import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import { invalid } from './errors.ts';
import { dnsLabel, dnsSubdomain } from './names.ts';
import { bool, byteLength, has, num, str } from './read.ts';

/**
 * The name that an object will have, and the field it comes from: a server cuts `generateName` off and puts five letters
 * behind it (`SimpleNameGenerator` of apiserver's pkg/storage/names).
 */
function madeName(meta: JsonObject | undefined): { readonly field: string; readonly name: string } {
  const name = str(meta, 'name');
  const prefix = str(meta, 'generateName');
  if (name !== '' || prefix === '') return { field: 'name', name };
  return { field: 'generateName', name: `${prefix.slice(0, 58)}xxxxx` };
}

/** At most 52 characters, for a CronJob puts eleven behind them (`ValidateCronJobCreate`). */
export function* validateCronJobName(meta: JsonObject | undefined, path: Path): Generator<Issue> {
  const { field, name } = madeName(meta);
  if (name.length <= 52) return;
  const max = field === 'name' ? 52 : 47;
  yield invalid([...path, field], str(meta, field), 'must be no more than 52 characters', 'name-too-long', {
    params: { value: str(meta, field), max },
  });
}

/**
 * The name of a Job becomes a label of its Pods, and that of an indexed one the beginning of their host names
 * (`generateSelector` of its strategy, `ValidateJob`).
 */
export function* validateJobName(
  spec: JsonObject,
  meta: JsonObject | undefined,
  path: Path,
): Generator<Issue> {
  const { field, name } = madeName(meta);
  if (name === '' || dnsSubdomain(name)) return;
  const [at, value] = [[...path, field], str(meta, field)];
  if (byteLength(name) > 63 && bool(spec, 'manualSelector') !== true) {
    yield invalid(at, value, 'must be no more than 63 bytes', 'name-too-long', {
      params: { value, max: 63 },
    });
    return;
  }
  const completions = num(spec, 'completions') ?? (has(spec, 'parallelism') ? 0 : 1);
  if (str(spec, 'completionMode') !== 'Indexed' || completions <= 0) return;
  const host = `${name}-${completions - 1}`;
  const problem = dnsLabel(host);
  if (!problem) return;
  const detail = `will not able to create pod with invalid DNS label: ${host}`;
  const max = value.length - (host.length - 63);
  if (host.length > 63) yield invalid(at, value, detail, 'name-too-long', { params: { value, max } });
  else yield invalid(at, value, detail, 'dns-label-dots', { params: { value } });
}
