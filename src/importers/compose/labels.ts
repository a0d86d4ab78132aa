import { annotation, label } from '../build/metadata.ts';
import { komposeLabel } from './kompose.ts';
import type { Key } from './readers.ts';
import { pairsOf } from './values.ts';

export const labels: Key = ({ draft, project }, value, _, path) => {
  for (const { key, text = '', path: at } of pairsOf(value, path)) {
    if (key.startsWith('kompose.')) komposeLabel(draft, key, text, project.place(at));
    else label(draft, key, text, project.place(at));
  }
};

export const annotations: Key = ({ draft, project }, value, _, path) => {
  for (const { key, text = '', path: at } of pairsOf(value, path))
    annotation(draft, key, text, project.place(at));
};
