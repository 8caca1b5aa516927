import fs from 'node:fs/promises';
import path from 'node:path';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|svg|json)$/;
/** Below it the header costs more than compression saves. */
const SMALLEST = 512;

/** Writes `.gz` and `.br` beside each file, so that the gateway compresses nothing while it serves. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle(options, bundle) {
      const folder = options.dir ?? '.';
      const names = Object.keys(bundle).filter((name) => COMPRESSIBLE.test(name));
      await Promise.all(names.map((name) => compress(path.join(folder, name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await fs.readFile(file);
  if (content.length < SMALLEST) {
    return;
  }
  const brotli = promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
  await Promise.all([
    fs.writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 })),
    fs.writeFile(`${file}.br`, await brotli),
  ]);
}
