import type { Locator, Page } from '@playwright/test';
import { choiceTexts } from '../../src/i18n/index.ts';
import {
  type FieldSchema,
  fieldKey,
  fieldOf,
  getIn,
  isList,
  isObject,
  type Json,
  type JsonObject,
  own,
  recordOf,
  structOf,
} from '../../src/pod/index.ts';
import { complete } from './complete.ts';
import type { Workbench } from './Workbench.ts';

/** What no control could be found for, and why. */
export interface Missed {
  readonly path: string;
  readonly why: string;
}

/** A step that takes longer is one that a person would give up, on a machine that others use as well. */
const patience = { timeout: 30_000 };

/** Builds a Pod from the empty page by the controls of the forms, found by the labels and roles that people and readers get. */
export class Builder {
  readonly missed: Missed[] = [];
  private readonly form: Locator;

  constructor(
    private readonly page: Page,
    private readonly bench: Workbench,
  ) {
    this.form = bench.form.region;
  }

  async build(pod: JsonObject): Promise<void> {
    const { bench, form } = this;
    const { ui } = bench.texts;
    await form.getByRole('button', { name: ui['start.new'] }).click();
    const spec = own(pod, 'spec') ?? {};
    const [first, ...others] = items(own(spec, 'containers'));
    if (first) await this.container(first, 'spec.containers[0]');
    for (const [i, volume] of items(own(spec, 'volumes')).entries()) await this.volume(volume, i);
    for (const [i, other] of others.entries()) {
      await bench.outline.add('Container').click();
      await this.container(other, `spec.containers[${i + 1}]`);
    }
    for (const [i, init] of items(own(spec, 'initContainers')).entries()) {
      const sidecar = own(init, 'restartPolicy') === 'Always';
      await bench.outline.region.getByRole('button', { name: ui['outline.addInit'], exact: true }).click();
      const entry = ui[sidecar ? 'outline.addSidecar' : 'outline.addInitContainer'];
      await this.page.getByRole('menuitem', { name: entry }).click();
      await this.container(init, `spec.initContainers[${i}]`);
    }
    await bench.outline.metadata().click();
    await this.opened();
    await this.fields(form, 'ObjectMeta', own(pod, 'metadata') ?? {}, 'metadata');
    await this.spec(spec);
  }

