import { describe, expect, it } from 'vitest';
import { complete, hover as find } from '../../assist/index.ts';
import { tables as en } from '../../i18n/en/all.ts';
import type { Language, Tables } from '../../i18n/index.ts';
import { tables as zh } from '../../i18n/zh-CN/all.ts';
import { allFieldPaths, fieldKey, type Json, podKinds } from '../../pod/index.ts';
import { parseStream } from '../../yaml/index.ts';
import { hoverTextOf, suggestionOf } from './words.ts';

const messagesOf: Readonly<Record<Language, Tables>> = { en, 'zh-CN': zh };

/** A question about the `‸` in a text. */
function cursorIn(marked: string, last?: Json) {
  const stream = parseStream(marked.replace('‸', ''));
  return { stream, offset: marked.indexOf('‸'), last: () => last };
}

interface Options {
  readonly last?: Json;
  readonly findings?: readonly string[];
  readonly language?: Language;
}

/** The blocks for the pointer at the `‸` of a text; undefined where there is no hover. */
function hover(marked: string, { last, findings = [], language = 'en' }: Options = {}) {
  const found = find(cursorIn(marked, last));
  return found && hoverTextOf(found, messagesOf[language], findings)?.blocks;
}

const pod = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: web\n';

describe('hover', () => {
  it.each(['en', 'zh-CN'] as const)(
    'tells a key in %s: label, type, help, facts, the long words',
    (language) => {
      const { fields, details, ui } = messagesOf[language];
      const { label, help } = fields['PodSpec.restartPolicy'];
      const { more, mistake } = details['PodSpec.restartPolicy'] ?? {};
      const blocks = hover('kind: Pod\nspec:\n  restart‸Policy: Never\n', { language });
      const meanings = Object.entries(messagesOf[language].values['PodSpec.restartPolicy'] ?? {});
      expect(meanings.map(([value]) => value)).toEqual(['Always', 'Never', 'OnFailure']);
      expect(blocks).toEqual([
        `**${label}**  \`PodSpec.restartPolicy\` \`string\``,
        help,
        ui['yaml.defaultBy']('Always', ui['explain.by.api-server']),
        meanings.map(([value, meaning]) => `- ${ui['yaml.means'](value, meaning)}`).join('\n'),
        ...(more === undefined ? [] : [more]),
        ...(mistake === undefined ? [] : [ui['yaml.mistake'](mistake)]),
      ]);
    },
  );

  it('says the words of each language', () => {
    const text = 'kind: Pod\nspec:\n  terminationGrace‸PeriodSeconds: 5\n';
    const [en, zh] = [hover(text), hover(text, { language: 'zh-CN' })];
    expect(en?.[0]).toBe('**Time to stop**  `PodSpec.terminationGracePeriodSeconds` `int64`');
    expect(en).toContain('Default: `30`, set by the API server');
    expect(zh?.[0]).toBe('**终止宽限期**  `PodSpec.terminationGracePeriodSeconds` `int64`');
    expect(zh).toContain('默认值：`30`，由 API 服务器设置');
  });

  it('tells the same on a value as on its key', () => {
    expect(hover(`${pod}    imagePullPolicy: Al‸ways\n`)).toEqual(
      hover(`${pod}    image‸PullPolicy: Always\n`),
    );
    expect(hover(`${pod}    imagePullPolicy: Al‸ways\n`)?.[0]).toContain('`Container.imagePullPolicy`');
  });

  it.each([
    ['a list', `${pod}    en‸v: []\n`, '`Container.env` `[]EnvVar`'],
    ['a list item', `${pod}    args: [a, b‸]\n`, '`Container.args` `[]string`'],
    ['a map', 'kind: Pod\nspec:\n  node‸Selector: {a: b}\n', '`PodSpec.nodeSelector` `map[string]string`'],
    [
      'a key of a map',
      `${pod}    resources:\n      limits:\n        mem‸ory: 1Gi\n`,
      '`ResourceRequirements.limits` `map[string]Quantity`',
    ],
    ['a struct', `${pod}    securityCon‸text: {}\n`, '`Container.securityContext` `SecurityContext`'],
    [
      'the template of a workload',
      'kind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          host‸PID: true\n',
      '`PodSpec.hostPID` `boolean`',
    ],
    [
      'an item of a List',
      'kind: List\nitems:\n- kind: Pod\n  spec:\n    host‸PID: true\n',
      '`PodSpec.hostPID` `boolean`',
    ],
    ['JSON', '{"kind": "Pod", "spec": {"hostPID": tr‸ue}}', '`PodSpec.hostPID` `boolean`'],
    ['a workload', 'kind: Deployment\nspec:\n  repli‸cas: 1\n', '`DeploymentSpec.replicas` `int32`'],
    [
      'a workload in JSON',
      '{"kind": "Deployment", "spec": {"repli‸cas": 1}}',
      '`DeploymentSpec.replicas` `int32`',
    ],
    [
      'the second document',
      'kind: Pod\n---\nkind: Job\nspec:\n  sus‸pend: true\n',
      '`JobSpec.suspend` `boolean`',
    ],
  ])('names the type of %s', (_, marked, type) => {
    expect(hover(marked)?.[0]).toMatch(/^\*\*.+\*\* {2}`/);
    expect(hover(marked)?.[0]).toContain(type);
  });

  it('knows what is required, deprecated, young and behind a gate', () => {
    const said = (marked: string) => hover(marked)?.join('\n') ?? '';
    const { ui } = messagesOf.en;
    expect(said(`${pod.replace('name', 'na‸me')}`)).toContain(ui['yaml.isRequired']);
    expect(said('kind: Pod\nspec:\n  service‸Account: x\n')).toContain(ui['yaml.isDeprecated']);
    const grouped = said('kind: Pod\nspec:\n  scheduling‸Group: {}\n');
    expect(grouped).toContain(ui['yaml.since']('1.36'));
    expect(grouped).toContain(ui['yaml.gate']('GenericWorkload', ui['explain.stage.alpha']));
    expect(said('kind: Pod\nspec:\n  scheduling‸Gates: []\n')).not.toContain('PodSchedulingReadiness');
  });

  it('answers in a text that does not parse, by its lines and by what was read last', () => {
    const broken = 'kind: Pod\nspec:\n  host‸PID: true\n  containers: [\n';
    expect(hover(broken)?.[0]).toContain('`PodSpec.hostPID`');
    const list = 'kind: List\nitems:\n- kind: Pod\n  spec:\n    host‸PID: true\n    containers: [\n';
    expect(hover(list, { last: { kind: 'List', items: [{ kind: 'Pod' }] } })?.[0]).toContain(
      '`PodSpec.hostPID`',
    );
  });

  it.each([
    ['a key the schema does not know', `${pod}    non‸sense: 1\n`],
    ['the value of one', `${pod}    nonsense: va‸lue\n`],
    ['what is below one', `${pod}    nonsense:\n      ima‸ge: x\n`],
    ['a name of Object.prototype', `${pod}    const‸ructor: 1\n`],
    ['a kind without a Pod', 'kind: ConfigMap\nspec:\n  host‸PID: true\n'],
    ['a comment', `${pod}    # ima‸ge\n`],
    ['a blank line', `${pod}\n  ‸\n`],
  ])('has no text for %s', (_, marked) => {
    expect(hover(marked)).toBeUndefined();
  });

  it('puts the findings behind the field, and alone where the field is not known', () => {
    const findings = ['First.', 'Second.'];
    const known = `${pod}    ima‸ge: x\n`;
    expect(hover(known, { findings })).toEqual([...(hover(known) ?? []), ...findings]);
    expect(hover(`${pod}    non‸sense: 1\n`, { findings })).toEqual(findings);
    expect(hover(`${pod}    # ima‸ge\n`, { findings })).toBeUndefined();
  });

  it('has words in both languages for every field, and shows no undefined', () => {
    let checked = 0;
    for (const kind of podKinds) {
      allFieldPaths(kind, (path, field) => {
        // The long texts of the Pod's own fields are the same in every kind.
        if (kind !== 'Pod' && /(template|Template)\./.test(path)) return;
        const marked = nested(kind, path);
        for (const language of ['en', 'zh-CN'] as const) {
          const blocks = hover(marked, { language }) ?? [];
          expect(blocks[0], path).toContain(`\`${fieldKey(field)}\``);
          expect(blocks.join('\n')).not.toMatch(/undefined|\[object/);
          if (kind === 'Pod') expect(blocks.length, path).toBeGreaterThan(1);
          checked++;
        }
      });
    }
    expect(checked).toBeGreaterThan(2 * 1000);
  });
});

/** A text of one line that has nothing but the field at a path such as `spec.containers[].env[].name`. */
function nested(kind: string, path: string): string {
  const steps = path.split('.');
  const last = (steps.pop() ?? '').replace(/[[\]{}]/g, '');
  const open = steps.map((step) => {
    const key = step.replace(/[[\]{}]/g, '');
    return step.endsWith('[]') ? `${key}: [{` : step.endsWith('{}') ? `${key}: {k: {` : `${key}: {`;
  });
  const close = steps
    .map((step) => (step.endsWith('[]') ? '}]' : step.endsWith('{}') ? '}}' : '}'))
    .reverse();
  const field = `${open.join('')}${last}‸: x${close.join('')}`;
  return path === 'kind' ? `{kind‸: ${kind}}` : `{kind: ${kind}, ${field}}`;
}

/** The list at the `‸` of a text. */
function list(marked: string, language: Language = 'en') {
  const found = complete({ ...cursorIn(marked), explicit: true });
  return found.map((completion) => suggestionOf(completion, messagesOf[language]));
}

describe('the completion list', () => {
  it('says what is named, in each language', () => {
    const volumes =
      '  volumes:\n  - name: data\n    emptyDir: {}\n  - name: conf\n    configMap:\n      name: c\n';
    const mount = `${pod}    volumeMounts:\n    - name: ‸\n${volumes}`;
    expect(list(mount).map(({ label, detail, kind }) => [label, detail, kind])).toEqual([
      ['data', 'volume (emptyDir)', 'reference'],
      ['conf', 'volume (configMap)', 'reference'],
    ]);
    expect(list(mount, 'zh-CN')[0]?.detail).toBe('卷（emptyDir）');
    const port = `${pod}    ports:\n    - containerPort: 80\n      name: http\n    readinessProbe:\n      httpGet:\n        port: ‸\n`;
    const [byName, byNumber] = list(port);
    expect([byName?.label, byName?.detail]).toEqual(['http', messagesOf.en.ui['yaml.portOf']('80')]);
    expect([byNumber?.label, byNumber?.detail, byNumber?.kind]).toEqual(['80', undefined, 'reference']);
  });

  it('marks the default, and says what values mean', () => {
    const offered = list('kind: Pod\nspec:\n  terminationGracePeriodSeconds: ‸\n');
    expect(offered.map(({ label, detail }) => [label, detail])).toEqual([
      ['0', undefined],
      ['30', 'default'],
      ['60', undefined],
    ]);
    const [always] = list('kind: Pod\nspec:\n  restartPolicy: ‸\n');
    const meaning = messagesOf.en.values['PodSpec.restartPolicy']?.Always;
    expect([always?.label, always?.detail]).toEqual(['Always', `default · ${meaning}`]);
  });

  it('names keys, says which are required or deprecated, and explains them', () => {
    const keys = new Map(list('kind: Pod\nspec:\n  ‸\n').map((one) => [one.label, one]));
    const { fields, ui } = messagesOf.en;
    expect(keys.get('containers')?.detail).toBe(
      `${fields['PodSpec.containers'].label} · ${ui['yaml.required']}`,
    );
    expect(keys.get('containers')?.kind).toBe('group');
    expect(keys.get('serviceAccount')?.detail).toContain(ui['yaml.deprecated']);
    expect(keys.get('hostPID')).toMatchObject({ kind: 'field', detail: fields['PodSpec.hostPID'].label });
    expect(keys.get('hostPID')?.documentation).toContain(fields['PodSpec.hostPID'].help);
  });

  it('calls a whole Pod by its words, and leaves the keys of free maps as they are', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const [whole] = list('‸', language);
      expect(whole).toMatchObject({
        label: messagesOf[language].ui['yaml.podSnippet'],
        documentation: messagesOf[language].ui['yaml.podSnippetHelp'],
        kind: 'snippet',
      });
    }
    const [cpu] = list(`${pod}    resources:\n      limits:\n        ‸\n`);
    expect(cpu).toMatchObject({ label: 'cpu', kind: 'field', insert: 'cpu: ' });
    expect(cpu).not.toHaveProperty('detail');
  });

  it('has words for every field, or its name', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      for (const kind of podKinds) {
        const offered = list(`kind: ${kind}\n‸\n`, language);
        expect(offered.length).toBeGreaterThan(0);
        for (const { detail } of offered) expect(detail).toBeTruthy();
      }
    }
  });
});
