import type { Tables } from '../../i18n/index.ts';
import type { FileSource, VariableSource } from '../../process/index.ts';

export type ProcessTexts = NonNullable<Tables['process']>;

/** Where the value of a variable, or the text of a file, comes from. */
export function sourceText(
  texts: ProcessTexts,
  source: VariableSource | FileSource,
  container: string,
): string {
  switch (source.kind) {
    case 'runtime':
    case 'image':
    case 'text':
      return texts[`source.${source.kind}`];
    case 'service':
      return texts['source.service'](source.service);
    case 'configMap':
    case 'secret':
      return texts[`source.${source.kind}`](source.object, source.key);
    case 'field':
      return texts['source.field'](source.fieldPath);
    case 'resource':
      return source.container === '' || source.container === container
        ? texts['source.resource'](source.resource)
        : texts['source.resourceOf'](source.resource, source.container);
    case 'file':
      return texts['source.file'](source.file, source.volume, source.key);
    case 'token':
      return source.audience === ''
        ? texts['source.token'](String(source.seconds))
        : texts['source.tokenFor'](source.audience, String(source.seconds));
    case 'trustBundle':
      return texts['source.trustBundle'](source.name);
    case 'certificate':
      return texts['source.certificate'](source.signer);
  }
}
