// The packaged extension: where it lies and what it holds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './machine.mjs';

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006');

/** The path of the packaged extension. */
export const VSIX = join(ROOT, `${name}-${version}.vsix`);

/** The files of the extension in a package, read from the directory at the end of the zip file. */
export function extensionFiles(vsix) {
  const zip = readFileSync(vsix);
  const end = zip.lastIndexOf(END_OF_DIRECTORY);
  const names = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset));
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return names.filter(path => path.startsWith('extension/')).map(path => path.slice('extension/'.length));
}
