import type { Annotation, Block } from '@sluice/report';
import type { Verdict } from '@sluice/verdict';
import type { InputKind } from './input.ts';
import type { Io } from './io.ts';

/** Input kinds, keyed by the public names of action.yml. */
export type Inputs = Readonly<Record<string, InputKind<unknown>>>;

export type ValuesOf<I extends Inputs> = { readonly [K in keyof I]: I[K] extends InputKind<infer T> ? T : never };

export type OutputValue = string | number | boolean | undefined;

export type Outputs = Readonly<Record<string, OutputValue>>;

/** What an action that is not a gate answers. It fails by throwing a `UserError`, or by `failure` when its outputs count all the same. */
export interface ActionResult {
  /** Names as in action.yml; `undefined` becomes an empty string. */
  readonly outputs: Outputs;
  readonly summary?: readonly Block[];
  readonly annotations?: readonly Annotation[];
  /** Fails the step with this message, after everything else was written. */
  readonly failure?: string;
}

/** What a gate answers: data only; `runAction` turns it into outputs, annotations, summary, comment and exit code. */
export interface GateResult {
  readonly verdict: Verdict;
  /** What tells this gate from another one of the same job, where the user gave it a name: each has a comment of its own. */
  readonly instance?: string | undefined;
  /** Without `verdict`, `reason`, `report` and `markdown`: these are added. */
  readonly outputs: Outputs;
  /** Heading of the summary: `Coverage`. The verdict line and the table of checks are added below it. */
  readonly title: string;
  /** Below the verdict. */
  readonly summary: readonly Block[];
  readonly annotations: readonly Annotation[];
  /** The details of the JSON report; `schema`, `verdict`, `reason` and `checks` are added. Its shape is documented in the README. */
  readonly report: Readonly<Record<string, unknown>>;
}

interface Shared<I extends Inputs> {
  /** The folder below `actions/`. */
  readonly name: string;
  readonly inputs: I;
  /**
   * Runs at the end of the job, from the same bundle, also when the job was cancelled; `saved` is what `io.state.save`
   * kept. What it throws becomes a warning.
   */
  post?(saved: ReadonlyMap<string, string>, io: Io): Promise<void>;
}

export interface Action<I extends Inputs> extends Shared<I> {
  readonly kind: 'action';
  run(inputs: ValuesOf<I>, io: Io): Promise<ActionResult>;
}

export interface Gate<I extends Inputs> extends Shared<I> {
  readonly kind: 'gate';
  run(inputs: ValuesOf<I & typeof import('./gate-inputs.ts').gateInputs>, io: Io): Promise<GateResult>;
}

export function defineAction<const I extends Inputs>(action: Omit<Action<I>, 'kind'>): Action<I> {
  return { kind: 'action', ...action };
}

/** A gate gets the inputs that all gates have; its own `inputs` hold only what is its own. */
export function defineGate<const I extends Inputs>(gate: Omit<Gate<I>, 'kind'>): Gate<I> {
  return { kind: 'gate', ...gate };
}
