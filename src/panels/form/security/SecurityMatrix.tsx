import { type ComponentType, useState } from 'react';
import {
  type FieldSchema,
  fieldOf,
  formatPath,
  getIn,
  type Json,
  type Path,
  structOf,
} from '../../../pod/index.ts';
import { useFrom, useMessages, usePodPath, usePodSecurity, useProcessView } from '../../../store/index.ts';
import { Icon } from '../../../ui/index.ts';
import { Findings } from '../Findings.tsx';
import { useFieldValue, useShape, useWords } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { Mark, useRowState } from '../Mark.tsx';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child, descend } from '../paths.ts';
import { textOf } from '../texts.ts';
import { CapabilitiesCell } from './Capabilities.tsx';
import { BooleanCell, type CellProps, IdCell, ProcMountCell, ProfileCell, SeLinuxCell } from './cells.tsx';
import { effectText, settingText } from './effect.ts';
import { levelOfSetting, type RowLevel } from './level.ts';
import styles from './security.module.css';
import { WindowsFields } from './WindowsFields.tsx';

/** The settings in the order of the matrix, each with its control; those of Windows wait below. */
const rows: readonly (readonly [string, ComponentType<CellProps>])[] = [
  ['runAsNonRoot', BooleanCell],
  ['runAsUser', IdCell],
  ['runAsGroup', IdCell],
  ['allowPrivilegeEscalation', BooleanCell],
  ['readOnlyRootFilesystem', BooleanCell],
  ['privileged', BooleanCell],
  ['seccompProfile', ProfileCell],
  ['capabilities', CapabilitiesCell],
  ['appArmorProfile', ProfileCell],
  ['seLinuxOptions', SeLinuxCell],
  ['procMount', ProcMountCell],
];

/** A container's security settings: what the Pod says, what stands here, what holds, and what it means for the Pod's level. */
export function SecurityMatrix({ path }: LayoutProps) {
  const words = useWords();
  const podPath = usePodPath();
  const context = child(path, 'securityContext');
  const shape = useShape(context);
  const security = usePodSecurity();
  const inPod = path.slice(podPath.length);
  const [container, setContainer] = useState<Path>(inPod);
  // The same object as long as it is equal: what is derived for it hangs on it.
  if (formatPath(container) !== formatPath(inPod)) setContainer(inPod);
  const view = useProcessView(container);
  const struct = structOf('SecurityContext');
  if (shape === 'list' || shape === 'scalar') return <Misfit path={context} />;
  return (
    <>
      <Findings path={context} />
      <div className={styles.matrix}>
        <div className={styles.head} aria-hidden="true">
          <span />
          <span>{words['sec.setting']}</span>
          <span>{words['sec.fromPod']}</span>
          <span>{words['sec.here']}</span>
          <span>{words['sec.inEffect']}</span>
          <span />
        </div>
        {rows.map(([name, Cell]) => {
          const field = fieldOf('SecurityContext', name);
          if (!field) return null;
          return (
            <MatrixRow
              key={name}
              field={field}
              path={child(context, name)}
              podValue={descend(podPath, 'spec', 'securityContext', name)}
              effect={(standing) => effectText(words, name, standing, view)}
              level={(inherits) => levelOfSetting(security, container, name, inherits)}
              Cell={Cell}
            />
          );
        })}
      </div>
      <WindowsFields path={child(context, 'windowsOptions')} />
      <UnknownKeys
        path={context}
        known={(key) => struct?.fields.some(({ field }) => field.name === key) ?? false}
      />
    </>
  );
}

interface MatrixRowProps {
  readonly field: FieldSchema;
  readonly path: Path;
  /** Where the Pod would say the same. */
  readonly podValue: Path;
  readonly effect: (standing: Json | undefined) => string;
  readonly level: (inherits: boolean) => RowLevel | undefined;
  readonly Cell: ComponentType<CellProps>;
}

function MatrixRow({ field, path, podValue, effect, level, Cell }: MatrixRowProps) {
  const words = useWords();
  const { label } = textOf(useMessages(), field);
  const inherits = fieldOf('PodSecurityContext', field.name) !== undefined;
  const value = useFieldValue(path);
  const ofPod = useFrom('root', (root) => (inherits ? getIn(root, podValue) : undefined));
  const state = useRowState(path);
  const isOwn = value !== undefined && value !== null;
  const silent = words[inherits ? 'sec.podSilent' : 'sec.perContainer'];
  const said = settingText(words, field.name, ofPod);
  const holds = effect(isOwn ? value : ofPod);
  return (
    <div className={styles.row} data-state={state} data-setting={field.name}>
      <Mark state={state} />
      <span className={styles.setting} title={`${label} · ${field.name}`}>
        <span className={styles.label}>{label}</span>
        <code className={styles.name}>{field.name}</code>
      </span>
      <span className={styles.pod} data-set={said !== undefined || undefined} title={said ?? silent}>
        {said ?? silent}
      </span>
      <Cell field={field} path={path} inherits={inherits} />
      <strong className={styles.effect} title={holds}>
        {holds}
      </strong>
      <LevelMark level={level(!isOwn)} />
    </div>
  );
}

function LevelMark({ level }: { readonly level: RowLevel | undefined }) {
  const words = useWords();
  if (!level) return <span />;
  const said = words[`sec.row.${level}`];
  return (
    <span className={styles.mark} data-level={level} role="img" aria-label={said} title={said}>
      <Icon name={level === 'ok' ? 'shieldCheck' : 'shieldBad'} />
    </span>
  );
}
