import { isObject, own } from '../../pod/index.ts';
import {
  joinQuote,
  podSecurityPath,
  securityOf,
  securityPath,
  settersText,
  sorted,
  text,
} from './helpers.ts';
import type { CheckedPod, Forbidden } from './types.ts';

const field = 'seccompProfile';
const allowed = new Set(['Localhost', 'RuntimeDefault']);

/** Who sets `seccompProfile.type` to something else than RuntimeDefault or Localhost. */
export function badSeccomp({ security, containers }: CheckedPod): Forbidden | undefined {
  const ofPod = own(security, field);
  const isPodBad = isObject(ofPod) && !allowed.has(text(ofPod, 'type'));
  const bad = containers.filter((container) => {
    const profile = securityOf(container, field);
    return isObject(profile) && !allowed.has(text(profile, 'type'));
  });
  if (!isPodBad && bad.length === 0) return undefined;
  const values = sorted([
    ...(isPodBad ? [text(ofPod, 'type')] : []),
    ...bad.map((container) => text(securityOf(container, field), 'type')),
  ]);
  return {
    reason: 'seccompProfile',
    detail: `${settersText(isPodBad, bad)} must not set securityContext.seccompProfile.type to ${joinQuote(values)}`,
    paths: [
      ...(isPodBad ? [[...podSecurityPath, field, 'type']] : []),
      ...bad.map((container) => securityPath(container, field, 'type')),
    ],
  };
}
