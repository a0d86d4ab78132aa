import { isObject, type Json, own, type Path } from '../../pod/index.ts';
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

const field = 'seLinuxOptions';

/** The fields of SELinux options that are set to what is not allowed. */
function badFields(options: Json | undefined, types: ReadonlySet<string>): string[] {
  if (!isObject(options)) return [];
  return [
    ...(types.has(text(options, 'type')) ? [] : ['type']),
    ...['user', 'role'].filter((name) => text(options, name) !== ''),
  ];
}

/** `seLinuxOptions`: some types; no user and no role. */
function checkWith(types: ReadonlySet<string>): CheckPod {
  return ({ security, containers }) => {
    const ofPod = own(security, field);
    const isPodBad = badFields(ofPod, types).length > 0;
    const bad = containers.filter((container) => badFields(securityOf(container, field), types).length > 0);
    if (!isPodBad && bad.length === 0) return undefined;
    const found: readonly { readonly options: Json | undefined; readonly path: Path }[] = [
      ...(isPodBad ? [{ options: ofPod, path: [...podSecurityPath, field] }] : []),
      ...bad.map((container) => ({
        options: securityOf(container, field),
        path: securityPath(container, field),
      })),
    ];
    const has = (name: string) => found.some(({ options }) => badFields(options, types).includes(name));
    const badTypes = sorted(
      found.flatMap(({ options }) =>
        badFields(options, types).includes('type') ? [text(options, 'type')] : [],
      ),
    );
    const data = [
      ...(badTypes.length > 0
        ? [`${pluralize('type', 'types', badTypes.length)} ${joinQuote(badTypes)}`]
        : []),
      ...(has('user') ? ['user may not be set'] : []),
      ...(has('role') ? ['role may not be set'] : []),
    ];
    return {
      reason: 'seLinuxOptions',
      detail: `${settersText(isPodBad, bad)} set forbidden securityContext.seLinuxOptions: ${data.join('; ')}`,
      paths: found.flatMap(({ options, path }) => badFields(options, types).map((name) => [...path, name])),
    };
  };
}

const types = ['', 'container_t', 'container_init_t', 'container_kvm_t'];

/** policy/check_seLinuxOptions.go */
export const seLinuxOptions: Check = {
  id: 'seLinuxOptions',
  level: 'baseline',
  versions: [
    { since: 0, check: checkWith(new Set(types)) },
    { since: 31, check: checkWith(new Set([...types, 'container_engine_t'])) },
  ],
};
