import { describe, expect, it } from 'vitest';
import { fields, recordOf } from '../pod/index.ts';
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

  it('begins with a name that people have for it where few stand side by side, the default first', async () => {
    const { choices } = await loadTables(language);
    // Operators stand in sentences, which have their own words, others in tables and the matrix; a status is nobody's choice.
    const elsewhere = /operator$|Unsatisfiable$|procMount$|Status\.|^Container(ResizePolicy|RestartRule)\./;
    for (const [key, { field }] of fields) {
      const values = field.values ?? [];
      const few = values.length > 0 && values.length <= 4 && values.join('').length <= 30;
      // What is one word as it is written has no other name: TCP, HTTPS.
      const named = values.some((value) => /[a-z]/.test(value));
      const order = Object.keys(choices[key as keyof typeof choices] ?? {});
      if (!few || !named || elsewhere.test(key) || recordOf(field).control !== 'select') {
        continue;
      }
      expect([...order].sort(), key).toEqual([...values].sort());
      const standard = recordOf(field).default;
      if (standard !== undefined) expect(order[0], key).toBe(standard);
    }
    const { choices: first } = await loadTables('en');
    const orders = (table: typeof choices) => Object.entries(table).map(([k, v]) => [k, Object.keys(v)]);
    expect(orders(choices)).toEqual(orders(first));
  });

  it('is nothing for words of the manifest that are no values', async () => {
    const tables = await loadTables(language);
    expect(valueText(tables, 'PodSpec.restartPolicy', 'constructor')).toBeUndefined();
    expect(valueText(tables, 'constructor', 'x')).toBeUndefined();
  });
});
