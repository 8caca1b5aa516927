import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = import.meta.dirname;
const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/\.test\.|generated/.test(file));

function importsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)]
    .map(([, target]) => target!)
    .map((target) => (target.startsWith('.') ? path.join(path.dirname(file), target) : target.replace(/^@\//, '')));
}

describe('the house', () => {
  it('is built one way: app on features on shared', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => (file.startsWith('shared/') && /^(features|app)\//.test(target)) || (file.startsWith('features/') && target.startsWith('app/')))
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has small files', () => {
    const large = files.filter((file) => fs.readFileSync(path.join(root, file), 'utf8').split('\n').length > 200);
    expect(large).toEqual([]);
  });

  it('puts no markup of strangers into the page', () => {
    const unsafe = files.filter((file) => /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|eval\(/.test(fs.readFileSync(path.join(root, file), 'utf8')));
    expect(unsafe).toEqual([]);
  });

  it('has the addresses that the gateway answers with its page', () => {
    const app = fs.readFileSync(path.join(root, 'app/App.tsx'), 'utf8');
    const controller = fs.readFileSync(path.join(root, '../../gateway/src/main/java/io/coalscan/gateway/page/PageController.java'), 'utf8');
    const routes = [...app.matchAll(/<Route path="([^"]+)"/g)].map(([, route]) => route!.replace(/:(\w+)/g, '{$1}'));
    const mapped = [...(/@GetMapping\(\{([^}]*(?:\{\w+\}[^}]*)*)\}\)/.exec(controller)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(([, route]) => route!);
    expect(mapped.filter((route) => route !== '/index.html').sort()).toEqual(routes.sort());
  });
});
