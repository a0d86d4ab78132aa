import { own } from '../../pod/index.ts';
import { podSecurityPath, securityOf, securityPath, settersText, unlessInUserNamespace } from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

/** `runAsUser`: not 0. */
const check: CheckPod = ({ security, containers }) => {
  const isPodBad = own(security, 'runAsUser') === 0;
  const bad = containers.filter((container) => securityOf(container, 'runAsUser') === 0);
  if (!isPodBad && bad.length === 0) return undefined;
  return {
    reason: 'runAsUser=0',
    detail: `${settersText(isPodBad, bad)} must not set runAsUser=0`,
    paths: [
      ...(isPodBad ? [[...podSecurityPath, 'runAsUser']] : []),
      ...bad.map((container) => securityPath(container, 'runAsUser')),
    ],
  };
};

/** policy/check_runAsUser.go */
export const runAsUser: Check = {
  id: 'runAsUser',
  level: 'restricted',
  versions: [
    { since: 23, check },
    { since: 35, check: unlessInUserNamespace(check) },
  ],
};
