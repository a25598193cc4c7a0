const BYTES = 8;

/** 16 hex digits that nobody else makes; also where the page is not a secure context. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
