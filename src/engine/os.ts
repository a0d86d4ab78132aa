import { getIn, type Json } from '../pod/index.ts';

/** Whether a Pod asks for Windows nodes: by `os.name`, or by the label that kubelets put on their nodes. */
export function isForWindows(spec: Json | undefined): boolean {
  return (
    getIn(spec, ['os', 'name']) === 'windows' ||
    getIn(spec, ['nodeSelector', 'kubernetes.io/os']) === 'windows'
  );
}
