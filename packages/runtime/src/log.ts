import { randomUUID } from 'node:crypto';
import type { Log } from '@sluice/action';
import { workflowCommand } from '@sluice/report';
import { createMasking } from './masking.ts';

export interface LogOptions {
  readonly write: (text: string) => void;
  readonly debug: boolean;
}

export function createLog({ write, debug }: LogOptions): Log {
  const masking = createMasking((value) => write(`::add-mask::${escapeData(value)}\n`));
  return {
    info: (text) => write(`${inert(text)}\n`),
    debug: (text) => {
      if (debug) write(`::debug::${escapeData(masking.redact(text))}\n`);
    },
    notice: (text) => write(`${workflowCommand('notice', {}, masking.redact(text))}\n`),
    warning: (text) => write(`${workflowCommand('warning', {}, masking.redact(text))}\n`),
    error: (text) => write(`${workflowCommand('error', {}, masking.redact(text))}\n`),
    raw: (text) => {
      const whole = text.endsWith('\n') ? text : `${text}\n`;
      if (!command.test(whole)) return write(whole);
      // While commands are stopped the runner prints lines as they are, whatever they begin with.
      const token = randomUUID();
      write(`::stop-commands::${token}\n${whole}::${token}::\n`);
    },
    group: async (title, body) => {
      write(`::group::${escapeData(title)}\n`);
      try {
        return await body();
      } finally {
        write('::endgroup::\n');
      }
    },
    mask: masking.mask,
    redact: masking.redact,
  };
}

/** The runner reads `::` at the start of a line as a command, and its older form `##[` anywhere in one. */
const command = /^\s*::|##\[/mu;

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Our own lines may quote a project's text: a line of it must not be read as a workflow command. */
function inert(text: string): string {
  return text.replace(/^(\s*)::/gmu, '$1\u200b::').replaceAll('##[', '##\u200b[');
}
