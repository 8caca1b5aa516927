import type { ErrorCode, TokenScanResult } from './types';

/** What a page can be told of a call that did not succeed. OFFLINE: no answer came at all. MAINTENANCE: unavailable because the operator works on it. */
export type ProblemCode = ErrorCode | 'OFFLINE' | 'MAINTENANCE';

const CODES_THAT_PASS: ProblemCode[] = ['OFFLINE', 'SERVICE_UNAVAILABLE', 'INTERNAL_ERROR'];

export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly more: { retryAfterSeconds?: number | null; data?: TokenScanResult | null; scanId?: string | null } = {},
  ) {
    super(message);
    this.name = 'Problem';
  }

  get retryAfterSeconds(): number | null {
    return this.more.retryAfterSeconds ?? null;
  }

  /** Asking again soon, unchanged, may help. */
  get passes(): boolean {
    return CODES_THAT_PASS.includes(this.code);
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) {
    return error;
  }
  return new Problem('OFFLINE', error instanceof Error ? error.message : String(error));
}

interface Failure {
  error?: { code?: ErrorCode; message?: string };
  data?: unknown;
}

/** Of an answer that is no success; also of one that a proxy wrote instead of the API. */
export function problemOfAnswer(response: Response, body: unknown): Problem {
  const failure = (typeof body === 'object' && body !== null ? body : {}) as Failure;
  const code = isMaintenance(failure) ? 'MAINTENANCE' : (failure.error?.code ?? codeOfStatus(response.status));
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new Problem(code, failure.error?.message ?? response.statusText, {
    retryAfterSeconds: Number.isFinite(seconds) ? seconds : null,
    data: code === 'INSUFFICIENT_DATA' ? ((failure.data as TokenScanResult | undefined) ?? null) : null,
    scanId: response.headers.get('X-Scan-Id'),
  });
}

function isMaintenance({ error, data }: Failure): boolean {
  return error?.code === 'SERVICE_UNAVAILABLE' && typeof data === 'object' && data !== null && 'maintenance' in data;
}

function codeOfStatus(status: number): ProblemCode {
  switch (status) {
    case 401:
      return 'UNAUTHORIZED';
    case 403:
      return 'FORBIDDEN';
    case 404:
      return 'NOT_FOUND';
    case 429:
      return 'RATE_LIMIT_EXCEEDED';
    case 502:
    case 503:
      return 'SERVICE_UNAVAILABLE';
    case 504:
      return 'SCAN_TIMEOUT';
    default:
      return status < 500 ? 'INVALID_REQUEST' : 'INTERNAL_ERROR';
  }
}
