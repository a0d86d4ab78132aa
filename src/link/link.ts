import { isObject, type Json, own } from '../pod/index.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { squeeze, unsqueeze } from './squeeze.ts';

/** Which Pod of the text was in front. */
export interface SharedSelection {
  readonly document: number;
  readonly pod: number;
}

/** What a link carries. */
export interface LinkParts {
  readonly text: string;
  readonly fileName?: string | undefined;
  readonly selection?: SharedSelection | undefined;
  /** The simulated cluster, as data; its reader is the one who knows what shape it must have. */
  readonly world?: Json | undefined;
}

export interface MadeLink {
  readonly url: string;
  /** Bytes of the whole address. */
  readonly size: number;
}

/**
 * Why a link is not read: `none` carries nothing of ours, `version` is of a page newer than this one, `cut` lacks its end,
 * `damaged` is not what was written, `huge` holds more than a text may have.
 */
export type LinkFault = 'none' | 'version' | 'cut' | 'damaged' | 'huge';

export type ReadLink =
  | {
      readonly ok: true;
      readonly parts: LinkParts;
      /** It has a world that is nested deeper than any: it is left out. */
      readonly worldLost?: true;
    }
  | { readonly ok: false; readonly fault: LinkFault };

/** From here on, programs that pass messages on may cut or refuse an address. */
export const longLink = 8 * 1024;
/** Longer addresses are not made: too many programs cut them. */
export const largestLink = 32 * 1024;
/** Most UTF-16 units of a text, as of one that is pasted. */
const largestText = 5 * 1024 * 1024;
/** Most bytes that are taken out of a link: such a text, with its escapes, and the rest. */
const largestContent = largestText + 64 * 1024;
/** Most characters of a fragment that is looked into; none that was made here is as long. */
const largestFragment = 64 * 1024;
const longestName = 200;
/** Most maps and lists within each other of a world; what is deeper is none, and too deep for what goes down by calls. */
const deepest = 32;

const version = 'v1:';

/**
 * The address that carries a text behind its `#`, which browsers keep to themselves: `#v1:DATA.CHECK`. DATA is JSON of
 * {@link LinkParts}, compressed as raw deflate, CHECK the CRC-32 of that JSON, both in base64url.
 * @param base address of the page; what it has behind a `#` is left out
 */
export async function linkOf(
  { text, fileName, selection, world }: LinkParts,
  base: string,
): Promise<MadeLink> {
  const content = new TextEncoder().encode(JSON.stringify({ text, fileName, selection, world }));
  const data = toBase64url(await squeeze(content));
  const [page = ''] = base.split('#', 1);
  const url = `${page}#${version}${data}.${toBase64url(crc32(content))}`;
  return { url, size: new TextEncoder().encode(url).length };
}

/**
 * Reads what {@link linkOf} made. Never throws, whatever it is given, and stops at {@link largestContent}.
 * @param address a whole address, its part from the `#` on, or what stands behind that
 */
export async function readLink(address: string): Promise<ReadLink> {
  const fragment = fragmentOf(address.trim());
  if (!fragment.startsWith(version)) return fault(isOtherVersion(fragment) ? 'version' : 'none');
  if (fragment.length > largestFragment) return fault('huge');
  const [data = '', check, ...more] = fragment.slice(version.length).split('.');
  if (check === undefined || check.length < 6) return fault('cut');
  const bytes = fromBase64url(data);
  const sum = fromBase64url(check);
  if (!bytes || !sum || more.length > 0) return fault('damaged');
  const content = await unsqueeze(bytes, largestContent);
  if (content === 'huge') return fault('huge');
  if (content === 'broken' || toBase64url(crc32(content)) !== check) return fault('damaged');
  return partsOf(content);
}

/** What stands behind the #; with its signs, where a program on the way wrote them as `%3A`. */
function fragmentOf(address: string): string {
  const fragment = address.slice(address.indexOf('#') + 1);
  return fragment.replaceAll(/%(?:3A|2E|2D|5F)/gi, (written) => decodeURIComponent(written));
}

const fault = (of: LinkFault): ReadLink => ({ ok: false, fault: of });

/** `v2:`, `v10:`, of a page that is newer than this one. */
function isOtherVersion(fragment: string): boolean {
  const [name = ''] = fragment.split(':', 1);
  return /^v[1-9]\d{0,3}$/.test(name) && fragment.length > name.length;
}

function partsOf(content: Uint8Array): ReadLink {
  let read: Json;
  try {
    read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return fault('damaged');
  }
  const text = own(read, 'text');
  if (typeof text !== 'string') return fault('damaged');
  if (text.length > largestText) return fault('huge');
  const fileName = nameOf(own(read, 'fileName'));
  const selection = selectionOf(own(read, 'selection'));
  const world = own(read, 'world');
  const lost = world !== undefined && isDeeper(world, deepest);
  return {
    ok: true,
    parts: {
      text,
      ...(fileName && { fileName }),
      ...(selection && { selection }),
      ...(world !== undefined && !lost && { world }),
    },
    ...(lost && { worldLost: true }),
  };
}

/** Whether maps and lists stand deeper within each other than `levels`; level by level, for calls have a limit of their own. */
function isDeeper(value: Json, levels: number): boolean {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

/** A name as a file may have it: what leads elsewhere, or cannot be seen, is no name. */
function nameOf(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || value.length > longestName) return undefined;
  const name = value.slice(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1).trim();
  return name === '' || name === '.' || name === '..' || /[\p{Cc}\p{Cf}]/u.test(name) ? undefined : name;
}

function selectionOf(value: Json | undefined): SharedSelection | undefined {
  if (!isObject(value)) return undefined;
  const document = own(value, 'document');
  const pod = own(value, 'pod');
  const isIndex = (index: Json | undefined): index is number =>
    Number.isSafeInteger(index) && Number(index) >= 0;
  return isIndex(document) && isIndex(pod) ? { document, pod } : undefined;
}
