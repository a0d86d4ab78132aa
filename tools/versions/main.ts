/**
 * Writes `src/pod/versions/generated/1.NN.json`: what each release changed in the fields and values of the Pod and of the
 * objects around it, and in the gates that govern them. Reads the Go modules k8s.io/api, k8s.io/apimachinery (for metadata) and k8s.io/kubernetes,
 * which `go mod download` fetches; nothing else needs Go. `--check` says what would change and writes nothing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gates } from '../../src/pod/fields/gates.ts';
import schema from '../../src/pod/schema/generated/schema.json' with { type: 'json' };
import { type GoTypes, readGates, readTypes } from './read-go.ts';

/** The patch release of each version that was read, oldest first; the first has no file of its own. */
const releases = ['1.31.14', '1.32.13', '1.33.13', '1.34.4', '1.35.4', '1.36.3'] as const;

function folder(module: string): string {
  const said = execFileSync('go', ['mod', 'download', '-json', module], { encoding: 'utf8' });
  return (JSON.parse(said) as { Dir: string }).Dir;
}

const apiGroups = ['core/v1', 'apps/v1', 'batch/v1'];
const typesOf = (release: string): GoTypes => {
  const api = folder(`k8s.io/api@v${release.replace('1.', '0.')}`);
  return readTypes(apiGroups.map((group) => `${api}/${group}/types.go`));
};

type Row = readonly [name: string, type: string, flags: string, values?: readonly string[]];
const rows = schema as unknown as Readonly<Record<string, readonly Row[]>>;

/** The structs that a manifest can hold: all but those that only servers fill. */
const known = new Set<string>();
const reach = (struct: string) => {
  if (known.has(struct) || !rows[struct]) return;
  known.add(struct);
  for (const [, type, flags] of rows[struct]) if (!flags.includes('o')) reach(type);
};
for (const struct of Object.keys(rows))
  if (rows[struct]?.some(([name]) => name === 'apiVersion')) reach(struct);

/** The values of a field, where it has a list of them. */
const valuesOf = (struct: string, field: string) => rows[struct]?.find(([name]) => name === field)?.[3];

const minorOf = (release: string) => release.replace(/\.\d+$/, '');

function added(before: GoTypes, now: GoTypes): string[] {
  return [...now.fields]
    .filter(([struct]) => known.has(struct) && before.fields.has(struct))
    .flatMap(([struct, fields]) =>
      [...fields.keys()]
        .filter((field) => !before.fields.get(struct)?.has(field))
        .map((field) => `${struct}.${field}`),
    )
    .sort();
}

/** Fields whose Go type has constants now that it did not have before. */
function newValues(before: GoTypes, now: GoTypes): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const [struct, fields] of now.fields) {
    if (!known.has(struct)) continue;
    for (const [field, type] of fields) {
      const old = before.values.get(type);
      const listed = valuesOf(struct, field);
      if (!old || !listed || !before.fields.get(struct)?.has(field)) continue;
      const fresh = listed.filter((value) => now.values.get(type)?.has(value) && !old.has(value));
      if (fresh.length > 0) out[`${struct}.${field}`] = fresh.sort();
    }
  }
  return out;
}

const types = releases.map(typesOf);
const newest = releases[releases.length - 1] ?? '';
const history = readGates(`${folder(`k8s.io/kubernetes@v${newest}`)}/pkg/features/kube_features.go`);
const differing: string[] = [];
for (const [i, release] of releases.entries()) {
  const [before, now] = [types[i - 1], types[i]];
  if (!before || !now) continue;
  const version = minorOf(release);
  const changed = Object.keys(gates)
    .filter((gate) => history.get(gate)?.[version] !== undefined)
    .map((gate) => [gate, history.get(gate)?.[version]]);
  const made = {
    source: `k8s.io/api v${release.replace('1.', '0.')}, k8s.io/kubernetes v${newest}`,
    added: added(before, now),
    removed: added(now, before),
    values: newValues(before, now),
    gates: Object.fromEntries(changed),
  };
  const file = fileURLToPath(new URL(`../../src/pod/versions/generated/${version}.json`, import.meta.url));
  const text = `${JSON.stringify(made, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  differing.push(version);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
}
process.stdout.write(
  `versions: ${differing.length === 0 ? 'as written' : `${differing.join(', ')} differ`}\n`,
);
if (process.argv.includes('--check') && differing.length > 0) process.exit(1);
