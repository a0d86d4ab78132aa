import type { ReactElement } from 'react';
import { findPods, type Json, pictureOf } from '../../pod/index.ts';
import { Thumbnail } from './Thumbnail.tsx';

export { texts } from './example-texts.ts';

/**
 * The first Pod of a manifest in small; undefined where there is none.
 * @param read the value of the first document of a text
 */
export function drawingOf(text: string, read: (text: string) => Json | undefined): ReactElement | undefined {
  const root = read(text);
  const [ref] = findPods(root);
  return ref && <Thumbnail picture={pictureOf(root, ref)} />;
}
