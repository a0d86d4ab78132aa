import type { LocalName, UnknownUse, UseKind } from '../../../pod/index.ts';
import { plural } from '../../words.ts';

const counted = (one: string, other: string) => (n: number) => `${n} ${plural('en', n, { one, other })}`;

/** What refers to what: uses of a name, its renaming and removal, and names that nothing gives. */
export const names = {
  'uses.mount': counted('mount', 'mounts'),
  'uses.device': counted('device', 'devices'),
  'uses.env-file': counted('variable from a file', 'variables from a file'),
  'uses.probe': counted('probe', 'probes'),
  'uses.hook': counted('hook', 'hooks'),
  'uses.resource-value': counted('resource value', 'resource values'),
  'uses.debug-target': counted('ephemeral container', 'ephemeral containers'),
  'uses.claim': counted('claim', 'claims'),
  'uses.env-value': counted('variable', 'variables'),
  'uses.command': counted('word of the command', 'words of the command'),
  'uses.argument': counted('argument', 'arguments'),
  'uses.sub-path': counted('subpath', 'subpaths'),
  'uses.failure-rule': counted('rule for failures', 'rules for failures'),
  'uses.annotation': counted('annotation', 'annotations'),
  'uses.service': counted('Service', 'Services'),
  'uses.network-policy': counted('network policy', 'network policies'),
  'uses.autoscaler': counted('autoscaler', 'autoscalers'),
  'uses.by': 'Used by',
  'rename.follows': (what: string) => `Renaming also changes ${what}.`,
  'rename.stays': (what: string) => `Another Pod has this name too, so renaming leaves ${what} as it is.`,
  'rename.empty': 'A name cannot be empty; not renamed.',
  'rename.taken': (name: string) => `Another one is named ${name} already; not renamed.`,
  'rename.unwritable': (name: string) => `$(${name}) would end at the first parenthesis; not renamed.`,
  'remove.with': (what: string) => `Remove with its ${what}`,
  'remove.alone': 'Remove only this',
  'remove.cancel': 'Cancel',
  'remove.stays': (what: string) => `This would still be there, naming nothing: ${what}.`,
  'unknown.volume': (name: string) => `This Pod has no volume ${name}.`,
  'unknown.port': (name: string) => `This container has no port ${name}.`,
  'unknown.container': (name: string) => `This Pod has no container ${name}.`,
  'unknown.env': (name: string) => `No variable ${name} is set before this.`,
  'unknown.resource-claim': (name: string) => `This Pod has no resource claim ${name}.`,
  'unknown.meant': (name: string) => `Did you mean ${name}?`,
  'unknown.use': (name: string) => `Use ${name}`,
  'create.volume': (name: string) => `Add volume ${name}, an empty directory`,
  'create.claim-volume': (name: string) => `Add volume ${name}, a claim of that name`,
  'create.env': (name: string) => `Add variable ${name}`,
  'create.env-above': (name: string) => `Move variable ${name} above this`,
  'create.resource-claim': (name: string) => `Add resource claim ${name}`,
  'create.port': (name: string) => `Give the port the name ${name}`,
} as const satisfies Readonly<
  Record<`uses.${UseKind}`, (n: number) => string> &
    Record<`unknown.${LocalName}` | `create.${NonNullable<UnknownUse['creates']>}`, (name: string) => string>
> &
  Readonly<Record<string, unknown>>;
