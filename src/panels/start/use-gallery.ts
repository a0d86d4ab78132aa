import { type ReactElement, useEffect, useState } from 'react';
import type { Json } from '../../pod/index.ts';
import { type ExampleId, examples, gallery } from './examples.ts';

export type Drawings = Partial<Readonly<Record<ExampleId, ReactElement>>>;

/**
 * The examples in small, drawn one after another from their manifests when the browser has time, so that the page can be
 * used meanwhile. None where the manifests do not come: that is said when one is chosen.
 * @param read the value of the first document of a text
 */
export function useGallery(read: (text: string) => Json | undefined): Drawings {
  const [drawings, setDrawings] = useState<Drawings>({});
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    gallery.load().then(
      ({ texts, drawingOf }) => {
        const draw = (at: number) => {
          const example = examples[at];
          if (left || !example) return;
          const drawing = drawingOf(texts[example.id], read);
          if (drawing) setDrawings((before) => ({ ...before, [example.id]: drawing }));
          timer = setTimeout(draw, 0, at + 1);
        };
        draw(0);
      },
      () => undefined,
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [read]);
  return drawings;
}
