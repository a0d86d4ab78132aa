/** What the bytes of a file say, with the BOM of UTF-8 and the line ends as they are. */
export interface Decoded {
  readonly text: string;
  /** It is UTF-16, which its BOM says; that BOM is not in the text. */
  readonly utf16: boolean;
}

/**
 * Reads the bytes of a file as UTF-8, or as UTF-16 where a BOM says so: PowerShell's `>` writes it.
 * kubectl does not read it: YAMLReader (k8s.io/apimachinery, pkg/util/yaml/decoder.go) splits lines at single bytes and ends them by
 * one, which leaves half a character (`yaml: incomplete UTF-16 character`), or loses the documents behind the first.
 * @returns undefined for bytes that are neither
 */
export function decodeBytes(bytes: Uint8Array): Decoded | undefined {
  const [first, second] = bytes;
  try {
    if (first === 0xff && second === 0xfe)
      return { text: new TextDecoder('utf-16le', { fatal: true }).decode(bytes), utf16: true };
    if (first === 0xfe && second === 0xff)
      return { text: new TextDecoder('utf-16be', { fatal: true }).decode(bytes), utf16: true };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), utf16: false };
  } catch {
    return undefined;
  }
}
