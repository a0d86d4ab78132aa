import { isList, isObject, type Json, own, type Path } from '../pod/index.ts';
import { locate, parseStream, positionOf, type YamlStream } from '../yaml/index.ts';

/** What gives a value away as one that is to stay secret: where it stands, the name of what holds it, or its own form. */
export type SecretKind = 'secret' | 'variable' | 'private-key' | 'jwt' | 'aws-key' | 'token' | 'url-password';

export interface Secret {
  readonly kind: SecretKind;
  /** The key or variable that holds it; empty where its form alone gives it away. */
  readonly name: string;
  /** One-based. */
  readonly line: number;
}

/** Values that give themselves away wherever they stand, also in comments and in text that does not parse. */
const forms: readonly (readonly [SecretKind, RegExp])[] = [
  ['private-key', /-----BEGIN (?:[A-Z]{2,10} ){0,3}PRIVATE KEY-----/g],
  ['jwt', /\beyJ[\w-]{8,2000}\.eyJ[\w-]{8,4000}\.[\w-]{8,2000}/g],
  ['aws-key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['token', /\b(?:gh[opsu]_[A-Za-z0-9]{36}|glpat-[\w-]{20}|xox[abp]-[\w-]{10}|AIza[\w-]{35})/g],
  ['url-password', /\b[a-z][a-z0-9+]{1,15}:\/\/[^\s/:@"'<>$]{1,64}:[^\s/:@"'<>$]{1,64}@/g],
];

/** What stands in place of a value: `<password>`, `$(NAME)`, `${NAME}`, `true`. */
const placeholder = /^(?:<[^<>]*>|\$\([^()]*\)|\$\{[^{}]*\}|true|false|\*+)?$/;

/** Words of a name that say that its value is a secret; a key is one as a word of its own, or with the word before it. */
const telling =
  /PASSW(?:OR)?D|PASSPHRASE|TOKEN|SECRET|CREDENTIAL|^PWD$|^(?:API|ACCESS|AUTH|PRIVATE|ENCRYPTION|SIGNING|LICENSE)?KEYS?$/;

/** Names that say that their value is one, unless their last word says that it is where the value lies. */
function isSecretName(name: string): boolean {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]/);
  if (['FILE', 'PATH', 'DIR', 'NAME', 'URL', 'ENABLED'].includes(words.at(-1) ?? '')) return false;
  return words.some((word) => telling.test(word));
}

interface Found {
  readonly kind: SecretKind;
  readonly name: string;
  readonly path: Path;
}

const isLiteral = (value: Json | undefined): boolean =>
  (typeof value === 'string' && !placeholder.test(value.trim())) || typeof value === 'number';

/** The values of a map that stands as `data` in an object of the cluster. */
function entriesOf(value: Json | undefined, path: Path, key: string, kind: SecretKind): Found[] {
  const map = own(value, key);
  if (!isObject(map)) return [];
  return Object.keys(map)
    .filter((name) => isLiteral(own(map, name)) && (kind === 'secret' || isSecretName(name)))
    .map((name) => ({ kind, name, path: [...path, key, name] }));
}

/** Secrets, names of ConfigMaps and variables, wherever they are in a value. */
function foundIn(value: Json | undefined, path: Path): Found[] {
  if (isList(value)) return value.flatMap((item, i) => foundIn(item, [...path, i]));
  if (!isObject(value)) return [];
  const kind = own(value, 'kind');
  const held =
    kind === 'Secret'
      ? ['data', 'stringData'].flatMap((key) => entriesOf(value, path, key, 'secret'))
      : kind === 'ConfigMap'
        ? entriesOf(value, path, 'data', 'variable')
        : [];
  const name = own(value, 'name');
  const isVariable = typeof name === 'string' && isSecretName(name) && isLiteral(own(value, 'value'));
  return [
    ...held,
    ...(isVariable ? [{ kind: 'variable', name, path: [...path, 'value'] } as const] : []),
    ...Object.keys(value).flatMap((key) => foundIn(own(value, key), [...path, key])),
  ];
}

/** Keys of fields of the API (`topologyKey`, `secret`) are words run together; those of data (`DB_TOKEN`, `db-password`) are not. */
const dataKey = /[_.-]|^[A-Z0-9]+$|^passw/;

const bare = (written: string) => written.trim().replaceAll(/^["']|["']$/g, '');

/** Lines of text that does not parse: `NAME: value`, and `- name: NAME` with `value: y` below it. */
function foundInLines(text: string): { readonly name: string; readonly offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  let name = '';
  let offset = 0;
  for (const line of text.split('\n')) {
    const colon = line.indexOf(': ');
    const key = bare(line.slice(0, Math.max(colon, 0)).replace(/^[\s-]+/, ''));
    const value = colon < 0 ? '' : bare(line.slice(colon + 1));
    if (key === 'name') name = value;
    const holder = key === 'value' ? name : dataKey.test(key) ? key : '';
    if (isSecretName(holder) && value !== '' && !placeholder.test(value))
      found.push({ name: holder, offset });
    offset += line.length + 1;
  }
  return found;
}

/**
 * What looks like a secret in a text, by line. A guess: it errs on the side of telling, and what has neither a telling name nor
 * a telling form is not found.
 */
export function secretsIn(text: string): readonly Secret[] {
  const stream = parseStream(text);
  const lineOf = (offset: number) => positionOf(stream, offset).line;
  const named = stream.documents.flatMap((document, index) =>
    document.value === undefined
      ? foundInLines(text.slice(document.start, document.end)).map(
          ({ name, offset }): Secret => ({ kind: 'variable', name, line: lineOf(document.start + offset) }),
        )
      : foundIn(document.value, []).map(
          ({ kind, name, path }): Secret => ({ kind, name, line: lineOf(offsetOf(stream, index, path)) }),
        ),
  );
  const lines = new Set(named.map(({ line }) => line));
  const shaped = forms
    .flatMap(([kind, form]) =>
      [...text.matchAll(form)].map(({ index }): Secret => ({ kind, name: '', line: lineOf(index) })),
    )
    .filter(({ line }) => !lines.has(line));
  return [...named, ...shaped].sort((a, b) => a.line - b.line);
}

function offsetOf(stream: YamlStream, document: number, path: Path): number {
  const found = locate(stream, document, path);
  return found?.key?.start ?? found?.entry.start ?? stream.documents[document]?.start ?? 0;
}
