import { isObject, own } from '../../pod/index.ts';
import {
  joinQuote,
  pluralize,
  podSecurityPath,
  securityOf,
  securityPath,
  settersText,
  sorted,
  text,
} from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

const prefix = 'container.apparmor.security.beta.kubernetes.io/';
const allowed = new Set(['RuntimeDefault', 'Localhost']);
const isAllowedValue = (value: string) =>
  value === '' || value === 'runtime/default' || value.startsWith('localhost/');

/** `appArmorProfile.type`: RuntimeDefault, Localhost, unset; the annotations of old likewise. */
const check: CheckPod = ({ metadata, security, containers }) => {
  const ofPod = own(security, 'appArmorProfile');
  const isPodBad = isObject(ofPod) && !allowed.has(text(ofPod, 'type'));
  const bad = containers.filter((container) => {
    const profile = securityOf(container, 'appArmorProfile');
    return isObject(profile) && !allowed.has(text(profile, 'type'));
  });
  const written = own(metadata, 'annotations');
  const annotations = Object.keys(isObject(written) ? written : {})
    .filter((key) => key.startsWith(prefix) && !isAllowedValue(text(written, key)))
    .sort();
  if (!isPodBad && bad.length === 0 && annotations.length === 0) return undefined;
  const values = [
    ...sorted([
      ...(isPodBad ? [text(ofPod, 'type')] : []),
      ...bad.map((container) => text(securityOf(container, 'appArmorProfile'), 'type')),
    ]),
    ...annotations.map((key) => `${key}=${JSON.stringify(text(written, key))}`),
  ];
  const setters = [
    ...(isPodBad || bad.length > 0 ? [settersText(isPodBad, bad)] : []),
    ...(annotations.length > 0 ? [pluralize('annotation', 'annotations', annotations.length)] : []),
  ].join(' and ');
  return {
    reason: pluralize('forbidden AppArmor profile', 'forbidden AppArmor profiles', values.length),
    detail: `${setters} must not set AppArmor profile type to ${joinQuote(values)}`,
    paths: [
      ...(isPodBad ? [[...podSecurityPath, 'appArmorProfile', 'type']] : []),
      ...bad.map((container) => securityPath(container, 'appArmorProfile', 'type')),
      ...annotations.map((key) => ['metadata', 'annotations', key]),
    ],
  };
};

/** policy/check_appArmorProfile.go */
export const appArmorProfile: Check = {
  id: 'appArmorProfile',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
