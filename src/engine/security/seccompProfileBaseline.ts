import { own } from '../../pod/index.ts';
import { pluralize, sorted, text } from './helpers.ts';
import { badSeccomp } from './seccompProfile.ts';
import type { Check, CheckPod } from './types.ts';

const ofPod = 'seccomp.security.alpha.kubernetes.io/pod';
const ofContainer = 'container.seccomp.security.alpha.kubernetes.io/';
const isAllowed = (value: string) =>
  value === 'runtime/default' || value === 'docker/default' || value.startsWith('localhost/');

/** The annotations that there were before the fields. */
const annotations: CheckPod = ({ metadata, containers }) => {
  const written = own(metadata, 'annotations');
  const keys = [ofPod, ...containers.map(({ name }) => ofContainer + name)];
  const bad = sorted(keys).filter((key) => own(written, key) !== undefined && !isAllowed(text(written, key)));
  if (bad.length === 0) return undefined;
  const values = sorted(bad.map((key) => `${key}=${JSON.stringify(text(written, key))}`));
  return {
    reason: 'seccompProfile',
    detail: `forbidden ${pluralize('annotation', 'annotations', bad.length)} ${values.join(', ')}`,
    paths: bad.map((key) => ['metadata', 'annotations', key]),
  };
};

/** policy/check_seccompProfile_baseline.go */
export const seccompProfileBaseline: Check = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  versions: [
    { since: 0, check: annotations },
    { since: 19, check: badSeccomp },
  ],
};
