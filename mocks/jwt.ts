import { HOUR } from './clock';

/** How long a session's bearer token lives (docs: one hour), in milliseconds. */
const LIFE_MS = HOUR;

/** No secret: whoever runs the stand-in may sign in. It is fixed, so that a token outlives a restart. */
const KEY = new TextEncoder().encode('the stand-in for Scalingo’s API keeps no secret');
const HS256 = { name: 'HMAC', hash: 'SHA-256' };

/**
 * A session's bearer token: a JWT (RFC 7519) signed with HS256. go-scalingo reads its `exp`, in seconds.
 * @param now milliseconds since 1970
 */
export async function signSession(userId: string, now: number): Promise<string> {
  const issued = Math.floor(now / 1000);
  const claims = { iss: 'Scalingo stand-in', sub: userId, iat: issued, exp: issued + LIFE_MS / 1000 };
  const content = `${encodeJson({ alg: 'HS256', typ: 'JWT' })}.${encodeJson(claims)}`;
  const signature = await crypto.subtle.sign('HMAC', await key(), bytesOf(content));
  return `${content}.${encode(new Uint8Array(signature))}`;
}

/** @returns when a token that `signSession` made expires, in milliseconds since 1970; null for any other */
export async function sessionExpiry(token: string): Promise<number | null> {
  const parts = /^([\w-]+\.([\w-]+))\.([\w-]+)$/.exec(token);
  if (!parts) return null;
  const [, content = '', claims = '', signature = ''] = parts;
  try {
    const isOurs = await crypto.subtle.verify('HMAC', await key(), decode(signature), bytesOf(content));
    const seconds = isOurs ? /"exp":(\d+)/.exec(new TextDecoder().decode(decode(claims)))?.[1] : undefined;
    return seconds === undefined ? null : Number(seconds) * 1000;
  } catch {
    // Not base64url.
    return null;
  }
}

const key = () => crypto.subtle.importKey('raw', KEY, HS256, false, ['sign', 'verify']);

const bytesOf = (text: string) => new TextEncoder().encode(text);

const encodeJson = (value: object) => encode(bytesOf(JSON.stringify(value)));

/** base64url, RFC 4648 */
function encode(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}
