import type { FieldText, VolumeFieldTexts } from './types.ts';

type OwnerOf<K> = K extends `${infer O}.${string}` ? O : never;
type FieldOf<O extends string> =
  Extract<keyof VolumeFieldTexts, `${O}.${string}`> extends `${O}.${infer F}` ? F : never;
type TextsOf<O extends string> = { readonly [K in `${O}.${FieldOf<O>}`]: FieldText };

/**
 * The texts of a deprecated volume source: one help for all its fields, a label for each. The compiler names a field
 * that is missing or that the source does not have.
 */
export function inTree<O extends OwnerOf<keyof VolumeFieldTexts>>(
  owner: O,
  help: string,
  labels: Readonly<Record<FieldOf<O>, string>>,
): TextsOf<O> {
  const entries = Object.entries<string>(labels).map(([field, label]): [string, FieldText] => [
    `${owner}.${field}`,
    { label, help },
  ]);
  return Object.fromEntries(entries) as TextsOf<O>;
}
