import { recordOf } from './fields/index.ts';
import { type Json, own } from './json.ts';
import { getIn, type Path } from './path.ts';
import { schemaAt } from './schema/index.ts';

/** Words in the names of variables and headers whose values are kept secret. */
const secretWords = new Set([
  'apikey',
  'authorization',
  'cookie',
  'credential',
  'credentials',
  'pass',
  'passphrase',
  'passwd',
  'password',
  'pwd',
  'secret',
  'token',
]);
/** Words before `key` that make it a secret one. */
const secretKeys = new Set(['access', 'api', 'encryption', 'private', 'secret', 'signing']);

/** True for the name of something kept secret: `DB_PASSWORD`, `Authorization`, `API_KEY`; not for `KEY_SIZE`. */
export function namesSecret(name: string): boolean {
  const words = name.toLowerCase().split(/[-_.]/);
  return words.some(
    (word, i) => secretWords.has(word) || (word === 'key' && secretKeys.has(words[i - 1] ?? '')),
  );
}

/**
 * True where the value at a path may be a secret that should not be shown or passed on, by what the field model says of
 * the field and the name that stands beside it.
 * @param root schema type of the object the path counts from, such as `Deployment`
 */
export function isSensitive(root: string, object: Json | undefined, path: Path): boolean {
  const at = schemaAt(root, path);
  const sensitive = at && recordOf(at.field).sensitive;
  if (sensitive !== 'by-name') return sensitive === 'always';
  const name = own(getIn(object, path.slice(0, -1)), 'name');
  return typeof name === 'string' && namesSecret(name);
}
