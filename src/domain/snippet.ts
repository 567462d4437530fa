import type { Client, ClientOutput } from './client';
import { formatConnectionString, type ConnectionParts } from './connection-string';
import type { Endpoint } from './database';
import { DIGITS, isMadeOf } from './percent-encoding';
import { quoteProperty, quoteString, shellQuote } from './quoting';

/** Source code, inserted without quotes. */
type Code = { readonly code: string };

type Value = string | number | Code;

/** Named values of a call. Empty texts and what is undefined are left out. */
type Fields = Readonly<Record<string, Value | undefined>>;

/** A client whose output is a text of these lines. */
export function codeClient(
  id: string,
  name: string,
  lines: (parts: ConnectionParts) => readonly string[],
  note?: string,
): Client {
  const output = (parts: ConnectionParts): ClientOutput => ({ kind: 'code', text: lines(parts).join('\n') });
  return note === undefined ? { id, name, output } : { id, name, note, output };
}

/** One line for a POSIX shell. @param words quoted already, where they need to be */
export function shellCommand(
  environment: Readonly<Record<string, string>>,
  words: readonly string[],
): string {
  const assignments = presentTexts(environment).map(([name, value]) => `${name}=${shellQuote(value)}`);
  return [...assignments, ...words].join(' ');
}

/** An option with its value in one word, which may then start with a dash; none for an empty value. */
export function longOption(name: string, value: string): readonly string[] {
  return value === '' ? [] : [`--${name}=${shellQuote(value)}`];
}

/** Lines of a JavaScript object. */
export function jsFields(fields: Fields, indent = '  '): readonly string[] {
  return present(fields).map(([name, value]) => `${indent}${name}: ${literal(value)},`);
}

/** Lines of a Python call. */
export function pythonArguments(fields: Fields): readonly string[] {
  return present(fields).map(([name, value]) => `    ${name}=${literal(value)},`);
}

function literal(value: Value): string {
  if (typeof value === 'string') return quoteString(value);
  return typeof value === 'number' ? String(value) : value.code;
}

/** For a Python driver that sends a str as ISO 8859-1, and bytes as they are. Passwords are UTF-8 to the databases. */
export function pythonUtf8(text: string): string | Code {
  return isAscii(text) ? text : { code: `${quoteString(text)}.encode()` };
}

/** The same for a driver that takes no bytes: characters that become the bytes of UTF-8 in ISO 8859-1. */
export function pythonUtf8AsLatin1(text: string): string {
  return isAscii(text) ? quoteString(text) : `${quoteString(text)}.encode().decode('latin-1')`;
}

function isAscii(text: string): boolean {
  return Array.from(text).every((character) => character <= '\x7f');
}

/** Lines of a Java .properties file, with what java.sql.DriverManager.getConnection(url, properties) takes. */
export function jdbcProperties(
  scheme: string,
  parts: ConnectionParts,
  params: Readonly<Record<string, string>>,
): readonly string[] {
  const { user, password } = parts;
  const inUrl = { ...parts, scheme, user: '', password: '', params: presentTexts(params) };
  const url = `jdbc:${formatConnectionString(inUrl)}`;
  return presentTexts({ url, user, password }).map(([name, value]) => `${name}=${quoteProperty(value)}`);
}

function presentTexts(texts: Readonly<Record<string, string>>): [name: string, value: string][] {
  return Object.entries(texts).filter(([, value]) => value !== '');
}

function present(fields: Fields): (readonly [name: string, value: Value])[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  );
}

/** For the clients that take one host alone, which all do but MongoDB's. */
export function firstHost({ hosts }: ConnectionParts): Endpoint {
  return hosts[0] ?? { host: '', port: '' };
}

/** The first host and its port as a number; the scheme's port when an HTTP URL has none. */
export function hostAndPort(parts: ConnectionParts): { readonly host: string; readonly port?: number } {
  const { host, port } = firstHost(parts);
  if (isMadeOf(DIGITS, port)) return { host, port: Number(port) };
  if (parts.scheme === 'https') return { host, port: 443 };
  return parts.scheme === 'http' ? { host, port: 80 } : { host };
}
