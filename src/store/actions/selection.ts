import { equalPath, type PresetId, startsWith } from '../../pod/index.ts';
import { type Gateway, lineAt } from '../gateway.ts';
import { draftLeft, isDraft, partExists, partOf } from '../parts.ts';
import type { Hint, State } from '../state.ts';
import type { Finding, Part, PartDraft, Selection, Spot } from '../types.ts';
import type { Workbench } from '../workbench.ts';
import { commandsOf } from './command.ts';

/** What changes where the person is, and never the text. */
export interface SelectionActions {
  /** Opens another Pod of the file; resolves when its form can be shown. */
  selectPod(selection: Selection): Promise<void>;
  /** @param form `later`: see `partLater` */
  selectPart(part: Part, form?: 'later'): void;
  /** Opens the form of a container that is being made, or takes over what was filled in; undefined when it is written. */
  draftPart(draft: PartDraft | undefined): void;
  /** Says where the person is; from the form: highlights the lines; from the text or a panel: opens the part. */
  visit(spot: Spot | undefined): void;
  /** Says which control is being typed in, by its path as text; undefined when the person stops or leaves it. */
  typeField(path: string | undefined): void;
  /** What the help bar says for the moment; undefined takes it back. */
  hint(hint: Hint | undefined): void;
  /** Asks the section of a preset to begin its new item; undefined when it has. */
  askPreset(preset: PresetId | undefined): void;
}

/** What becomes of the state when the form of a part opens. */
export function opened({ partDraft }: State, part: Part): Partial<State> {
  return { part, spot: undefined, partDraft: draftLeft(partDraft, part) };
}

const partless = ['apiVersion', 'kind', 'spec'];

export function selectionActions(gateway: Gateway): SelectionActions {
  const { store, analysis } = gateway;

  async function selectPod(selection: Selection): Promise<void> {
    if (!store.getState().derived.documents[selection.document]?.refs[selection.pod]) return;
    store.setState({ selection, spot: undefined });
    await analysis.now();
  }

  /** Opens the part of the current Pod that a spot is in, where there is one. */
  function openPartOf({ path, by }: Spot): void {
    const { current, root, partDraft } = store.getState();
    if (!current) return;
    // Between the fields of the spec a cursor is in no part, nor at what kind of file it is; the form stays where it is.
    const { podPath } = current.ref;
    if (by === 'text' && partless.some((end) => equalPath(path, [...podPath, end]))) return;
    const part = partOf(podPath, path);
    if (!partExists(root, podPath, part)) return;
    store.setState({ part, partDraft: draftLeft(partDraft, part) });
  }

  return {
    selectPod,
    typeField(typingField) {
      if (typingField !== store.getState().typingField) store.setState({ typingField });
    },
    hint: (hint) => store.setState({ hint }),
    askPreset: (presetAsked) => store.setState({ presetAsked }),
    selectPart: (part, form) =>
      store.setState((state) => ({
        ...opened(state, part),
        partLater: form === 'later' ? part : undefined,
      })),
    draftPart: (partDraft) =>
      store.setState(({ part }) => {
        if (!partDraft || isDraft(partDraft, part)) return { partDraft };
        const { list, index } = partDraft;
        return { partDraft, part: { kind: 'container', list, index }, spot: undefined };
      }),
    visit(spot) {
      const { typingLine, text } = store.getState();
      const typing = spot?.by === 'text' && spot.offset !== undefined && typingLine !== undefined;
      if (!typing || lineAt(text, spot.offset) !== typingLine) gateway.typeOn(undefined);
      store.setState({ spot });
      if (!spot || spot.by === 'form' || spot.path.length === 0) return;
      const { current, derived } = store.getState();
      if (spot.document === current?.document) return openPartOf(spot);
      const refs = derived.documents[spot.document]?.refs ?? [];
      const pod = refs.findIndex((ref) => startsWith(spot.path, ref.objectPath));
      if (pod < 0) return;
      void selectPod({ document: spot.document, pod }).then(() => {
        store.setState({ spot });
        openPartOf(spot);
      });
    },
  };
}

/**
 * The nearest finding behind or before the place where the person is, in the order of the text; after the last one comes
 * the first.
 */
export function neighbour({ shown, spot }: State, step: 1 | -1): Finding | undefined {
  const here = shown.find(
    ({ issue, document }) => document === spot?.document && equalPath(issue.path, spot.path),
  );
  const offset = spot?.offset ?? here?.start;
  const next =
    offset === undefined
      ? undefined
      : step > 0
        ? shown.find(({ start }) => start > offset)
        : shown.findLast(({ start }) => start < offset);
  return next ?? shown.at(step > 0 ? 0 : -1);
}

function goToFinding({ store, actions }: Workbench, step: 1 | -1): void {
  const finding = neighbour(store.getState(), step);
  if (!finding) return;
  const { issue, document, start: offset } = finding;
  actions.visit({ path: issue.path, document, by: 'panel', offset });
  actions.setLayout({ narrowTab: issue.path.length > 0 ? 'form' : 'yaml' });
}

const hasFindings = ({ shown }: State) => shown.length > 0;

export const selectionCommands = commandsOf<Workbench>()({
  nextFinding: {
    label: 'action.nextFinding',
    shortcuts: [{ key: 'f8' }],
    can: hasFindings,
    run: (workbench) => goToFinding(workbench, 1),
  },
  previousFinding: {
    label: 'action.previousFinding',
    shortcuts: [{ key: 'f8', shift: true }],
    can: hasFindings,
    run: (workbench) => goToFinding(workbench, -1),
  },
});
