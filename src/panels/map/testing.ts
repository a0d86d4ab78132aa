import fc from 'fast-check';
import { findPods, type Json, type PodPicture, pictureOf } from '../../pod/index.ts';

/** The picture of the one Pod of an object. */
export function pictureFrom(root: Json): PodPicture {
  const [ref] = findPods(root);
  if (!ref) throw new Error('no Pod');
  return pictureOf(root, ref);
}

const name = (i: number) => `part-${i}`;

/** Pods of up to `most` containers and volumes, with mounts, ports and objects between them in every way. */
export function anyPod(most: number): fc.Arbitrary<Json> {
  const mount = fc.record({
    name: fc.nat(most).map(name),
    mountPath: fc.constantFrom('/a', '/data', '/var/lib/something/deep/inside'),
    readOnly: fc.boolean(),
  });
  const container = fc.record({
    image: fc.constantFrom('a:1', 'registry.example.com/a/long/name/of/an/image:1.2.3'),
    volumeMounts: fc.array(mount, { maxLength: 4 }),
    ports: fc.array(fc.record({ containerPort: fc.nat(65535) }), { maxLength: 2 }),
    envFrom: fc.array(fc.record({ secretRef: fc.record({ name: fc.nat(4).map(name) }) }), { maxLength: 2 }),
    restartPolicy: fc.constantFrom('Always', undefined),
  });
  const volume = fc.constantFrom<Json>(
    { emptyDir: {} },
    { configMap: { name: 'c' } },
    { hostPath: { path: '/' } },
  );
  const named = (items: readonly unknown[], stem: string) =>
    items.map((item, i) => ({ ...(item as object), name: `${stem}-${i}` }));
  return fc
    .record({
      containers: fc.array(container, { minLength: 1, maxLength: most }),
      initContainers: fc.array(container, { maxLength: Math.ceil(most / 3) }),
      volumes: fc.array(volume, { maxLength: most }),
    })
    .map(({ containers, initContainers, volumes }) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'any' },
      spec: JSON.parse(
        JSON.stringify({
          containers: named(containers, 'app'),
          initContainers: named(initContainers, 'init'),
          volumes: named(volumes, 'part'),
        }),
      ) as Json,
    }));
}
