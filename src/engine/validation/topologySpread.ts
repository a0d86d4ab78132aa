import type { Issue } from '../../pod/index.ts';
import { validateLabelSelector, validateMatchLabelKeys, validateSelectedKeys } from './affinity.ts';
import type { PodPlace } from './context.ts';
import { duplicate, invalid, notSupported, required } from './errors.ts';
import { positive } from './numbers.ts';
import { num, objs, str } from './read.ts';

const actions = ['DoNotSchedule', 'ScheduleAnyway'];

/** `validateTopologySpreadConstraints`. */
export function* validateTopologySpread(place: PodPlace): Generator<Issue> {
  const { spec, path } = place;
  const constraints = objs(spec, 'topologySpreadConstraints', path);
  for (const [i, { value: constraint, path: at }] of constraints.entries()) {
    yield* positive([...at, 'maxSkew'], num(constraint, 'maxSkew') ?? 0);
    const key = str(constraint, 'topologyKey');
    if (key === '') yield required([...at, 'topologyKey'], 'can not be empty');
    const action = str(constraint, 'whenUnsatisfiable');
    if (action === '') {
      yield notSupported([...at, 'whenUnsatisfiable'], '', actions, 'enum-missing', {
        params: { field: 'whenUnsatisfiable' },
      });
    }
    const same = constraints
      .slice(i + 1)
      .some(({ value }) => str(value, 'topologyKey') === key && str(value, 'whenUnsatisfiable') === action);
    if (same) {
      const params = { value: `${key}, ${action}`, upstream: '{topologyKey, whenUnsatisfiable}' };
      yield duplicate([...at, 'topologyKey'], `{${key}, ${action}}`, 'topology-spread-twice', { params });
    }
    const domains = num(constraint, 'minDomains');
    if (domains !== undefined) {
      yield* positive([...at, 'minDomains'], domains);
      if (action !== 'DoNotSchedule') {
        const detail = `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${action}`;
        yield invalid([...at, 'minDomains'], domains, detail, 'min-domains');
      }
    }
    yield* validateMatchLabelKeys(constraint, at, 'matchLabelKeys');
    yield* validateSelectedKeys(constraint, at, place);
    yield* validateLabelSelector(constraint, 'labelSelector', at);
  }
}
