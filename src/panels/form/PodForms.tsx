import { memo, type ReactNode } from 'react';
import {
  equalPath,
  type FieldSchema,
  fieldOf,
  getIn,
  isObject,
  type Path,
  type PodGroup,
  recordOf,
  structOf,
  structs,
} from '../../pod/index.ts';
import { useMessages, usePodPath, useSelect } from '../../store/index.ts';
import { HeadingLevel, SmallButton } from '../../ui/index.ts';
import { Field } from './Field.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import head from './head.module.css';
import { shapeOf, useShape, useWords } from './hooks.ts';
import { layoutOf } from './layouts.ts';
import { Misfit, RawKey, UnknownKeys, useJump } from './Misfit.tsx';
import { child, descend } from './paths.ts';
import { PresetMenu } from './presets/PresetMenu.tsx';
import { Sections } from './Sections.tsx';
import { StructBody } from './StructBody.tsx';
import { textOf } from './texts.ts';
import { FixedField } from './workload/FixedField.tsx';

interface HeaderProps {
  readonly title: string;
  readonly code?: string | undefined;
  /** At the right: what can be done with the part as a whole. */
  readonly children?: ReactNode;
}

function Header({ title, code, children }: HeaderProps) {
  return (
    <header className={head.header}>
      <h2 className={head.partTitle} data-part-title tabIndex={-1}>
        {title} {code !== undefined && <code className={styles.name}>{code}</code>}
      </h2>
      <span className={head.headerButtons}>{children}</span>
    </header>
  );
}

/** Name, labels and annotations; what the server fills waits below. */
export const MetadataForm = memo(function MetadataForm({
  path,
  root,
}: {
  readonly path: Path;
  readonly root: string;
}) {
  const words = useWords();
  const shape = useShape(path);
  const podPath = usePodPath();
  return (
    <>
      <Header title={words['form.metadata']} code="metadata">
        <PresetMenu type="ObjectMeta" path={path} />
      </Header>
      <Findings path={path} />
      {shape === 'list' || shape === 'scalar' ? (
        <Misfit path={path} />
      ) : (
        <Sections type="ObjectMeta" path={path} id="metadata" />
      )}
      <PodItself podPath={podPath} root={root} />
    </>
  );
});

/** Kind and apiVersion of a bare Pod, its status, and keys that do not belong beside them. */
function PodItself({ podPath, root }: { readonly podPath: Path; readonly root: string }) {
  const { name: type, fields: all, parts } = root === 'Pod' ? structs.Pod : structs.PodTemplateSpec;
  const fields = all.flatMap(({ field }) => (parts.includes(field.name) ? [] : [field]));
  return (
    <>
      {fields.map((f) => (
        <FixedField key={f.name} field={f} path={child(podPath, f.name)} root={root} />
      ))}
      <UnknownKeys path={podPath} known={(key) => fieldOf(type, key) !== undefined} />
      <StrayParts podPath={podPath} />
    </>
  );
}

/** Lists of containers or volumes that are no lists: no part of the outline can show them. */
function StrayParts({ podPath }: { readonly podPath: Path }) {
  const spec = child(podPath, 'spec');
  const joined = useSelect((state) =>
    structs.PodSpec.parts
      .filter((name) => ['map', 'scalar'].includes(shapeOf(getIn(state.root, child(spec, name)))))
      .join(),
  );
  const specShape = useShape(spec);
  const lists = joined === '' ? [] : joined.split(',');
  return (
    <>
      {(specShape === 'list' || specShape === 'scalar') && <Misfit path={spec} />}
      {lists.map((name) => (
        <RawKey key={name} path={child(spec, name)} />
      ))}
    </>
  );
}

/** One group of the fields of PodSpec. */
export const GroupForm = memo(function GroupForm({
  group,
  path,
}: {
  readonly group: string;
  readonly path: Path;
}) {
  const { ui } = useMessages();
  const shape = useShape(path);
  const { sections } = structs.PodSpec;
  const section = sections.find(({ id }) => id === group) ?? sections[0];
  const fields = section?.fields.flatMap((name) => fieldOf('PodSpec', name) ?? []) ?? [];
  const Layout = layoutOf('PodSpec', group);
  return (
    <>
      {section && (
        <Header title={ui[`outline.${section.id as PodGroup}`]}>
          <PresetMenu type="PodSpec" section={section.id} path={path} />
        </Header>
      )}
      <Findings path={path} />
      {shape === 'list' || shape === 'scalar' ? (
        <Misfit path={path} />
      ) : (
        <>
          <UnknownKeys path={path} known={(key) => fieldOf('PodSpec', key) !== undefined} />
          {Layout ? (
            <Layout type="PodSpec" path={path} fields={fields} />
          ) : (
            fields.map((field) => (
              <Field key={field.name} field={field} path={child(path, field.name)} place="part" />
            ))
          )}
        </>
      )}
    </>
  );
});

/** The fields of the object around the Pod, without the Pod. */
export const ObjectForm = memo(function ObjectForm({
  path,
  root,
}: {
  readonly path: Path;
  readonly root: string;
}) {
  const value = useSelect((state) => isObject(getIn(state.root, path)));
  const words = useWords();
  const tables = useMessages();
  const jump = useJump();
  const podPath = usePodPath();
  const struct = structOf(root);
  const isPod = (f: FieldSchema) => equalPath(child(path, f.name), podPath);
  const fields = (struct?.fields ?? []).flatMap(({ field }) =>
    struct?.parts.includes(field.name) || isPod(field) ? [] : [field],
  );
  const groups = fields.filter((f) => recordOf(f).control === 'struct');
  if (!value) return <Misfit path={path} />;
  return (
    <>
      <Header title={root}>
        <SmallButton icon="code" onClick={() => jump(path)}>
          {words['form.showInYaml']}
        </SmallButton>
      </Header>
      <p className={styles.groupHelp}>{words['workload.about'](root)}</p>
      {groups.map((f) => (
        <section key={f.name} className={styles.section}>
          <h3 className={styles.sectionTitle}>
            {textOf(tables, f).label} <code className={styles.name}>{f.name}</code>
          </h3>
          <HeadingLevel value={4}>
            <StructSections type={f.type} path={descend(path, f.name)} id={root} />
          </HeadingLevel>
        </section>
      ))}
      {fields.map((f) => {
        if (groups.includes(f)) return null;
        return <FixedField key={f.name} field={f} path={child(path, f.name)} root={root} />;
      })}
      <UnknownKeys path={path} known={(key) => fieldOf(root, key) !== undefined} />
    </>
  );
});

/** A struct in the sections of its form; one without sections of its own as rows. */
function StructSections({
  type,
  path,
  id,
}: {
  readonly type: string;
  readonly path: Path;
  readonly id: string;
}) {
  const shape = useShape(path);
  const plain = structOf(type)?.sections.every(({ bare }) => bare) ?? true;
  if (plain || shape === 'list' || shape === 'scalar') return <StructBody type={type} path={path} />;
  return <Sections type={type} path={path} id={`${id} ${type}`} />;
}
