import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Options {
  limitKilobytes: number;
}

/** What a visitor's first page needs beside the entry: the larger language and the page itself. */
const FIRST = [/home\/HomePage\.tsx$/, /i18n\/zh\.json$/];
const TOKEN = [/token\/TokenPage\.tsx$/, /i18n\/zh\.json$/];

/** Prints what JavaScript a first visit loads, gzipped, and fails the build when it is too much. */
export function firstLoad({ limitKilobytes }: Options): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const home = kilobytes(chunks, FIRST);
      const token = kilobytes(chunks, TOKEN);
      console.log(`JavaScript of a first visit, gzipped: home ${home.toFixed(1)} KB, token page ${token.toFixed(1)} KB (limit ${limitKilobytes} KB)`);
      for (const chunk of chunks.filter((each) => each.isDynamicEntry).sort((a, b) => b.code.length - a.code.length).slice(0, 6)) {
        console.log(`  on demand: ${chunk.name} ${(gzipSync(chunk.code).length / 1000).toFixed(1)} KB`);
      }
      if (Math.max(home, token) > limitKilobytes) {
        this.error(`the first load is larger than ${limitKilobytes} KB`);
      }
    },
  };
}

/** Of the entry, the chunks made of the given modules, and all that these import at once. */
function kilobytes(chunks: Rolldown.OutputChunk[], modules: RegExp[]): number {
  const needed = new Set<Rolldown.OutputChunk>();
  const add = (chunk: Rolldown.OutputChunk): void => {
    if (!needed.has(chunk)) {
      needed.add(chunk);
      chunks.filter((each) => chunk.imports.includes(each.fileName)).forEach(add);
    }
  };
  chunks.filter((chunk) => chunk.isEntry).forEach(add);
  for (const module of modules) {
    const found = chunks.filter((chunk) => chunk.moduleIds.some((id) => module.test(id)));
    if (found.length === 0) {
      throw new Error(`no chunk holds ${module.source}`);
    }
    found.forEach(add);
  }
  return [...needed].reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0) / 1000;
}
