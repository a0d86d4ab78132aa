import { useCallback } from 'react';
import type { FixContext, PlaceContext } from '../../i18n/index.ts';
import { getIn, schemaAt, schemaPlace } from '../../pod/index.ts';
import { useSelect } from '../../store/index.ts';

/** What is known of each document of the file: of the one the forms are about its value too. */
export function usePlaces(): (document: number) => PlaceContext {
  const root = useSelect((state) => state.root);
  const current = useSelect((state) => state.current?.document);
  const documents = useSelect((state) => state.derived.documents);
  const ref = useSelect((state) => state.current?.ref);
  return useCallback(
    (document) => {
      const here = document === current;
      const known = documents[document]?.refs ?? [];
      // A document that does not parse has no Pods: they are where they were.
      return { root: here ? root : undefined, refs: known.length > 0 || !here || !ref ? known : [ref] };
    },
    [root, current, documents, ref],
  );
}

/** The same for what a fix changes. */
export function fixContext({ root, refs }: PlaceContext): FixContext {
  return {
    valueAt: (path) => getIn(root, path),
    schemaOf: (path) => {
      const place = schemaPlace(refs, path);
      return schemaAt(place.root, place.path);
    },
  };
}
