import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Exec } from '@sluice/action';
import { type ProcessWorld, runProcess } from './process-group.ts';
import { endGroup } from './process-group-signal.ts';

export interface ExecOptions extends ProcessWorld {
  /** Where scripts are written. */
  readonly scratch: string;
}

export function createExec(options: ExecOptions): Exec {
  let scripts = 0;
  return {
    run: (command) => runProcess(command, options),
    async script({ script, ...command }) {
      scripts += 1;
      const file = join(options.scratch, `script-${scripts}.sh`);
      mkdirSync(options.scratch, { recursive: true });
      writeFileSync(file, script.endsWith('\n') ? script : `${script}\n`, { mode: 0o600 });
      const argv = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', file] as const;
      return runProcess({ ...command, argv }, options);
    },
    endGroup: (group) => endGroup(group, options.graceMs ?? 5000),
    which: async (program) => findProgram(program, options.env.PATH ?? ''),
  };
}

function findProgram(program: string, path: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of path.split(delimiter).filter((entry) => entry !== '')) {
    for (const ending of endings) {
      const file = join(folder, program + ending);
      if (isExecutable(file)) return file;
    }
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
