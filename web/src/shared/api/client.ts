import createClient from 'openapi-fetch';
import { language } from '@/shared/i18n';
import type { paths } from './generated/schema';
import { Problem, problemOfAnswer } from './problem';

/** Looked up at each call, so that a test can put itself in its place. */
const api = createClient<paths>({ baseUrl: location.origin, fetch: (request) => fetch(request) });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language());
    return request;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      return undefined;
    }
    return new Problem('OFFLINE', error instanceof Error ? error.message : '');
  },
});

interface Answer<B> {
  data?: B;
  error?: unknown;
  response: Response;
}

/** The body's `data`; a {@link Problem} is thrown for everything else. */
export async function data<D>(call: Promise<Answer<{ success: true; data: D }>>): Promise<D> {
  const answer = await call;
  if (answer.data === undefined) {
    throw problemOfAnswer(answer.response, answer.error);
  }
  return answer.data.data;
}

export { api };
