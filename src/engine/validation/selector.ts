import type { JsonObject } from '../../pod/index.ts';
import { lookUp } from '../../pod/index.ts';
import { entries, objs, str, strs } from './read.ts';

/** `LabelSelectorAsSelector(...).Matches`. Requirements that are invalid by themselves count as met. */
export function matches(selector: JsonObject, labels: Readonly<Record<string, string>>): boolean {
  const value = (key: string) => lookUp(labels, key);
  if (entries(selector, 'matchLabels').some(([key, wanted]) => value(key) !== wanted)) return false;
  return objs(selector, 'matchExpressions', []).every(({ value: rule }) => {
    const found = value(str(rule, 'key'));
    const values = strs(rule, 'values');
    switch (str(rule, 'operator')) {
      case 'In':
        return found !== undefined && values.includes(found);
      case 'NotIn':
        return found === undefined || !values.includes(found);
      case 'Exists':
        return found !== undefined;
      case 'DoesNotExist':
        return found === undefined;
      default:
        return true;
    }
  });
}
