import type { JsonObject } from '../../pod/index.ts';
import { num, str } from '../validation/read.ts';
import type { Context } from './context.ts';
import type { Field } from './errors.ts';
import { labelValue, qualifiedName } from './names.ts';

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** `ValidateTolerations`; what is wrong with a value is printed at the operator. */
export function validateTolerations(c: Context, tolerations: readonly JsonObject[], p: Field): void {
  tolerations.forEach((toleration, i) => {
    validateToleration(c, toleration, `${p}[${i}]`);
  });
}

function validateToleration(c: Context, toleration: JsonObject, p: Field): void {
  const { errors } = c;
  const [key, operator, effect] = ['key', 'operator', 'effect'].map((k) => str(toleration, k)) as [
    string,
    string,
    string,
  ];
  if (key !== '') errors.invalidEach(`${p}.key`, key, qualifiedName(key));
  else if (operator !== 'Exists') {
    const detail = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
    errors.invalid(`${p}.operator`, operator, detail);
  }
  if (num(toleration, 'tolerationSeconds') !== undefined && effect !== 'NoExecute') {
    errors.invalid(`${p}.effect`, effect, "effect must be 'NoExecute' when `tolerationSeconds` is set");
  }
  operatorRule(c, toleration, p);
  if (effect !== '' && !effects.includes(effect)) errors.notSupported(`${p}.effect`, effect, effects);
}

function operatorRule(c: Context, toleration: JsonObject, p: Field): void {
  const [operator, value] = [str(toleration, 'operator'), str(toleration, 'value')];
  const { errors, features, minor } = c;
  const at = `${p}.operator`;
  if (operator === 'Equal' || operator === '') {
    const problems = labelValue(value);
    if (problems.length > 0) errors.invalid(at, value, problems.join(';'));
  } else if (operator === 'Exists') {
    const shown = minor < 32 ? goToleration(toleration) : value;
    if (value !== '') errors.invalid(at, shown, "value must be empty when `operator` is 'Exists'");
  } else if (minor >= 35 && (operator === 'Lt' || operator === 'Gt')) {
    if (!features.on('TaintTolerationComparisonOperators')) {
      errors.notSupported(at, operator, ['Equal', 'Exists', 'Lt', 'Gt']);
      return;
    }
    errors.invalidEach(`${p}.value`, value, decimalInteger(value));
  } else errors.notSupported(at, operator, ['Equal', 'Exists']);
}

/** The whole of it, by the names of Go. */
function goToleration(toleration: JsonObject): JsonObject {
  return {
    Key: str(toleration, 'key'),
    Operator: str(toleration, 'operator'),
    Value: str(toleration, 'value'),
    Effect: str(toleration, 'effect'),
    TolerationSeconds: num(toleration, 'tolerationSeconds') ?? null,
  };
}

/** `content.IsDecimalInteger`, then Go's `ParseInt`. */
function decimalInteger(value: string): readonly string[] {
  const canonical = value === '' ? 'must be non-empty' : 'must be a valid decimal integer in canonical form';
  const wrong = /^(?:0|-?[1-9][0-9]*)$/.test(value) ? [] : [canonical];
  const parsing = `strconv.ParseInt: parsing ${JSON.stringify(value)}`;
  if (!/^[+-]?\d+$/.test(value)) return [...wrong, `${parsing}: invalid syntax`];
  const number = BigInt(value.replace(/^\+/, ''));
  return BigInt.asIntN(64, number) === number ? wrong : [...wrong, `${parsing}: value out of range`];
}
