import { useEffect, useState } from 'react';
import { linkOf } from '../../link/index.ts';
import { useSelect } from '../../store/index.ts';

export type Link = Awaited<ReturnType<typeof linkOf>>;

/** The link to the text with the Pod that is in front; undefined until it is made. */
export function useLink(): Link | 'failed' | undefined {
  const text = useSelect((state) => state.text);
  const fileName = useSelect((state) => state.fileName);
  const selection = useSelect((state) => state.selection);
  const world = useSelect((state) => state.world);
  const [link, setLink] = useState<Link | 'failed'>();
  useEffect(() => {
    let wanted = true;
    linkOf({ text, fileName, selection, world }, location.origin + location.pathname).then(
      (made) => wanted && setLink(made),
      () => wanted && setLink('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [text, fileName, selection, world]);
  return link;
}
