import { own } from '../../pod/index.ts';
import type { Check, CheckPod } from './types.ts';

/** `hostNetwork`, `hostPID`, `hostIPC`: false or unset. */
const check: CheckPod = ({ spec }) => {
  const bad = ['hostNetwork', 'hostPID', 'hostIPC'].filter((field) => own(spec, field) === true);
  if (bad.length === 0) return undefined;
  return {
    reason: 'host namespaces',
    detail: bad.map((field) => `${field}=true`).join(', '),
    paths: bad.map((field) => ['spec', field]),
  };
};

/** policy/check_hostNamespaces.go */
export const hostNamespaces: Check = {
  id: 'hostNamespaces',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
