import { entryOf, type FieldSchema, getIn, lookUp, own, type Path } from '../../pod/index.ts';
import { useSelect } from '../../store/index.ts';

/**
 * The pull policy an API server sets for an image: Always for the tag `latest`, given or implied, else IfNotPresent;
 * also for a digest without a tag and for what is not an image name.
 * Source: pkg/apis/core/v1/defaults.go SetDefaults_Container, pkg/util/parsers/parsers.go ParseImageName.
 */
export function defaultPullPolicy(image: string): 'Always' | 'IfNotPresent' {
  const [name = '', digest] = image.split('@', 2);
  const last = name.slice(name.lastIndexOf('/') + 1);
  const colon = last.indexOf(':');
  const tag = colon >= 0 ? last.slice(colon + 1) : digest === undefined && image !== '' ? 'latest' : '';
  return tag === 'latest' ? 'Always' : 'IfNotPresent';
}

const pullPolicyOf: Readonly<Record<string, string>> = {
  'Container.imagePullPolicy': 'image',
  'EphemeralContainer.imagePullPolicy': 'image',
  'ImageVolumeSource.pullPolicy': 'reference',
};

/** The value a field has while it is left out, as a placeholder; undefined where nothing can be said. */
export function useDefault(field: FieldSchema, path: Path): string | undefined {
  return useSelect((state) => {
    const sibling = lookUp(pullPolicyOf, `${field.owner}.${field.name}`);
    if (sibling !== undefined) {
      const image = own(getIn(state.root, path.slice(0, -1)), sibling);
      return typeof image === 'string' && image !== '' ? defaultPullPolicy(image) : undefined;
    }
    return entryOf(field).default;
  });
}
