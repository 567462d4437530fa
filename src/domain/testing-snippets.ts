/** For tests only: what a command, a snippet or a file says, by the word of the program that would read it. */
import { spawnSync } from 'node:child_process';
import vm from 'node:vm';
import { clientsOf } from './clients';
import type { ConnectionParts } from './connection-string';

/** The text of a client of this engine, by the first word of the client's name. */
export function snippet(parts: ConnectionParts, name: string): string {
  const output = clientsOf(parts.engine)
    .find((client) => client.name.split(' ')[0] === name)
    ?.output(parts);
  if (output?.kind !== 'code') throw new Error(`${parts.engine} has no ${name}`);
  return output.text;
}

/** Whether a program is on this machine. */
export function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function run(program: string, args: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' },
  });
  if (status !== 0 || stderr !== '') throw new Error(`${program}: ${stderr}`);
  return stdout;
}

export type Command = { readonly environment: readonly string[]; readonly args: readonly string[] };

/**
 * What a shell makes of command lines: the program's arguments, and the values of these environment variables.
 * One process runs them all, with a function in the program's place.
 */
export function runCommands(
  shell: string,
  program: string,
  variables: readonly string[],
  lines: readonly string[],
): readonly Command[] {
  const seen = variables.map((name) => `"\${${name}-}"`).join(' ');
  // A function's name can't have a dash in POSIX.
  const name = program.replace('-', '_');
  const script = [
    `${name}() { printf '%s\\0' "$#" ${seen} "$@"; }`,
    ...lines.flatMap((line) => [
      variables.length === 0 ? ':' : `unset ${variables.join(' ')}`,
      name === program ? line : ` ${line}`.replace(` ${program} `, ` ${name} `),
    ]),
  ].join('\n');
  const words = run(shell, [], script).split('\0').slice(0, -1);
  const commands: Command[] = [];
  while (words.length > 0) {
    const count = Number(words.shift());
    commands.push({ environment: words.splice(0, variables.length), args: words.splice(0, count) });
  }
  return commands;
}

/**
 * Runs JavaScript snippets, without their imports.
 * @param path where a snippet finds what it calls, such as pg.Client
 * @returns what takes a snippet and gives the arguments of its one call
 */
export function javaScriptRunner(path: string): (code: string) => unknown {
  const calls: unknown[][] = [];
  // A function serves for a class, too: what it returns is what `new` makes.
  const stub = function (...args: unknown[]) {
    calls.push(args);
    return { connect: () => undefined };
  };
  const [first = '', second] = path.split('.');
  const context = vm.createContext({ [first]: second === undefined ? stub : { [second]: stub } });
  return (code) => {
    const body = code
      .split('\n')
      .filter((line) => !line.startsWith('import '))
      .join('\n');
    calls.length = 0;
    vm.runInContext(`'use strict'; (async () => {\n${body}\n})()`, context);
    if (calls.length !== 1) throw new Error(`${calls.length} calls of ${path}`);
    return calls[0];
  };
}

const PYTHON = `
import ast, json, sys

def value(node):
    if isinstance(node, (ast.Name, ast.Attribute)):
        return ast.unparse(node)
    found = eval(compile(ast.Expression(node), "snippet", "eval"), {"__builtins__": {}})
    return {"bytes": list(found)} if isinstance(found, bytes) else found

def read(code):
    call = ast.parse(code).body[-1].value
    assert isinstance(call, ast.Call)
    return {
        "args": [value(arg) for arg in call.args],
        "kwargs": {keyword.arg: value(keyword.value) for keyword in call.keywords},
    }

json.dump([read(code) for code in json.load(sys.stdin)], sys.stdout)
`;

/**
 * What Python makes of the call at the end of each snippet: { args, kwargs }. Names and attributes come as their own
 * text, bytes as { bytes }.
 */
export function readPython(snippets: readonly string[]): readonly unknown[] {
  const calls: unknown = JSON.parse(run('python3', ['-c', PYTHON], JSON.stringify(snippets)));
  return Array.isArray(calls) ? calls : [];
}
