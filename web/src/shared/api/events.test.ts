import { describe, expect, it } from 'vitest';
import { EventParser } from './events';

describe('a stream of events', () => {
  it('is cut at blank lines wherever the network cuts it', () => {
    const parser = new EventParser();
    const text = 'id:1-0\nevent:stage\ndata:{"a":1}\n\n: still here\n\nevent: result\ndata: {"b":\ndata: 2}\n\n';
    const events = [...text].flatMap((character) => parser.push(character));
    expect(events).toEqual([
      { id: '1-0', name: 'stage', data: '{"a":1}' },
      { id: null, name: 'result', data: '{"b":\n2}' },
    ]);
  });

  it('may end its lines as Windows does', () => {
    expect(new EventParser().push('data:x\r\n\r\n')).toEqual([{ id: null, name: 'message', data: 'x' }]);
  });

  it('holds back an event that has not ended', () => {
    expect(new EventParser().push('data:x\n')).toEqual([]);
  });
});
