import { own } from '../../pod/index.ts';
import { itemsOf, joinQuote, pluralize, text } from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

/** `volumes[*].hostPath`: unset. */
const check: CheckPod = ({ spec }) => {
  const bad = itemsOf(spec, 'volumes').flatMap((volume, i) =>
    (own(volume, 'hostPath') ?? undefined) === undefined
      ? []
      : [{ name: text(volume, 'name'), path: ['spec', 'volumes', i, 'hostPath'] }],
  );
  if (bad.length === 0) return undefined;
  return {
    reason: 'hostPath volumes',
    detail: `${pluralize('volume', 'volumes', bad.length)} ${joinQuote(bad.map(({ name }) => name))}`,
    paths: bad.map(({ path }) => path),
  };
};

/** policy/check_hostPathVolumes.go */
export const hostPathVolumes: Check = {
  id: 'hostPathVolumes',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
