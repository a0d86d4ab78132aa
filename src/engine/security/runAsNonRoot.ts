import { own } from '../../pod/index.ts';
import {
  containersText,
  podSecurityPath,
  securityOf,
  securityPath,
  settersText,
  unlessInUserNamespace,
} from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

const reason = 'runAsNonRoot != true';
const field = 'runAsNonRoot';

/** `runAsNonRoot`: true in each container, or unset there and true for the Pod; false nowhere. */
const check: CheckPod = ({ security, containers }) => {
  const ofPod = own(security, field);
  const refusing = containers.filter((container) => securityOf(container, field) === false);
  if (ofPod === false || refusing.length > 0) {
    return {
      reason,
      detail: `${settersText(ofPod === false, refusing)} must not set securityContext.runAsNonRoot=false`,
      paths: [
        ...(ofPod === false ? [[...podSecurityPath, field]] : []),
        ...refusing.map((container) => securityPath(container, field)),
      ],
    };
  }
  const silent = containers.filter((container) => ofPod !== true && securityOf(container, field) !== true);
  if (silent.length === 0) return undefined;
  return {
    reason,
    detail: `pod or ${containersText(silent)} must set securityContext.runAsNonRoot=true`,
    paths: [[...podSecurityPath, field], ...silent.map((container) => securityPath(container, field))],
  };
};

/** policy/check_runAsNonRoot.go */
export const runAsNonRoot: Check = {
  id: 'runAsNonRoot',
  level: 'restricted',
  versions: [
    { since: 0, check },
    { since: 35, check: unlessInUserNamespace(check) },
  ],
};
