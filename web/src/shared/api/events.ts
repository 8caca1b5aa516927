/** One server-sent event. */
export interface ServerEvent {
  id: string | null;
  name: string;
  data: string;
}

/** Cuts a stream of text into server-sent events; comments and fields that nobody uses are skipped. */
export class EventParser {
  private rest = '';

  push(text: string): ServerEvent[] {
    const blocks = (this.rest + text).replace(/\r\n?/g, '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(eventOf).filter((event) => event !== null);
  }
}

function eventOf(block: string): ServerEvent | null {
  const data: string[] = [];
  let id: string | null = null;
  let name = 'message';
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') {
      data.push(value);
    } else if (field === 'event') {
      name = value;
    } else if (field === 'id') {
      id = value;
    }
  }
  return data.length === 0 ? null : { id, name, data: data.join('\n') };
}
