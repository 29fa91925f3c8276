import { mkdirSync } from 'node:fs';
import {
  type Action,
  type Gate,
  type GateResult,
  gateInputs,
  type Inputs,
  type Io,
  type Outputs,
  UserError,
} from '@sluice/action';
import { mapText } from '@sluice/report';
import { verdictOf } from '@sluice/verdict';
import { appendKeyValue, appendText } from './command-file.ts';
import { inputText, parseInputs } from './parse-inputs.ts';
import { type GatePolicy, publishGate } from './publish-gate.ts';
import { type Publisher, shownAnnotations, summaryMarkdown, writeAnnotations } from './publisher.ts';
import { createRealIo } from './real-io.ts';
import { writeStandardOutput } from './standard-output.ts';

const postKey = 'sluice-post';
const statePrefix = 'STATE_';

// biome-ignore lint/suspicious/noExplicitAny: the inputs of any action; each is typed where it is defined.
type AnyAction = Action<any> | Gate<any>;

/**
 * The only code that knows the runner's protocol: main or post, inputs, outputs, annotations, summary, comment, exit code.
 * Outputs and reports are written before the step fails.
 */
export async function runAction(action: AnyAction): Promise<never> {
  const env = process.env;
  const write = writeStandardOutput;
  const cancellation = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancellation.abort(signal));

  const token = inputText(env, 'token') || undefined;
  const directory = inputText(env, 'working-directory') || '.';
  const io = createRealIo({ name: action.name, env, directory, token, write, cancelled: cancellation.signal });
  for (const [name, spec] of Object.entries<{ secret?: boolean }>({ ...action.inputs, ...gateInputs })) {
    if (spec.secret === true) io.log.mask(inputText(env, name));
  }
  if (env[statePrefix + postKey] === 'true') return finish(await runPost(action, io));
  io.state.save(postKey, 'true');

  const publisher: Publisher = {
    io,
    write,
    setOutputs: (outputs) => writeOutputs(env.GITHUB_OUTPUT, outputs),
    addSummary: (markdown) => appendText(env.GITHUB_STEP_SUMMARY, `${markdown}\n`),
  };
  switch (action.kind) {
    case 'action':
      return finish(await runPlain(action, io, publisher));
    case 'gate':
      return finish(await runGate(action, io, publisher));
  }
}

async function runPlain(action: Action<Inputs>, io: Io, publisher: Publisher): Promise<boolean> {
  try {
    const result = await action.run(parseInputs(action.inputs, process.env), await ready(io));
    publisher.setOutputs(result.outputs);
    const lastWords = result.failure === undefined ? undefined : 'error';
    writeAnnotations(shownAnnotations(result.annotations ?? [], lastWords, publisher.io.log).shown, publisher);
    if (result.summary !== undefined) {
      publisher.addSummary(summaryMarkdown(mapText(result.summary, io.log.redact), publisher.io.log));
    }
    if (result.failure !== undefined) io.log.error(result.failure);
    return result.failure !== undefined;
  } catch (error) {
    io.log.error(explain(error, io));
    return true;
  }
}

async function runGate(gate: Gate<Inputs>, io: Io, publisher: Publisher): Promise<boolean> {
  const result = await gateResult(gate, io);
  return publishGate(gate, result, gatePolicy(), publisher);
}

/** A gate that could not do its work says so with a verdict like any other: outputs and summary are never missing. */
async function gateResult(gate: Gate<Inputs>, io: Io): Promise<GateResult> {
  try {
    const inputs = parseInputs({ ...gate.inputs, ...gateInputs }, process.env);
    return await gate.run(inputs as Parameters<typeof gate.run>[0], await ready(io));
  } catch (error) {
    const verdict = verdictOf(
      'error',
      error instanceof UserError ? 'configuration' : 'malfunction',
      explain(error, io),
    );
    return { verdict, outputs: {}, title: gate.name, summary: [], annotations: [], report: {} };
  }
}

/** Read apart from the other inputs: it holds also when one of those is not right. */
function gatePolicy(): GatePolicy {
  const given = (name: string): string => inputText(process.env, name);
  return {
    mode: given('mode') === 'report' ? 'report' : 'enforce',
    'on-inconclusive': given('on-inconclusive') === 'warn' ? 'warn' : 'fail',
    summary: given('summary') !== 'false',
    annotations: given('annotations') !== 'false',
    comment: given('comment') === 'true' ? 'true' : given('comment') === 'false' ? 'false' : 'auto',
  };
}

async function ready(io: Io): Promise<Io> {
  if (!(await io.files.isDirectory('.'))) {
    throw new UserError(`\`working-directory\` is not a folder of the checked-out repository: ${io.files.root}.`);
  }
  mkdirSync(io.host.scratch, { recursive: true });
  return io;
}

async function runPost(action: AnyAction, io: Io): Promise<boolean> {
  if (action.post === undefined) return false;
  const saved = Object.entries(process.env)
    .filter(([name]) => name.startsWith(statePrefix))
    .map(([name, value]) => [name.slice(statePrefix.length), value ?? ''] as const);
  try {
    await action.post(new Map(saved), io);
  } catch (error) {
    io.log.warning(`The end of ${action.name} was not clean: ${explain(error, io)}`);
  }
  return false;
}

function explain(error: unknown, io: Io): string {
  if (error instanceof UserError) return error.message;
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.log.info(shown);
  const repository = process.env.GITHUB_ACTION_REPOSITORY;
  const where = repository ? ` at ${process.env.GITHUB_SERVER_URL ?? ''}/${repository}/issues` : '';
  const message = error instanceof Error ? error.message : String(error);
  return `${message} (this is a bug of Sluice: please report it with the log${where})`;
}

function writeOutputs(file: string | undefined, outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs))
    appendKeyValue(file, name, value === undefined ? '' : String(value));
}

/** Ends the process: a connection or child that is still open must not hold the job. */
function finish(failed: boolean): never {
  process.exit(failed ? 1 : 0);
}
