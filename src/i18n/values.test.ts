import { describe, expect, it } from 'vitest';
import { fields } from '../pod/index.ts';
import { workloadFields } from './en/fields/workload.ts';
import { languages, loadTables, valueText } from './index.ts';

describe.each(languages)('the meaning of allowed values in %s', (language) => {
  it('is said of every value of every field of a Pod that has a text, but for real-time signals', async () => {
    const tables = await loadTables(language);
    let said = 0;
    for (const key of Object.keys(tables.fields)) {
      const field = fields.get(key as keyof typeof tables.fields)?.field;
      // The help of a field around the Pod says what its values mean.
      if (Object.hasOwn(workloadFields, key)) continue;
      for (const value of field?.values ?? []) {
        const meaning = valueText(tables, key, value);
        if (/^SIGRT/.test(value)) continue;
        expect(meaning?.length, `${key} ${value}`).toBeGreaterThan(1);
        expect(meaning, `${key} ${value}`).not.toMatch(/[.。]$/);
        said++;
      }
    }
    expect(said).toBeGreaterThan(120);
  });

  it('names no value that a field does not take', async () => {
    const { values } = await loadTables(language);
    for (const [key, meanings] of Object.entries(values)) {
      const field = fields.get(key as keyof typeof values)?.field;
      for (const value of Object.keys(meanings)) expect(field?.values, key).toContain(value);
    }
  });

  it('is nothing for words of the manifest that are no values', async () => {
    const tables = await loadTables(language);
    expect(valueText(tables, 'PodSpec.restartPolicy', 'constructor')).toBeUndefined();
    expect(valueText(tables, 'constructor', 'x')).toBeUndefined();
  });
});
