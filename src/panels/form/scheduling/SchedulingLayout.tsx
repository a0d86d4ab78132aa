import { useContext, useMemo } from 'react';
import { type FieldSchema, fieldOf, formatPath, type Path, preferred, required } from '../../../pod/index.ts';
import { MemberTrouble } from '../Drawer.tsx';
import { Field } from '../Field.tsx';
import { useShape, useWords } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { NodesSlot } from '../nodes-slot.ts';
import { child, descend } from '../paths.ts';
import { PresetMenu } from '../presets/PresetMenu.tsx';
import { Section } from '../Section.tsx';
import { SectionActions } from '../slot.tsx';
import { LabelChips } from './LabelChips.tsx';
import { AddNodeRule, NodeRules, useNodeRules } from './NodeRules.tsx';
import { PodRules } from './PodRules.tsx';
import { Spreads } from './Spreads.tsx';
import styles from './sentence.module.css';
import { Tolerations } from './Tolerations.tsx';

const commonLabels = [
  'kubernetes.io/arch=amd64',
  'kubernetes.io/arch=arm64',
  'kubernetes.io/os=linux',
  'kubernetes.io/os=windows',
  'disktype=ssd',
];

/** Which node runs the Pod: what it must have, what is rather wanted, what is near, what is tolerated, and how it is spread. */
export function SchedulingLayout({ type, path, fields }: LayoutProps) {
  const words = useWords();
  const affinity = child(path, 'affinity');
  const named = (owner: string, ...names: readonly string[]) =>
    names.flatMap((name) => fieldOf(owner, name) ?? []);
  const shown = new Set([
    'nodeSelector',
    'affinity',
    'tolerations',
    'topologySpreadConstraints',
    'priorityClassName',
    'preemptionPolicy',
  ]);
  const nodes = useContext(NodesSlot);
  const rest = fields.filter(({ name }) => !shown.has(name));
  return (
    <>
      {nodes && <div className={styles.nodes}>{nodes}</div>}
      <MustHave path={path} />
      <Rather path={path} />
      <Section
        id="scheduling near"
        title={words['scheduling.near']}
        path={affinity}
        fields={named('Affinity', 'podAffinity', 'podAntiAffinity')}
        always
      >
        <PodRules spec={path} />
      </Section>
      <Section
        id="scheduling tolerations"
        title={words['scheduling.tolerations']}
        path={path}
        fields={named(type, 'tolerations')}
        always
      >
        <Tolerations spec={path} />
      </Section>
      <Section
        id="scheduling spreads"
        title={words['scheduling.spreads']}
        path={path}
        fields={named(type, 'topologySpreadConstraints')}
        always
      >
        <Spreads spec={path} />
      </Section>
      <Plain id="priority" path={path} fields={named(type, 'priorityClassName', 'preemptionPolicy')} always />
      <Plain id="placed" path={path} fields={rest} />
    </>
  );
}

interface PlainProps {
  readonly id: 'priority' | 'placed';
  readonly path: Path;
  readonly fields: readonly FieldSchema[];
  readonly always?: boolean;
}

/** A section of plain rows. */
function Plain({ id, path, fields, always = false }: PlainProps) {
  const words = useWords();
  return (
    <Section
      id={`scheduling ${id}`}
      title={words[`scheduling.${id}`]}
      path={path}
      fields={fields}
      always={always}
    >
      {fields.map((field) => (
        <Field key={field.name} field={field} path={child(path, field.name)} place="section" />
      ))}
    </Section>
  );
}

/** Labels of nodes, and the rules that a node has to meet. */
function MustHave({ path }: { readonly path: Path }) {
  const words = useWords();
  const affinity = child(path, 'affinity');
  const node = child(affinity, 'nodeAffinity');
  const rules = useNodeRules(affinity, false);
  const missing = useShape(node) === 'missing';
  const selector = fieldOf('PodSpec', 'nodeSelector');
  const also = useMemo(() => [descend(affinity, 'nodeAffinity', required)], [affinity]);
  if (!selector) return null;
  return (
    <Section
      id="scheduling must"
      title={words['scheduling.must']}
      path={path}
      fields={[selector]}
      also={also}
      always
    >
      <SectionActions>
        <PresetMenu type="PodSpec" section="nodes" path={path} onDraft={rules.addTerm} />
        {/* Where nothing is written, this is where a search for it leads. */}
        <span data-path={missing ? formatPath(node) : undefined}>
          <AddNodeRule rules={rules} />
        </span>
      </SectionActions>
      <LabelChips field={selector} path={child(path, 'nodeSelector')} suggestions={commonLabels} />
      <MemberTrouble type="Affinity" path={affinity} />
      <MemberTrouble type="NodeAffinity" path={node} />
      <MemberTrouble type="NodeSelector" path={child(node, required)} />
      <NodeRules rules={rules} top={affinity} />
    </Section>
  );
}

/** Nodes that are better than others. */
function Rather({ path }: { readonly path: Path }) {
  const words = useWords();
  const affinity = child(path, 'affinity');
  const rules = useNodeRules(affinity, true);
  const field = fieldOf('NodeAffinity', preferred);
  if (!field) return null;
  return (
    <Section
      id="scheduling rather"
      title={words['scheduling.rather']}
      path={child(affinity, 'nodeAffinity')}
      fields={[field]}
      always
    >
      <SectionActions>
        <AddNodeRule rules={rules} />
      </SectionActions>
      <NodeRules rules={rules} top={affinity} />
    </Section>
  );
}
