import { describe, expect, test } from 'vitest';
import { ephemeralDetails } from './ephemeral-details.ts';
import { languages, loadBrief, loadJudgement, loadTables, withoutJudgement } from './index.ts';

describe('the long words of ephemeral containers', () => {
  const container = {
    'Container.image': { more: 'image' },
    'Container.ports': { mistake: 'ports' },
    'ContainerPort.name': { more: 'not a field of Container' },
  } as const;

  test('are those of the container, but for the overrides', () => {
    const overrides = { 'EphemeralContainer.name': { more: 'name' } } as const;
    expect(ephemeralDetails(container, overrides)).toEqual({
      'EphemeralContainer.image': { more: 'image' },
      'EphemeralContainer.ports': { mistake: 'ports' },
      'EphemeralContainer.name': { more: 'name' },
    });
  });

  test('an override stands alone', () => {
    const details = ephemeralDetails(container, { 'EphemeralContainer.ports': {} });
    expect(details['EphemeralContainer.ports']).toEqual({});
  });
});

describe.each(languages)('the tables of %s', (language) => {
  test('come in two parts that share no table', async () => {
    const [brief, judgement] = await Promise.all([loadBrief(language), loadJudgement(language)]);
    expect(brief.language).toBe(language);
    expect(Object.keys(brief).filter((name) => name in judgement)).toEqual([]);
    expect(await loadTables(language)).toEqual({ ...brief, ...judgement });
    expect(Object.keys(withoutJudgement(brief)).sort()).toEqual(
      Object.keys({ ...brief, ...judgement }).sort(),
    );
  });

  test('keep the long words out of the brief part', async () => {
    const { fields } = await loadBrief(language);
    for (const [key, text] of Object.entries(fields)) {
      expect(Object.keys(text).sort(), key).toEqual(['help', 'label']);
    }
  });
});
