import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followScan } from './followScan';
import type { ScanStageEvent } from './types';

const stage = (id: string): string => `id:${id}\nevent:stage\ndata:{"id":"${id}","stage":"SCORING","part":null,"done":0,"total":0,"estimatedMillisLeft":1,"facts":{}}\n\n`;
const result = 'event:result\ndata:{"coalScore":78}\n\n';

describe('following a scan', () => {
  const calls: Request[] = [];
  let answers: (() => Response)[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    calls.length = 0;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      calls.push(new Request(new URL(url, 'http://localhost'), init));
      const answer = answers.shift();
      if (answer === undefined) {
        throw new TypeError('Failed to fetch');
      }
      return answer();
    });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function follow(): Promise<{ ended: unknown; stages: ScanStageEvent[]; interruptions: number }> {
    const stages: ScanStageEvent[] = [];
    let interruptions = 0;
    const ended = followScan('s1', { onStage: (event) => stages.push(event), onInterrupted: () => interruptions++ }, new AbortController().signal).catch(
      (error: unknown) => error,
    );
    await vi.runAllTimersAsync();
    return { ended: await ended, stages, interruptions };
  }

  it('ends with the result', async () => {
    answers = [() => new Response(stage('1-0') + result)];
    const { ended, stages } = await follow();
    expect(ended).toEqual({ coalScore: 78 });
    expect(stages.map((event) => event.id)).toEqual(['1-0']);
  });

  it('goes on after the last event when the stream breaks', async () => {
    answers = [() => new Response(stage('1-0')), () => new Response(stage('2-0') + result)];
    const { ended, stages, interruptions } = await follow();
    expect(ended).toEqual({ coalScore: 78 });
    expect(stages.map((event) => event.id)).toEqual(['1-0', '2-0']);
    expect(calls[1]?.headers.get('Last-Event-ID')).toBe('1-0');
    expect(interruptions).toBe(1);
  });

  it('waits as long as a refused call is told to', async () => {
    answers = [() => Response.json({ success: false, error: { code: 'RATE_LIMIT_EXCEEDED', message: '' } }, { status: 429, headers: { 'Retry-After': '20' } }), () => new Response(result)];
    const begin = Date.now();
    expect((await follow()).ended).toEqual({ coalScore: 78 });
    expect(Date.now() - begin).toBeGreaterThanOrEqual(20_000);
  });

  it('ends with the error of the scan', async () => {
    answers = [() => new Response('event:error\ndata:{"code":"TOKEN_NOT_FOUND","message":"no"}\n\n')];
    expect((await follow()).ended).toMatchObject({ code: 'TOKEN_NOT_FOUND' });
    expect(calls).toHaveLength(1);
  });

  it('gives a fleet up that stays away', async () => {
    answers = [];
    expect((await follow()).ended).toMatchObject({ message: 'Failed to fetch' });
    expect(calls).toHaveLength(6);
  });

  it('asks no more for a scan that is not known', async () => {
    answers = [() => Response.json({ success: false, error: { code: 'NOT_FOUND', message: '' } }, { status: 404 })];
    expect((await follow()).ended).toMatchObject({ code: 'NOT_FOUND' });
    expect(calls).toHaveLength(1);
  });
});
