import { lookUp } from '../../pod/index.ts';
import { isLabelValue, isQualifiedName } from '../names.ts';
import type { At } from '../notes.ts';
import type { Draft } from './draft.ts';

/** `--label`: a label, or an annotation where Kubernetes does not take the value as a label. */
export function label(draft: Draft, key: string, value: string, at: At): void {
  if (!isQualifiedName(key)) draft.notes.add(at, 'label-key', { key });
  else if (isLabelValue(value)) draft.labels.set(key, value);
  else {
    annotation(draft, key, value, at);
    draft.notes.add(at, 'label-value', { key });
  }
}

/** `--annotation`: keys are looked at in lower case, as an API server does. */
export function annotation(draft: Draft, key: string, value: string, at: At): void {
  if (isQualifiedName(key.toLowerCase())) draft.annotations.set(key, value);
  else draft.notes.add(at, 'label-key', { key });
}

/** `KEY=VALUE`, `KEY`. */
export function pairOf(text: string): readonly [string, string] {
  const sign = text.indexOf('=');
  return sign < 0 ? [text, ''] : [text.slice(0, sign), text.slice(sign + 1)];
}

/** Names that people write for an architecture, as nodes are labelled. */
const architectures: Readonly<Record<string, string>> = {
  amd64: 'amd64',
  x86_64: 'amd64',
  'x86-64': 'amd64',
  arm64: 'arm64',
  aarch64: 'arm64',
  arm: 'arm',
  armhf: 'arm',
  armv7: 'arm',
  386: '386',
  i386: '386',
  ppc64le: 'ppc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
};
const systems: ReadonlySet<string> = new Set(['linux', 'windows']);

/** `--platform OS[/ARCH[/VARIANT]]`: labels of nodes. */
export function platform(draft: Draft, text: string, at: At): void {
  const [first = '', second, variant] = text.toLowerCase().split('/');
  const os = systems.has(first) ? first : undefined;
  const written = os === undefined && second === undefined ? first : second;
  if (os === undefined && second !== undefined) {
    draft.notes.add(at, 'bad-value', { value: text });
    return;
  }
  if (os !== undefined) draft.nodeSelector.set('kubernetes.io/os', os);
  if (written !== undefined) architecture(draft, written, text, at);
  if (variant !== undefined && variant !== 'v8') draft.notes.add(at, 'platform', { variant });
}

/** An architecture by any of its names. */
export function architecture(draft: Draft, name: string, written: string, at: At): void {
  const arch = lookUp(architectures, name);
  if (arch === undefined) draft.notes.add(at, 'bad-value', { value: written });
  else draft.nodeSelector.set('kubernetes.io/arch', arch);
}
