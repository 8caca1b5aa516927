import { api, data } from '@/shared/api/client';
import { problemOfAnswer } from '@/shared/api/problem';
import { language } from '@/shared/i18n';
import type { AddressEntry, KolEntry, WatchEntry } from '@/shared/api/types';

export type AdminTable = 'kols' | 'addresses';

const withKey = (adminKey: string): { 'X-Admin-Key': string } => ({ 'X-Admin-Key': adminKey });

export const adminApi = {
  people: (signal: AbortSignal) => data(api.GET('/api/v1/kols', { signal })),
  /** Adds, or replaces what stands under the same address. */
  savePerson: (adminKey: string, body: KolEntry) => data(api.POST('/api/v1/admin/kols', { headers: withKey(adminKey), body })),
  removePerson: (adminKey: string, walletAddress: string) =>
    succeed(api.DELETE('/api/v1/admin/kols', { headers: withKey(adminKey), params: { query: { walletAddress } } })),
  addresses: (adminKey: string, page: number, limit: number, signal: AbortSignal) =>
    data(api.GET('/api/v1/admin/addresses', { headers: withKey(adminKey), params: { query: { page, limit } }, signal })),
  saveAddress: (adminKey: string, body: AddressEntry) => data(api.POST('/api/v1/admin/addresses', { headers: withKey(adminKey), body })),
  removeAddress: (adminKey: string, address: string) =>
    succeed(api.DELETE('/api/v1/admin/addresses', { headers: withKey(adminKey), params: { query: { address } } })),
  watched: (page: number, signal: AbortSignal) => data(api.GET('/api/v1/watchlist', { params: { query: { page, limit: 20 } }, signal })),
  watch: (adminKey: string, body: WatchEntry) => data(api.POST('/api/v1/admin/watchlist', { headers: withKey(adminKey), body })),
  unwatch: (adminKey: string, walletAddress: string) =>
    succeed(api.DELETE('/api/v1/admin/watchlist', { headers: withKey(adminKey), params: { query: { walletAddress } } })),
  keys: (adminKey: string, page: number, limit: number, signal: AbortSignal) =>
    data(api.GET('/api/v1/admin/keys', { headers: withKey(adminKey), params: { query: { page, limit } }, signal })),
  createKey: (adminKey: string, name: string) => data(api.POST('/api/v1/admin/keys', { headers: withKey(adminKey), body: { name } })),
  /** The old secret goes on working for as long as the installation says. */
  rotateKey: (adminKey: string, keyId: string) =>
    data(api.POST('/api/v1/admin/keys/{keyId}/rotate', { headers: withKey(adminKey), params: { path: { keyId } } })),
  revokeKey: (adminKey: string, keyId: string) =>
    succeed(api.DELETE('/api/v1/admin/keys/{keyId}', { headers: withKey(adminKey), params: { path: { keyId } } })),
};

async function succeed(call: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const answer = await call;
  if (!answer.response.ok) {
    throw problemOfAnswer(answer.response, answer.error);
  }
}

export interface ImportOutcome {
  added: number;
  replaced: number;
  /** Not empty: nothing was taken. */
  rejected: { line: number; field: string | null }[];
}

/** The file goes as it is: the server reads the CSV, all of it or nothing. */
export async function importCsv(adminKey: string, table: AdminTable, file: Blob): Promise<ImportOutcome> {
  const response = await fetch(`/api/v1/admin/${table}/import`, {
    method: 'POST',
    headers: { ...withKey(adminKey), 'Content-Type': 'text/csv', 'Accept-Language': language() },
    body: file,
  });
  const body = (await response.json().catch(() => null)) as { data?: Partial<ImportOutcome> } | null;
  if (!response.ok && body?.data?.rejected === undefined) {
    throw problemOfAnswer(response, body);
  }
  return { added: body?.data?.added ?? 0, replaced: body?.data?.replaced ?? 0, rejected: body?.data?.rejected ?? [] };
}
