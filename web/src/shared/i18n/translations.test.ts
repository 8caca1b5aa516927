import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import zh from './zh.json';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)])),
  );
}

const english = flat(en);
const chinese = flat(zh);
const sources = fs
  .readdirSync(path.join(import.meta.dirname, '../..'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|generated/.test(file))
  .map((file) => fs.readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8'))
  .join('\n');

describe('translations', () => {
  it('say the same things in both languages', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
  });

  it('fill the same gaps', () => {
    const gaps = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([gap]) => gap).sort();
    for (const [key, text] of english) {
      expect([key, ...gaps(text)]).toEqual([key, ...gaps(chinese.get(key) ?? '')]);
    }
  });

  it('are there for every key that is written out', () => {
    const used = [...sources.matchAll(/\bt\('([\w.]+)'/g)].map(([, key]) => key!);
    expect(used.filter((key) => !english.has(key) && !english.has(`${key}_other`))).toEqual([]);
  });

  it('are there for every family of keys that is put together', () => {
    const families = [...sources.matchAll(/\bt\(`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix!);
    expect(families.filter((prefix) => ![...english.keys()].some((key) => key.startsWith(prefix)))).toEqual([]);
  });
});
