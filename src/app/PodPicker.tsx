import { useMemo } from 'react';
import { findPods } from '../pod/index.ts';
import { useActions, useMessages, useSelect } from '../store/index.ts';
import classes from './Header.module.css';

/** Picks which Pod of the file the forms edit; absent where there is but one. */
export function PodPicker() {
  const { ui } = useMessages();
  const documents = useSelect((state) => state.derived.documents);
  const selection = useSelect((state) => state.selection);
  const text = useSelect((state) => state.text);
  const { selectPod } = useActions();
  const pods = useMemo(
    () =>
      documents.flatMap((document, i) =>
        findPods(document.value).map((ref, n) => ({
          key: `${i}.${n}`,
          document: i,
          pod: n,
          ref,
          start: document.start,
        })),
      ),
    [documents],
  );
  if (pods.length < 2) return null;
  return (
    <select
      className={classes.select}
      aria-label={ui['header.pod']}
      value={`${selection.document}.${selection.pod}`}
      onChange={(event) => {
        const chosen = pods.find((pod) => pod.key === event.target.value);
        if (chosen) selectPod({ document: chosen.document, pod: chosen.pod });
      }}
    >
      {pods.map((pod) => (
        <option key={pod.key} value={pod.key}>
          {ui['header.podName'](pod.ref.kind, pod.ref.name, lineOf(text, pod.start))}
        </option>
      ))}
    </select>
  );
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
