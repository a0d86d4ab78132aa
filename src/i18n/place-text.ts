import {
  type ContainerRole,
  containerLists,
  fieldKey,
  fieldOf,
  getIn,
  type Json,
  own,
  type Path,
  type PodRef,
  pushAll,
  schemaPlace,
  structOf,
} from '../pod/index.ts';
import { fieldLabel } from './field-text.ts';
import type { BriefTables } from './tables.ts';

/** The document that a place is in: its value as far as it is known, and the Pods in it. */
export interface PlaceContext {
  readonly root: Json | undefined;
  readonly refs: readonly PodRef[];
}

function nameOf(item: Json | undefined, field: string): string {
  const name = own(item, field);
  return typeof name === 'string' ? name : '';
}

function roleOf(list: string, item: Json | undefined): ContainerRole {
  if (list === 'containers') return 'container';
  if (list === 'ephemeralContainers') return 'ephemeral';
  return own(item, 'restartPolicy') === 'Always' ? 'sidecar' : 'init';
}

/** Structs that are only there to hold others, as each `spec`: the person is not in them but in what they hold. */
const frames: readonly string[] = ['PodSpec', 'PodTemplateSpec', 'JobTemplateSpec', 'EnvVarSource'];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Where a path is, as people say it: `Container web`, `port 2`, `Name`. Items are told by what tells them apart in the API,
 * unless that is what the path is about; by their number otherwise. What the schema does not know is told by its key.
 * @param path counted from the document's root; the empty one is the text as a whole
 */
export function placeText(
  messages: BriefTables,
  { root, refs }: PlaceContext,
  path: Path,
): readonly string[] {
  const { ui } = messages;
  if (path.length === 0) return [ui['place.text']];
  const place = schemaPlace(refs, path);
  const steps = place.path;
  const base = path.slice(0, path.length - steps.length);
  const ref = refs.find(({ podPath }) => podPath.every((step, i) => path[i] === step));
  const segments: string[] = [];
  let type = place.root;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    const field = typeof step === 'string' ? fieldOf(type, step) : undefined;
    if (!field) {
      pushAll(segments, steps.slice(i).map(String));
      break;
    }
    const next = steps[i + 1];
    const noun = () => own(messages.items, fieldKey(field))?.toString() ?? fieldLabel(field, messages);
    const inPod = type === 'PodSpec';
    if (field.shape === 'list' && typeof next === 'number') {
      const item = getIn(root, [...base, ...steps.slice(0, i + 2)]);
      const list = containerLists.find((name) => inPod && name === field.name);
      const ids = structOf(field.type)?.identity ?? [];
      const [id] = ids;
      const about = steps[i + 2] === id && steps.length > i + 2 && !list;
      const name = ids.length === 1 && id !== undefined && !about ? nameOf(item, id) : '';
      const kind = list ? ui[`form.role.${roleOf(list, item)}`] : noun();
      if (inPod && !list && field.name !== 'volumes') segments.push(ui['outline.pod']);
      segments.push(
        name === '' ? ui['place.nth'](kind.trim(), next + 1) : ui['place.named'](kind.trim(), name),
      );
      i++;
    } else if (field.shape === 'map' && typeof next === 'string') {
      if (inPod) segments.push(ui['outline.pod']);
      segments.push(ui['place.named'](noun().trim(), next));
      i++;
    } else if (!frames.includes(field.type) && !(field.name === 'spec' && next !== undefined)) {
      if (inPod) segments.push(ui['outline.pod']);
      segments.push(fieldLabel(field, messages));
    }
    type = field.type;
  }
  const [first = ui['outline.pod'], ...rest] = segments;
  // Outside of its Pod the object is what the place belongs to.
  const around = ref || place.root === 'Pod' ? [] : [place.root];
  return [...around, capital(first), ...rest];
}

/** The same as one text: `Container web › port 2 › Name`. */
export function placeLine(messages: BriefTables, context: PlaceContext, path: Path): string {
  return placeText(messages, context, path).join(' › ');
}
