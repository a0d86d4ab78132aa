import { useEffect, useState } from 'react';
import { findPods, type Json, type PodPicture, pictureOf } from '../../pod/index.ts';
import { type ExampleId, examples, exampleTexts } from './examples.ts';

export type Pictures = Partial<Readonly<Record<ExampleId, PodPicture>>>;

/** The picture of the first Pod of a manifest; undefined where there is none. */
export function drawn(text: string, read: (text: string) => Json | undefined): PodPicture | undefined {
  const root = read(text);
  const [ref] = findPods(root);
  return ref && pictureOf(root, ref);
}

/**
 * The pictures of the examples, made one after another from their manifests when the browser has time, so that the page can
 * be used meanwhile. None where the manifests do not come: that is said when one is chosen.
 * @param read the value of the first document of a text
 */
export function useGallery(read: (text: string) => Json | undefined): Pictures {
  const [pictures, setPictures] = useState<Pictures>({});
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    exampleTexts.load().then(
      (texts) => {
        const draw = (at: number) => {
          const example = examples[at];
          if (left || !example) return;
          const picture = drawn(texts[example.id], read);
          if (picture) setPictures((before) => ({ ...before, [example.id]: picture }));
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
  return pictures;
}
