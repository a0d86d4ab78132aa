import { useMemo } from 'react';
import { useActions, useMessages, useSelect } from '../store/index.ts';
import { Select } from '../ui/index.ts';
import classes from './Header.module.css';

/** Picks which Pod of the file the forms edit; absent where there is but one. */
export function PodPicker() {
  const several = useSelect(
    ({ derived }) => derived.documents.reduce((count, { refs }) => count + refs.length, 0) > 1,
  );
  return several && <Picker />;
}

function Picker() {
  const { ui } = useMessages();
  const documents = useSelect((state) => state.derived.documents);
  const selection = useSelect((state) => state.selection);
  const { selectPod } = useActions();
  const pods = useMemo(
    () =>
      documents.flatMap((document, i) =>
        document.refs.map((ref, n) => ({ key: `${i}.${n}`, document: i, pod: n, ref, line: document.line })),
      ),
    [documents],
  );
  return (
    <Select
      className={classes.select}
      aria-label={ui['header.pod']}
      value={`${selection.document}.${selection.pod}`}
      options={pods.map(({ key, ref, line }) => ({
        value: key,
        label: ui['header.podName'](ref.kind, ref.name, line),
      }))}
      onChoose={(key) => {
        const chosen = pods.find((pod) => pod.key === key);
        if (chosen) void selectPod({ document: chosen.document, pod: chosen.pod });
      }}
    />
  );
}
