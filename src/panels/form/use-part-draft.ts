import { isObject, type Path } from '../../pod/index.ts';
import { isDraft, neededOfContainer, type Part, useActions, useSelect } from '../../store/index.ts';
import { type Draft, useDraftItem } from './draft.ts';
import { useLength } from './hooks.ts';

/** The container that is being made, where the part is one: it is written once it has a name and an image. */
export function usePartDraft(part: Part, path: Path): Draft | undefined {
  const { draftPart } = useActions();
  const draft = useSelect(({ partDraft }) => (isDraft(partDraft, part) ? partDraft : undefined));
  const list = path.slice(0, -1);
  const length = useLength(list);
  const item = useDraftItem({
    list,
    base: path,
    length,
    needed: neededOfContainer,
    value: draft?.value,
    setValue: (value) => {
      if (!draft) return;
      draftPart(value === undefined ? undefined : isObject(value) ? { ...draft, value } : draft);
    },
  });
  return draft ? item : undefined;
}
