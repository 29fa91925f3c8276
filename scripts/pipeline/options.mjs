import { parseArgs } from 'node:util';

const events = ['push', 'pull_request', 'workflow_dispatch'];

export const help = `npm run pipeline [-- OPTIONS]

Runs the published pipeline on a project on this machine: the same files that users call, through act, with the real
tools. Everything that it needs and writes is in .sluice/ of this repository.

  --project PATH   the project (default: examples/python-service). Its own workflow runs when it has one that calls
                   Sluice, else the starter of workflows-templates
  --event NAME     ${events.join(', ')} (default: push)
  --job NAME       only this stage, and those that it needs
  --keep           leave the example service running; the next run replaces it
  --clean          forget earlier runs first: releases, records, reports
  --verbose        every line that the steps print
  --help           this text

Exit code: 0 all that ran is good, 1 not so, 2 called wrongly, 130 interrupted.`;

const kinds = {
  project: { type: 'string' },
  event: { type: 'string', default: 'push' },
  job: { type: 'string' },
  keep: { type: 'boolean', default: false },
  clean: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

/**
 * @typedef {{project?: string, event: 'push' | 'pull_request' | 'workflow_dispatch', job?: string, keep: boolean,
 *   clean: boolean, verbose: boolean, help: boolean}} Options
 * @param {readonly string[]} args
 * @returns {{options: Options, problem?: string}} `problem` says what is wrong with what was typed
 */
export function readOptions(args) {
  try {
    const { values } = parseArgs({ args: [...args], options: kinds, strict: true });
    if (events.includes(values.event)) return { options: values };
    return { options: values, problem: `--event ${values.event} is not one of ${events.join(', ')}.` };
  } catch (error) {
    return { options: { help: false }, problem: error.message };
  }
}
