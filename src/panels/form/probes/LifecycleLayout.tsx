import { Fragment, type ReactNode, useState } from 'react';
import {
  type FieldSchema,
  fieldOf,
  formatPath,
  getIn,
  isObject,
  own,
  type Path,
} from '../../../pod/index.ts';
import { useMessages } from '../../../store/index.ts';
import { IconButton, Select } from '../../../ui/index.ts';
import { MemberTrouble } from '../Drawer.tsx';
import { DraftItem } from '../draft.ts';
import { Field } from '../Field.tsx';
import { FieldTitle } from '../FieldFrame.tsx';
import { useInvalid } from '../Findings.tsx';
import formStyles from '../form.module.css';
import { useShape, useWords } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { Mark, useRowState } from '../Mark.tsx';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child, descend } from '../paths.ts';
import { textOf } from '../texts.ts';
import { membersOf } from '../unions.ts';
import { handlerFields } from './handlers.ts';
import styles from './probes.module.css';
import { StopStrip } from './StopStrip.tsx';
import { useHandler } from './use-handler.ts';
import { useTiming } from './use-timing.ts';

/** The hooks of a container as sentences, its stop signal, how it stops, and the other fields of the section. */
export function LifecycleLayout({ path, fields }: LayoutProps) {
  const lifecycle = child(path, 'lifecycle');
  const shape = useShape(lifecycle);
  const timing = useTiming(path);
  const signal = fieldOf('Lifecycle', 'stopSignal');
  const serves = timing?.role === 'container' || timing?.role === 'sidecar';
  return (
    <>
      {shape === 'list' || shape === 'scalar' ? (
        <div className={formStyles.wrong} data-path={formatPath(lifecycle)}>
          <Misfit path={lifecycle} />
        </div>
      ) : (
        <>
          <Hook name="postStart" lifecycle={lifecycle} container={path} />
          <Hook name="preStop" lifecycle={lifecycle} container={path} />
          {signal && <Field field={signal} path={child(lifecycle, 'stopSignal')} />}
          <UnknownKeys path={lifecycle} known={(key) => fieldOf('Lifecycle', key) !== undefined} />
        </>
      )}
      {timing && serves && <StopStrip stop={timing.stop} />}
      {fields
        .filter(({ name }) => name !== 'lifecycle')
        .map((field) => (
          <Field key={field.name} field={field} path={child(path, field.name)} place="section" />
        ))}
    </>
  );
}

interface HookProps {
  readonly name: 'postStart' | 'preStop';
  readonly lifecycle: Path;
  readonly container: Path;
}

/** One hook: its kind, and what that needs, in one line. */
function Hook({ name, lifecycle, container }: HookProps) {
  const path = child(lifecycle, name);
  const words = useWords();
  const tables = useMessages();
  const choice = useHandler('LifecycleHandler', path, container);
  const state = useRowState(path);
  const invalid = useInvalid(path);
  const [opened, setOpened] = useState(false);
  const field = fieldOf('Lifecycle', name);
  if (!field) return null;
  const { label } = textOf(tables, field);
  const { present, value, draft } = choice;
  const [member] = present;
  const misfit = value !== undefined && value !== null && !isObject(value);
  const rest = member ? handlerFields(member.field.type).rest : [];
  const restSet =
    member !== undefined && rest.some((f) => own(getIn(value, member.at), f.name) !== undefined);
  const open = opened || restSet;
  const at = member && descend(path, ...member.at);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box of its own */}
      <div role="group" aria-label={label} className={styles.hookRow} data-path={formatPath(path)}>
        <Mark state={draft ? 'draft' : state} />
        <FieldTitle field={field} set={value !== undefined} />
        {misfit ? (
          <Misfit path={path} />
        ) : (
          <div className={styles.sentence}>
            <Select
              aria-label={words['hook.kindOf'](label)}
              aria-invalid={invalid || present.length > 1 || undefined}
              value={member?.name}
              unset={words['hook.none']}
              options={membersOf('LifecycleHandler')
                .filter((m) => m.group !== 'deprecated' || m.name === member?.name)
                .map((m) => ({ value: m.name, label: textOf(tables, m.field).label }))}
              onChoose={choice.choose}
            />
            <DraftItem value={draft}>
              {member && at && <Sentence type={member.field.type} path={at} why={name === 'preStop'} />}
            </DraftItem>
          </div>
        )}
        {rest.length > 0 ? (
          <IconButton
            icon="drawer"
            tabIndex={-1}
            aria-expanded={open}
            label={words['hook.moreOf'](label)}
            onClick={() => setOpened(!opened)}
          />
        ) : (
          <span />
        )}
      </div>
      {open && at && rest.length > 0 && (
        <div className={styles.rest}>
          <DraftItem value={draft}>
            {rest.map((f) => (
              <Field key={f.name} field={f} path={child(at, f.name)} />
            ))}
          </DraftItem>
        </div>
      )}
      {!draft && isObject(value) && (
        <>
          <UnknownKeys path={path} known={(key) => fieldOf('LifecycleHandler', key) !== undefined} />
          {present.map((m) => (
            <MemberTrouble key={m.name} type={m.field.type} path={descend(path, ...m.at)} />
          ))}
        </>
      )}
    </>
  );
}

interface SentenceProps {
  readonly type: string;
  readonly path: Path;
  /** Says what a sleep is for. */
  readonly why: boolean;
}

function Sentence({ type, path, why }: SentenceProps): ReactNode {
  const words = useWords();
  const { what, port } = handlerFields(type);
  const control = (field: FieldSchema | undefined) =>
    field && <Field field={field} path={child(path, field.name)} compact />;
  switch (type) {
    case 'ExecAction':
      return (
        <span className={styles.phrase} data-wide>
          {words['hook.run']} {control(what)}
        </span>
      );
    case 'HTTPGetAction':
      return (
        <Fragment>
          <span className={styles.phrase} data-wide>
            {words['hook.ask']} {control(what)}
          </span>
          <span className={styles.phrase}>
            {words['hook.port']} {control(port)}
          </span>
        </Fragment>
      );
    case 'SleepAction':
      return (
        <Fragment>
          <span className={styles.phrase}>
            {words['hook.for']} {control(what)} {words['hook.seconds']}
          </span>
          {why && <span className={styles.aside}>{words['hook.sleepWhy']}</span>}
        </Fragment>
      );
    default:
      return (
        <Fragment>
          <span className={styles.phrase}>
            {words['hook.port']} {control(port)}
          </span>
          <span className={styles.aside}>{words['hook.tcpWhy']}</span>
        </Fragment>
      );
  }
}
