import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import { invalid, notSupported } from './errors.ts';
import { labelValue, qualifiedName, validName } from './names.ts';
import { has, objs, str } from './read.ts';

/** `ValidateTolerations`. Upstream reports a bad value at `operator`; here it is at the value. */
export function* validateTolerations(spec: JsonObject, path: Path): Generator<Issue> {
  for (const { value: toleration, path: at } of objs(spec, 'tolerations', path)) {
    const key = str(toleration, 'key');
    const operator = str(toleration, 'operator');
    const value = str(toleration, 'value');
    if (key !== '') yield* validName([...at, 'key'], key, qualifiedName);
    else if (operator !== 'Exists') {
      const here = [...at, 'operator'];
      const detail =
        'operator must be Exists when `key` is empty, which means "match all values and all keys"';
      yield invalid(here, operator, detail, 'toleration-no-key');
    }
    if (has(toleration, 'tolerationSeconds') && str(toleration, 'effect') !== 'NoExecute') {
      const detail = "effect must be 'NoExecute' when `tolerationSeconds` is set";
      yield invalid([...at, 'effect'], str(toleration, 'effect'), detail, 'toleration-seconds');
    }
    if (operator === '' || operator === 'Equal') {
      yield* validName([...at, 'value'], value, labelValue, { params: { upstream: 'operator' } });
    } else if (operator === 'Exists' && value !== '') {
      const here = [...at, 'value'];
      yield invalid(here, value, "value must be empty when `operator` is 'Exists'", 'toleration-value', {
        params: { value, upstream: 'operator' },
        fix: [{ op: 'delete', path: here }],
      });
    } else if (operator === 'Lt' || operator === 'Gt') {
      // The gate TaintTolerationComparisonOperators is alpha and off in 1.36.
      yield notSupported(
        [...at, 'operator'],
        operator,
        ['Equal', 'Exists', 'Lt', 'Gt'],
        'toleration-comparison',
        {
          params: { value: operator },
        },
      );
    }
  }
}
