import { parseImageName } from '../image.ts';
import { own } from '../json.ts';
import type { PodScope } from '../names.ts';
import { getIn, type Path } from '../path.ts';
import { setMissing } from './plan.ts';
import type { Preset } from './types.ts';

const isLabelValue = (text: string) => /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/.test(text);

/** A text of the manifest that can be the value of a label. */
function label({ root }: PodScope, path: Path): string | undefined {
  const value = getIn(root, path);
  return typeof value === 'string' && isLabelValue(value) ? value : undefined;
}

/** The tag of the first container's image, where it says more than `latest`. */
function versionOf({ root, podPath }: PodScope): string | undefined {
  const image = own(getIn(root, [...podPath, 'spec', 'containers', 0]), 'image');
  const tag = typeof image === 'string' ? parseImageName(image)?.tag : undefined;
  return tag !== undefined && tag !== 'latest' && isLabelValue(tag) ? tag : undefined;
}

/** A name that can be the value of a label: of the Pod itself, or of the workload around it. */
export function nameOf(scope: PodScope, metadata: Path): string | undefined {
  for (let length = metadata.length - 1; length >= 0; length--) {
    const name = label(scope, [...metadata.slice(0, length), 'metadata', 'name']);
    if (name !== undefined) return name;
  }
  return undefined;
}

export const metadataPresets = [
  {
    id: 'metadata.recommended',
    plan(scope, path) {
      const labels = [...path, 'labels'];
      const name = nameOf(scope, path);
      const app = label(scope, [...labels, 'app']) ?? name;
      if (app === undefined) return 'noName';
      const version = versionOf(scope);
      return [
        ...setMissing(scope, [...labels, 'app.kubernetes.io/name'], app),
        ...setMissing(scope, [...labels, 'app.kubernetes.io/instance'], name ?? app),
        ...(version === undefined
          ? []
          : setMissing(scope, [...labels, 'app.kubernetes.io/version'], version)),
      ];
    },
  },
] as const satisfies readonly Preset[];
