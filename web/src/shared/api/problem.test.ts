import { describe, expect, it } from 'vitest';
import { problemOfAnswer } from './problem';

const away = (data?: unknown) =>
  problemOfAnswer(new Response(null, { status: 503, headers: { 'Retry-After': '600' } }), {
    success: false,
    error: { code: 'SERVICE_UNAVAILABLE', message: '' },
    data,
  });

describe('a service that is unavailable', () => {
  it('is told from maintenance, which says so', () => {
    expect(away().code).toBe('SERVICE_UNAVAILABLE');
    expect(away({ maintenance: { since: 1, retryAfterSeconds: 600 } }).code).toBe('MAINTENANCE');
  });

  it('says when to come again, and in maintenance that asking at once does not help', () => {
    expect(away().passes).toBe(true);
    const maintenance = away({ maintenance: { since: 1, retryAfterSeconds: 600 } });
    expect(maintenance.retryAfterSeconds).toBe(600);
    expect(maintenance.passes).toBe(false);
  });
});
