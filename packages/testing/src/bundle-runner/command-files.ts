import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const commandFileNames = [
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY',
] as const;

export type CommandFiles = Readonly<Record<(typeof commandFileNames)[number], string>>;

export async function createCommandFiles(folder: string): Promise<CommandFiles> {
  const entries = commandFileNames.map((name) => [name, join(folder, name.toLowerCase())] as const);
  await Promise.all(entries.map(([, file]) => writeFile(file, '')));
  return Object.fromEntries(entries) as CommandFiles;
}

/** `name=value` lines and `name<<DELIMITER` blocks; throws where the runner would refuse the file. */
export async function readKeyValues(file: string): Promise<Readonly<Record<string, string>>> {
  const values: Record<string, string> = {};
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/u);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const block = /^([^=<]+)<<(.+)$/u.exec(line);
    if (block?.[1] !== undefined) {
      const end = lines.indexOf(block[2] ?? '', index + 1);
      if (end < 0) throw new Error(`${file}: the block of ${block[1]} has no end.`);
      values[block[1]] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (line.includes('=')) {
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    } else if (line !== '') throw new Error(`${file}: not a command: ${line}`);
  }
  return values;
}
