import { type ReactNode, useMemo } from 'react';
import {
  existsIn,
  type FieldSchema,
  type FormSectionId,
  fieldKey,
  fieldOf,
  fieldsOf,
  getIn,
  type Path,
  type StructRecord,
  startsWith,
  structOf,
} from '../../pod/index.ts';
import { releaseOf, useSelect } from '../../store/index.ts';
import { Later } from '../../ui/index.ts';
import { Field } from './Field.tsx';
import { useWords } from './hooks.ts';
import { headOf, layoutOf } from './layouts.ts';
import { UnknownKeys } from './Misfit.tsx';
import { child } from './paths.ts';
import { PresetMenu } from './presets/PresetMenu.tsx';
import { Section } from './Section.tsx';

interface SectionsProps {
  readonly type: string;
  readonly path: Path;
  /** Before the ids under which a section stays open or closed. */
  readonly id: string;
  /** Only the first section: what a new part has to be given before it is written. */
  readonly first?: boolean;
}

/** Shows what is in it while one of the fields is set. */
function WhileSet({
  path,
  fields,
  children,
}: {
  readonly path: Path;
  readonly fields: readonly FieldSchema[];
  readonly children: ReactNode;
}) {
  const set = useSelect(({ root }) =>
    fields.some(({ name }) => getIn(root, child(path, name)) !== undefined),
  );
  return set ? children : null;
}

/** The names of the fields of a struct that the release does not have, as one text; without those that are written. */
function useAbsent(type: string, path: Path): ReadonlySet<string> {
  const names = useSelect(({ settings, root }) =>
    fieldsOf(type)
      .filter((field) => !existsIn(fieldKey(field), releaseOf(settings)))
      .map(({ name }) => name)
      .filter((name) => getIn(root, child(path, name)) === undefined)
      .join(),
  );
  return useMemo(() => new Set(names.split(',')), [names]);
}

/** So many sections fill the window: they are there at once, and those below them a moment later. */
const inView = 2;

/** The form of a struct in the sections of the field model, then what the schema does not know. */
export function Sections({ type, path, id, first = false }: SectionsProps) {
  const words = useWords();
  const absent = useAbsent(type, path);
  // Somebody is led to a field: it has to be there.
  const called = useSelect(
    ({ spot }) => spot !== undefined && spot.by !== 'form' && startsWith(spot.path, path),
  );
  const sections = structOf(type)?.sections ?? [];
  return (
    <>
      <UnknownKeys path={path} known={(key) => fieldOf(type, key) !== undefined} />
      {sections.slice(0, first ? 1 : inView).map(shownSection)}
      {!first &&
        sections.slice(inView).map((section, i) => (
          // One after the other: to style, lay out and paint them all is one task.
          <Later key={section.id} turn={i + 1} now={called}>
            {shownSection(section)}
          </Later>
        ))}
    </>
  );

  function shownSection(section: StructRecord['sections'][number]) {
    const fields = section.fields.flatMap((name) => (absent.has(name) ? [] : (fieldOf(type, name) ?? [])));
    if (fields.length === 0) return null;
    const placeOf = (field: FieldSchema, i: number) =>
      section.bare
        ? undefined
        : i === 0 && (fields.length === 1 || field.shape === 'list')
          ? 'headed'
          : 'section';
    const kind = type.replace(/^EphemeralContainer$/, 'Container');
    const Layout = layoutOf(kind, section.id);
    const Head = headOf(type, section.id);
    const shown = Layout ? (
      <Layout key={section.id} type={type} path={path} fields={fields} />
    ) : (
      fields.map((field, i) => (
        <Field key={field.name} field={field} path={child(path, field.name)} place={placeOf(field, i)} />
      ))
    );
    if (section.bare) return shown;
    const titled = (
      <Section
        key={section.id}
        id={`${id} ${section.id}`}
        // Groups of PodSpec, which are named elsewhere, have a form each.
        title={words[`form.section.${section.id as FormSectionId}`]}
        path={path}
        fields={fields}
        always={section.open ?? false}
        presets={Head ? <Head /> : <PresetMenu type={type} section={section.id} path={path} />}
      >
        {shown}
      </Section>
    );
    if (!section.forbidden) return titled;
    return (
      <WhileSet key={section.id} path={path} fields={fields}>
        {titled}
      </WhileSet>
    );
  }
}
