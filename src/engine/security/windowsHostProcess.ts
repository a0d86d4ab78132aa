import { own } from '../../pod/index.ts';
import { podSecurityPath, securityOf, securityPath, settersText } from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

const field = ['windowsOptions', 'hostProcess'] as const;

/** `windowsOptions.hostProcess`: false or unset. */
const check: CheckPod = ({ security, containers }) => {
  const [options, hostProcess] = field;
  const isPodBad = own(own(security, options), hostProcess) === true;
  const bad = containers.filter((container) => own(securityOf(container, options), hostProcess) === true);
  if (!isPodBad && bad.length === 0) return undefined;
  return {
    reason: 'hostProcess',
    detail: `${settersText(isPodBad, bad)} must not set securityContext.windowsOptions.hostProcess=true`,
    paths: [
      ...(isPodBad ? [[...podSecurityPath, ...field]] : []),
      ...bad.map((container) => securityPath(container, ...field)),
    ],
  };
};

/** policy/check_windowsHostProcess.go */
export const windowsHostProcess: Check = {
  id: 'windowsHostProcess',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
