/** Bytes as text, where a channel takes no bytes: JSON of the protocol, data files. */

/** More arguments than these are too many for a call. */
const CHUNK = 8192;

/** Bytes in base64. */
export function toBase64(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) => String.fromCharCode(...bytes.subarray(index * CHUNK, (index + 1) * CHUNK)));
  return btoa(pieces.join(''));
}

/** The bytes of a text in base64. Throws where it is none. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
