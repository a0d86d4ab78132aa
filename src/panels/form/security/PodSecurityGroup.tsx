import type { ReactNode } from 'react';
import { fieldOf, type Path, structOf } from '../../../pod/index.ts';
import { useHeading } from '../../../ui/index.ts';
import { Field } from '../Field.tsx';
import { Findings } from '../Findings.tsx';
import { useFieldValue, useShape, useWords } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { BooleanCell, ProfileCell, SeLinuxCell } from './cells.tsx';
import { LevelBadge, RestrictButton } from './RestrictButton.tsx';
import styles from './security.module.css';
import { WindowsFields } from './WindowsFields.tsx';

const process = [
  'runAsNonRoot',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'fsGroup',
  'fsGroupChangePolicy',
];
const profiles = ['seccompProfile', 'appArmorProfile'];
const identity = ['serviceAccountName', 'automountServiceAccountToken', 'imagePullSecrets'];
const sharing = ['shareProcessNamespace', 'hostUsers', 'hostPID', 'hostIPC'];

/** What holds for all containers of the Pod: its level, who they run as, what confines them, as whom they speak, what they share. */
export function PodSecurityGroup({ path }: LayoutProps) {
  const words = useWords();
  const context = child(path, 'securityContext');
  const shape = useShape(context);
  const struct = structOf('PodSecurityContext');
  const oldName = fieldOf('PodSpec', 'serviceAccount');
  const hasOldName = useFieldValue(child(path, 'serviceAccount')) !== undefined;
  return (
    <>
      <div className={styles.standing}>
        <span className={styles.standingTitle}>{words['sec.part.level']}</span>
        <LevelBadge />
        <RestrictButton />
      </div>
      {shape === 'list' || shape === 'scalar' ? (
        <Misfit path={context} />
      ) : (
        <>
          <Findings path={context} />
          <Part id="security process" title={words['sec.part.process']}>
            <Fields type="PodSecurityContext" names={process} path={context} />
          </Part>
          <Part id="security confinement" title={words['sec.part.confinement']}>
            {profiles.map((name) => {
              const field = fieldOf('PodSecurityContext', name);
              return (
                field && (
                  <ProfileCell key={name} field={field} path={child(context, name)} inherits={false} row />
                )
              );
            })}
            <SeLinuxRow path={context} />
            <Fields type="PodSecurityContext" names={['seLinuxChangePolicy', 'sysctls']} path={context} />
            <WindowsFields path={child(context, 'windowsOptions')} />
            <UnknownKeys
              path={context}
              known={(key) => struct?.fields.some(({ field }) => field.name === key) ?? false}
            />
          </Part>
        </>
      )}
      <Part id="security identity" title={words['sec.part.identity']}>
        <Fields type="PodSpec" names={identity} path={path} />
        {oldName && hasOldName && <Field field={oldName} path={child(path, 'serviceAccount')} />}
      </Part>
      <Part id="security sharing" title={words['sec.part.sharing']}>
        {sharing.map((name) => {
          const field = fieldOf('PodSpec', name);
          return (
            field && <BooleanCell key={name} field={field} path={child(path, name)} inherits={false} row />
          );
        })}
      </Part>
    </>
  );
}

function SeLinuxRow({ path }: { readonly path: Path }) {
  const field = fieldOf('PodSecurityContext', 'seLinuxOptions');
  return field && <SeLinuxCell field={field} path={child(path, 'seLinuxOptions')} inherits={false} row />;
}

interface FieldsProps {
  readonly type: string;
  readonly names: readonly string[];
  readonly path: Path;
}

function Fields({ type, names, path }: FieldsProps) {
  return names.map((name) => {
    const field = fieldOf(type, name);
    return field && <Field key={name} field={field} path={child(path, name)} place="section" />;
  });
}

interface PartProps {
  /** As the outline knows it. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ id, title, children }: PartProps) {
  const { tag: Heading } = useHeading();
  return (
    <section className={styles.part} data-section={id}>
      <Heading className={styles.partTitle}>{title}</Heading>
      {children}
    </section>
  );
}
