import type { Io } from '@sluice/action';
import { asObject, asText, parseJson } from './json.ts';

export interface StartedProgram {
  /** What is put before its arguments. */
  readonly argv: readonly [string, ...string[]];
  readonly version: string | undefined;
}

/**
 * The program `bin` of an installed npm package: its script as package.json names it, run by the Node.js on PATH, which is
 * what the links in `node_modules/.bin` do, and works where these are shell scripts. `folders`: where `node_modules` is looked
 * for, the nearest first, relative to the project.
 */
export async function nodeProgram(
  name: string,
  bin: string,
  folders: readonly string[],
  io: Io,
): Promise<StartedProgram | undefined> {
  for (const folder of folders) {
    const below = folder === '.' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (!(await io.files.exists(`${below}/package.json`))) continue;
    const about = asObject(parseJson(await io.files.text(`${below}/package.json`)));
    const script = asText(about?.bin) ?? asText(asObject(about?.bin)?.[bin]);
    const node = await io.exec.which('node');
    if (script === undefined || node === undefined) return undefined;
    const path = `${io.files.root}/${below}/${script.replace(/^\.\//u, '')}`;
    return { argv: [node, path], version: asText(about?.version) };
  }
  return undefined;
}
