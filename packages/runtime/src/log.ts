import type { Log } from '@sluice/action';
import { type AnnotationLevel, workflowCommand } from '@sluice/report';
import { createMasking } from './masking.ts';
import { wordNotIn } from './word-not-in.ts';

export interface LogOptions {
  readonly write: (text: string) => void;
  readonly debug: boolean;
}

export interface StepLog extends Log {
  /** How many annotations of each level this step has made by its log. */
  annotations(): Readonly<Record<AnnotationLevel, number>>;
}

export function createLog({ write, debug }: LogOptions): StepLog {
  const masking = createMasking((value) => write(`::add-mask::${escapeData(value)}\n`));
  const made: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 };
  const annotate = (level: AnnotationLevel, text: string): void => {
    made[level] += 1;
    write(`${workflowCommand(level, {}, masking.redact(text))}\n`);
  };
  return {
    info: (text) => write(`${inert(masking.redact(text))}\n`),
    debug: (text) => {
      if (debug) write(`::debug::${escapeData(masking.redact(text))}\n`);
    },
    notice: (text) => annotate('notice', text),
    warning: (text) => annotate('warning', text),
    error: (text) => annotate('error', text),
    annotations: () => made,
    raw: (text) => {
      const shown = masking.redact(obeyMasks(text.endsWith('\n') ? text : `${text}\n`, masking.mask));
      if (!command.test(shown)) return write(shown);
      // While commands are stopped the runner prints lines as they are, whatever they begin with.
      const word = wordNotIn(shown);
      write(`::stop-commands::${word}\n${shown}::${word}::\n`);
    },
    group: async (title, body) => {
      write(`::group::${escapeData(masking.redact(title))}\n`);
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

/** What .NET trims from the start of a line, on one line: without the ends of lines a pattern stays linear. */
const blank = String.raw`[\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]*`;

/** The runner reads `::` at the start of a line as a command, and its older form `##[` anywhere in one. */
const command = new RegExp(`^${blank}::|##\\[`, 'mu');
const commandStart = new RegExp(`^(${blank})::`, 'gmu');

/** A program that says what must not be seen is obeyed, and the line that says it is not shown. */
const addMask = new RegExp(`^${blank}::add-mask::([^\\r\\n]*)\\r?\\n?`, 'gimu');

function obeyMasks(text: string, mask: (secret: string) => void): string {
  return text.replace(addMask, (_, value: string) => {
    mask(unescapeData(value));
    return '';
  });
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** Our own lines may quote a project's text: a line of it must not be read as a workflow command. */
function inert(text: string): string {
  return text.replace(commandStart, '$1\u200b::').replaceAll('##[', '##\u200b[');
}