  /** Tries a step; what fails is written down, and the others go on. */
  private async attempt(path: string, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
      this.missed.push({ path, why: line });
      await this.page.keyboard.press('Escape');
    }
  }

  private label(field: FieldSchema): string {
    const fields: Readonly<Record<string, { readonly label: string } | undefined>> = this.bench.texts.fields;
    const key = fieldKey(field).replace(/^EphemeralContainer\./, 'Container.');
    return (fields[fieldKey(field)] ?? fields[key])?.label ?? field.name;
  }

  private noun(field: FieldSchema): string {
    const nouns: Readonly<Record<string, string | undefined>> = this.bench.texts.items;
    return nouns[fieldKey(field)] ?? this.label(field);
  }

  /** Opens every section of the form in front that is closed, and what is seldom filled. */
  private async opened(): Promise<void> {
    await complete(this.page);
    const closed = this.form.getByRole('heading').getByRole('button', { expanded: false });
    for (let left = await closed.count(); left > 0; left--) await closed.first().click(patience);
    const count = new RegExp(`^${this.bench.texts.ui['probes.more'](7).replace('7', '\\d+')}`);
    const seldom = this.form.getByRole('button', { name: count, expanded: false });
    for (let left = await seldom.count(); left > 0; left--) await seldom.first().click(patience);
  }

  private async container(container: Json, path: string): Promise<void> {
    const { form } = this;
    const { ui } = this.bench.texts;
    const { name, image, ...rest } = isObject(container) ? container : {};
    const top = (field: 'name' | 'image') => this.bench.form.field(`Container.${field}`).first();
    await this.attempt(`${path}.image`, () => this.put(top('image'), image ?? ''));
    await this.attempt(`${path}.name`, () => this.put(top('name'), name ?? ''));
    await this.opened();
    for (const [key, value] of Object.entries(rest)) {
      const at = `${path}.${key}`;
      if (key === 'resources') await this.resources(value, at);
      else if (/Probe$/.test(key)) {
        const probe = ui[`probes.${key as 'startupProbe' | 'readinessProbe' | 'livenessProbe'}`];
        const column = form.getByRole('group', { name: probe, exact: true });
        await this.probe(column, `${probe}: ${ui['probes.check']}`, value, at);
      } else if (key === 'lifecycle') await this.hooks(value, at);
      else if (key === 'securityContext') await this.fields(form, 'SecurityContext', value, at);
      else if (!(key === 'restartPolicy' && value === 'Always'))
        await this.fields(form, 'Container', { [key]: value }, path);
    }
  }

  private async resources(value: Json, path: string): Promise<void> {
    for (const column of ['requests', 'limits'])
      for (const [name, quantity] of Object.entries(asObject(own(value, column))))
        await this.attempt(`${path}.${column}.${name}`, async () => {
          const cell = this.form.getByLabel(`${name} ${column}`, { exact: true });
          if ((await cell.count()) === 0) {
            const next = this.form.getByLabel(this.bench.texts.ui['form.otherResource'], { exact: true });
            await next.fill(name, patience);
            await next.press('Enter');
          }
          await this.put(cell, quantity);
        });
  }

  private async probe(column: Locator, check: string, value: Json, path: string): Promise<void> {
    const { ui } = this.bench.texts;
    const member = structOf('Probe')?.union?.members.find(({ name }) => own(value, name) !== undefined);
    if (!member) return;
    await this.attempt(path, () =>
      this.choose(column.getByLabel(check, { exact: true }), this.label(member.field)),
    );
    const count = new RegExp(`^${ui['probes.more'](7).replace('7', '\\d+')}`);
    const more = this.bench.form.part(ui['form.section.probes']).getByRole('button', { name: count });
    if (await more.isVisible()) await more.click();
    const { [member.name]: handler, ...times } = asObject(value);
    const { httpHeaders, ...cells } = asObject(handler);
    await this.fields(column, member.field.type, cells, `${path}.${member.name}`);
    await this.fields(column, 'Probe', times, path);
    if (httpHeaders !== undefined)
      await this.fields(this.form, member.field.type, { httpHeaders }, `${path}.${member.name}`);
  }

  private async hooks(value: Json, path: string): Promise<void> {
    const { ui } = this.bench.texts;
    for (const [name, hook] of Object.entries(asObject(value))) {
      const field = fieldOf('Lifecycle', name);
      const member = structOf('LifecycleHandler')?.union?.members.find(
        (m) => own(hook, m.name) !== undefined,
      );
      if (!field || !member) {
        await this.fields(this.form, 'Lifecycle', { [name]: hook }, path);
        continue;
      }
      const kind = this.form.getByLabel(ui['hook.kindOf'](this.label(field)), { exact: true });
      await this.attempt(`${path}.${name}`, () => this.choose(kind, this.label(member.field)));
      const sentence = this.form.getByRole('group', { name: this.label(field), exact: true });
      await this.fields(
        sentence,
        member.field.type,
        own(hook, member.name) ?? {},
        `${path}.${name}.${member.name}`,
      );
    }
  }

  private async volume(volume: Json, i: number): Promise<void> {
    const { bench, form, page } = this;
    const { ui } = bench.texts;
    const path = `spec.volumes[${i}]`;
    const { name, ...kinds } = asObject(volume);
    const [[kind, value] = ['', null]] = Object.entries(kinds);
    const member = fieldOf('Volume', kind);
    if (!member) return;
    await this.attempt(path, async () => {
      await bench.outline.add('Volume').click(patience);
      const code = own(value, 'medium') === 'Memory' ? `${kind}, medium: Memory` : kind;
      await page
        .getByRole('option')
        .filter({ has: page.getByText(code, { exact: true }) })
        .first()
        .click(patience);
    });
    const row = form.getByRole('listitem', { name: ui['volume.nth'](i + 1), exact: true });
    const { [firstOf(member.type)]: needed, ...rest } = asObject(value);
    const start = needed === undefined ? {} : { [firstOf(member.type)]: needed };
    const named = fieldOf('Volume', 'name');
    if (named)
      await this.attempt(`${path}.name`, () =>
        this.put(row.getByLabel(this.label(named), { exact: true }), name ?? ''),
      );
    await this.fields(row, member.type, start, `${path}.${kind}`);
    await this.fields(row, member.type, rest, `${path}.${kind}`);
  }

  private async spec(spec: Json): Promise<void> {
    const { bench, form } = this;
    const { ui } = bench.texts;
    const shown = new Set(['containers', 'initContainers', 'volumes']);
    const groups = ['lifecycle', 'security', 'network', 'scheduling', 'resources', 'other'] as const;
    const sectionOf = (key: string) => {
      const field = fieldOf('PodSpec', key);
      return field && recordOf(field).section;
    };
    for (const group of groups) {
      const entries = Object.entries(asObject(spec)).filter(
        ([key]) => !shown.has(key) && sectionOf(key) === group,
      );
      if (entries.length === 0) continue;
      await bench.outline.part(ui[`outline.${group}`]).click();
      await this.opened();
      for (const [key, value] of entries) {
        if (key === 'securityContext')
          await this.fields(form, 'PodSecurityContext', value, 'spec.securityContext');
        else if (key === 'affinity') await this.affinity(value);
        else if (key === 'resources') await this.resources(value, 'spec.resources');
        else await this.fields(form, 'PodSpec', { [key]: value }, 'spec');
      }
    }
  }

  private async affinity(affinity: Json): Promise<void> {
    const { ui } = this.bench.texts;
    const node = own(affinity, 'nodeAffinity');
    const path = 'spec.affinity.nodeAffinity';
    const rules = async (title: string, terms: readonly Json[], weighted: boolean, at: string) => {
      const part = this.bench.form.part(title);
      for (const [i, term] of terms.entries()) {
        await this.attempt(`${at}[${i}]`, async () => {
          const add = part.getByRole('button', { name: ui['scheduling.addRule'] }).last();
          await add.click(patience);
          if (i > 0) await this.page.getByRole('menuitem', { name: ui['scheduling.addOr'] }).click(patience);
        });
        const row = part.getByRole('listitem').filter({ hasText: '' }).last();
        const [first] = items(own(weighted ? own(term, 'preference') : term, 'matchExpressions'));
        const { key, operator, values } = asObject(first);
        await this.fields(row, 'NodeSelectorRequirement', { key: key ?? '' }, `${at}[${i}]`);
        if (operator !== 'In') {
          const field = fieldOf('NodeSelectorRequirement', 'operator');
          const words =
            ui[`scheduling.operator.${operator as 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt'}`];
          if (field)
            await this.attempt(`${at}[${i}].operator`, () =>
              this.choose(row.getByLabel(this.label(field), { exact: true }), words),
            );
        }
        if (values !== undefined)
          await this.fields(row, 'NodeSelectorRequirement', { values }, `${at}[${i}]`);
        if (weighted)
          await this.fields(
            row,
            'PreferredSchedulingTerm',
            { weight: own(term, 'weight') ?? 1 },
            `${at}[${i}]`,
          );
      }
    };
    const required = own(node, 'requiredDuringSchedulingIgnoredDuringExecution');
    await rules(ui['scheduling.must'], items(own(required, 'nodeSelectorTerms')), false, `${path}.required`);
    const preferred = items(own(node, 'preferredDuringSchedulingIgnoredDuringExecution'));
    await rules(ui['scheduling.rather'], preferred, true, `${path}.preferred`);
    for (const kind of ['podAffinity', 'podAntiAffinity'])
      if (own(affinity, kind) !== undefined)
        this.missed.push({ path: `spec.affinity.${kind}`, why: 'the driver does not know these sentences' });
  }

  /** The fields of a struct inside of what shows it. */
  private async fields(scope: Locator, type: string, value: Json, path: string): Promise<void> {
    for (const [name, each] of Object.entries(asObject(value))) {
      const field = fieldOf(type, name);
      if (!field) continue;
      await this.attempt(`${path}.${name}`, () => this.field(scope, field, each, `${path}.${name}`));
    }
  }

  private async field(scope: Locator, field: FieldSchema, value: Json, path: string): Promise<void> {
    const label = this.label(field);
    const labelled = scope.getByLabel(label, { exact: true });
    if (field.name === 'capabilities') return this.capabilities(value);
    if (field.name === 'seccompProfile' || field.name === 'appArmorProfile') {
      const { ui } = this.bench.texts;
      const words = { RuntimeDefault: ui['sec.runtimeDefault'], Unconfined: ui['sec.unconfined'] };
      return this.choose(labelled, words[own(value, 'type') as 'RuntimeDefault' | 'Unconfined']);
    }
    switch (recordOf(field).control) {
      case 'struct-list':
        return this.rows(scope, field, items(value), path);
      case 'string-list':
      case 'number-list':
        for (const item of items(value)) {
          const input = labelled.and(this.page.getByRole('textbox').or(this.page.getByRole('combobox')));
          await input.last().fill(String(item), patience);
          await input.last().press('Enter');
        }
        return;
      case 'string-map':
      case 'quantity-map':
        return this.map(scope, field, asObject(value));
      case 'struct':
      case 'union': {
        const group = scope.getByRole('button', { name: new RegExp(`^${label}`), expanded: false });
        if (await group.first().isVisible()) await group.first().click();
        return this.fields(scope, field.type, value, path);
      }
      case 'access':
        return this.choose(
          labelled,
          this.bench.texts.ui[value === true ? 'container.access.read' : 'container.access.write'],
        );
      case 'octal':
        return this.put(labelled, `0${Number(value).toString(8)}`);
      default:
        return this.put(labelled, value, field);
    }
  }

  private async map(scope: Locator, field: FieldSchema, value: JsonObject): Promise<void> {
    const { ui } = this.bench.texts;
    const label = this.label(field);
    for (const [key, text] of Object.entries(value)) {
      const keys = scope.getByLabel(ui['form.keyOf'](label), { exact: true });
      if ((await keys.count()) === 0) {
        // One box of chips for both.
        const box = scope.getByLabel(label, { exact: true }).and(this.page.locator('input'));
        await box.last().fill(`${key}=${text}`, patience);
        await box.last().press('Enter');
        continue;
      }
      await keys.last().fill(key, patience);
      await keys.last().press('Enter');
      await this.put(scope.getByLabel(ui['form.valueOf'](key), { exact: true }), text);
    }
  }

  private async rows(scope: Locator, field: FieldSchema, list: readonly Json[], path: string): Promise<void> {
    const { ui } = this.bench.texts;
    const struct = structOf(field.type);
    const noun = this.noun(field);
    const these = scope.getByRole('radio', { name: ui['volume.theseKeys'], exact: true });
    if (field.name === 'items' && (await these.isVisible())) await these.click(patience);
    for (const [i, item] of list.entries()) {
      const name = ui['form.nth'](noun, i + 1);
      const written = scope.getByRole('listitem', { name, exact: true });
      const row = written.or(scope.getByRole('listitem', { name: ui['form.newItem'](name), exact: true }));
      if ((await row.count()) === 0)
        await scope.getByRole('button', { name: ui['form.addNoun'](noun), exact: true }).click(patience);
      const at = `${path}[${i}]`;
      const closed = row.getByRole('button', { name, expanded: false });
      if (await closed.first().isVisible()) await closed.first().click();
      const member = struct?.union?.members.find((m) => getIn(item, [...m.at]) !== undefined);
      const union = ui[`form.union.${field.type as 'EnvVar'}`];
      const cells = new Map(Object.entries(asObject(item)));
      if (member) {
        cells.delete(member.at[0] ?? '');
        const first = new Map([...cells].filter(([key]) => struct?.draft.includes(key)));
        await this.fields(row, field.type, Object.fromEntries(first), at);
        for (const key of first.keys()) cells.delete(key);
        const value = getIn(item, [...member.at]) ?? null;
        if (isObject(value)) {
          await this.attempt(`${at}.${member.name}`, () =>
            this.choose(row.getByLabel(union, { exact: true }), this.label(member.field)),
          );
          await this.withDrawer(row, written, name, member.field.type, value, `${at}.${member.name}`);
        } else await this.fields(row, field.type, { [member.name]: value }, at);
      }
      const order = [...cells].sort(
        ([a], [b]) => Number(struct?.draft.includes(b)) - Number(struct?.draft.includes(a)),
      );
      await this.withDrawer(row, written, name, field.type, Object.fromEntries(order), at);
    }
  }

  /** The fields of an item: those with a cell in it, the others in its drawer. */
  private async withDrawer(
    row: Locator,
    written: Locator,
    name: string,
    type: string,
    value: Json,
    path: string,
  ): Promise<void> {
    const { ui } = this.bench.texts;
    const cellOf = (field: FieldSchema) => row.getByLabel(this.label(field), { exact: true }).first();
    // An item that is not written yet has no drawer: its cells come first.
    const cells: [FieldSchema, Json][] = [];
    const others: [FieldSchema, Json][] = [];
    for (const [key, each] of Object.entries(asObject(value))) {
      const field = fieldOf(type, key);
      if (field) ((await cellOf(field).isVisible()) ? cells : others).push([field, each]);
    }
    for (const [field, each] of [...cells, ...others]) {
      if (!(await cellOf(field).isVisible())) {
        const drawer = written.getByRole('button', { name: ui['form.moreOf'](name), exact: true });
        if ((await drawer.getAttribute('aria-expanded', patience).catch(() => 'true')) !== 'true') {
          await written.hover();
          await drawer.click({ force: true, ...patience });
        }
      }
      const at = `${path}.${field.name}`;
      await this.attempt(at, () => this.field(row, field, each, at));
    }
  }

  private async capabilities(value: Json): Promise<void> {
    const { ui, fields } = this.bench.texts;
    const label = fields['SecurityContext.capabilities'].label;
    await this.form.getByRole('button', { name: new RegExp(`^${label}: `) }).click(patience);
    const panel = this.page
      .locator('[popover], [role=dialog]')
      .filter({ has: this.page.getByRole('checkbox') });
    const dropped = items(own(value, 'drop'));
    if (dropped.includes('ALL'))
      await panel.getByRole('radio', { name: ui['sec.caps.dropAll'], exact: true }).click(patience);
    const wanted = [
      ...items(own(value, 'add')).map((name) => [name, true] as const),
      ...dropped.filter((name) => name !== 'ALL').map((name) => [name, false] as const),
    ];
    // A tick says what the process has: one that is there already is not given twice.
    for (const [name, given] of wanted)
      await panel
        .getByRole('checkbox', { name: new RegExp(`^${String(name)}\\b`) })
        .setChecked(given, patience);
    await panel.getByRole('button', { name: ui['sec.caps.done'], exact: true }).click(patience);
  }

  /** Gives a control a value, whatever kind of control it is; choices that stand side by side have names of their own. */
  private async put(labelled: Locator, value: Json, field?: FieldSchema): Promise<void> {
    const control = labelled.filter({ visible: true }).first();
    const { kind, disabled } = await control.evaluate(
      (element) => ({
        kind:
          element.getAttribute('role') === 'radiogroup'
            ? 'radios'
            : element.tagName === 'BUTTON'
              ? 'choice'
              : 'text',
        disabled: element.matches(':disabled'),
      }),
      undefined,
      patience,
    );
    if (disabled) throw new Error('the control is disabled');
    const { ui } = this.bench.texts;
    const words = typeof value === 'boolean' ? ui[value ? 'form.yes' : 'form.no'] : String(value);
    if (kind === 'radios') {
      const name = (field && choiceTexts(this.bench.texts, fieldKey(field))?.[words]) ?? words;
      return control.getByRole('radio', { name, exact: true }).click(patience);
    }
    if (kind === 'choice') return this.choose(control, words);
    await control.fill(words, patience);
    await control.press('Tab');
  }

  private async choose(labelled: Locator, words: string): Promise<void> {
    const control = labelled.filter({ visible: true }).first();
    if ((await control.getAttribute('role', patience)) === 'radiogroup')
      return control.getByRole('radio', { name: words, exact: true }).click(patience);
    await control.click(patience);
    await this.page.getByRole('option', { name: words, exact: true }).first().click(patience);
  }
}

const items = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);
const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** What a kind of volume is not written without. */
function firstOf(type: string): string {
  const struct = structOf(type);
  const required = struct?.fields.find(({ field }) => field.required)?.field.name;
  return struct?.draft[0] ?? required ?? 'name';
}
