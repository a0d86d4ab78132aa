import { type FocusEvent, type FormEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { parsePath, rootTypeOf } from '../../pod/index.ts';
import { isDraft, useActions, useObjectPath, usePodPath, useSelect } from '../../store/index.ts';
import { HeadingLevel } from '../../ui/index.ts';
import { ContainerForm } from './ContainerForm.tsx';
import { OmittedPath, OpenSections } from './context.tsx';
import { Controls } from './control.ts';
import { controls } from './controls.ts';
import styles from './form.module.css';
import { HelpBar } from './HelpBar.tsx';
import { useShape, useWords } from './hooks.ts';
import { KeptDrafts, useKeptDrafts } from './kept-drafts.ts';
import { GroupForm, MetadataForm, ObjectForm } from './PodForms.tsx';
import { descend } from './paths.ts';
import { TypedProblems } from './TypedProblem.tsx';
import { useShownPart } from './use-shown-part.ts';
import { useSpot } from './use-spot.ts';
import { VolumesForm } from './volumes/VolumesForm.tsx';
import { useWholeValue } from './whole-value.ts';

/** How long after the last key an error may show, ms. */
const calm = 800;

/** Tells the store which control is being typed in: until a pause, Enter, or the control is left. */
function useTyping() {
  const { typeField } = useActions();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    typeField(undefined);
  }, [typeField]);
  useEffect(() => stop, [stop]);
  const onInput = useCallback(
    (event: FormEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || !target.matches('input[type=text], textarea')) return;
      typeField(target.closest<HTMLElement>('[data-path]')?.dataset.path);
      clearTimeout(timer.current);
      timer.current = setTimeout(stop, calm);
    },
    [typeField, stop],
  );
  return { onInput, stop };
}

/** The form of the part that is selected in the outline. */
export function PartForm() {
  const words = useWords();
  const actions = useActions();
  const document = useSelect((state) => state.current?.document ?? 0);
  const root = useSelect((state) => state.current && rootTypeOf(state.current.ref));
  const podPath = usePodPath();
  const { part, late } = useShownPart(podPath);
  const object = useObjectPath();
  const openSections = useRef(new Map<string, boolean>());
  const keptDrafts = useKeptDrafts();
  const element = useRef<HTMLDivElement>(null);
  useSpot(element);
  const typing = useTyping();
  const whole = useWholeValue();
  const fresh = useSelect((state) => state.current?.fresh ?? true);

  const onFocus = useCallback(
    (event: FocusEvent) => {
      const at = event.target.closest<HTMLElement>('[data-path]')?.dataset.path;
      const path = at === undefined ? undefined : parsePath(at);
      if (path) actions.visit({ path, document, by: 'form' });
    },
    [actions, document],
  );

  const path = useMemo(() => {
    switch (part.kind) {
      case 'object':
        return object;
      case 'metadata':
        return descend(podPath, 'metadata');
      case 'group':
        return descend(podPath, 'spec');
      case 'container':
        return descend(podPath, 'spec', part.list, part.index);
      case 'volume':
        return descend(podPath, 'spec', 'volumes');
    }
  }, [part, podPath, object]);
  const drafted = useSelect(({ partDraft }) => isDraft(partDraft, part));
  const missing = useShape(path) === 'missing' && part.kind === 'container' && !drafted;

  return (
    <OpenSections value={openSections.current}>
      <KeptDrafts value={keptDrafts}>
        <Controls value={controls}>
          <OmittedPath value={part.kind === 'object' ? podPath : undefined}>
            <TypedProblems>
              <div className={styles.shell}>
                {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for what bubbles up from the controls */}
                <div
                  ref={element}
                  className={styles.form}
                  data-form
                  inert={!fresh}
                  aria-busy={late || undefined}
                  data-later={late || undefined}
                  {...whole}
                  onFocus={onFocus}
                  onInput={typing.onInput}
                  onBlur={typing.stop}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') typing.stop();
                  }}
                >
                  {root === undefined || missing ? (
                    <p className={styles.nothing}>{words['form.nothing']}</p>
                  ) : (
                    <HeadingLevel value={3}>
                      {part.kind === 'object' && <ObjectForm path={path} root={root} />}
                      {part.kind === 'metadata' && <MetadataForm path={path} root={root} />}
                      {part.kind === 'group' && <GroupForm group={part.group} path={path} />}
                      {part.kind === 'container' && (
                        <ContainerForm key={`${part.list} ${part.index}`} part={part} path={path} />
                      )}
                      {part.kind === 'volume' && <VolumesForm path={path} selected={part.index} />}
                    </HeadingLevel>
                  )}
                </div>
                <HelpBar />
              </div>
            </TypedProblems>
          </OmittedPath>
        </Controls>
      </KeptDrafts>
    </OpenSections>
  );
}
