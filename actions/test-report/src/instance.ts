import type { Io } from '@sluice/action';

export interface InstanceInputs {
  readonly name: string | undefined;
  /** The job's place in its matrix, as JSON; `null` outside of one. */
  readonly matrix: string | undefined;
}

/**
 * Whose results these are: those of the name that was given, else of the step, each with its place in the matrix. The jobs of a matrix
 * run the same tests in different worlds, and none of them is another attempt of its neighbour. `undefined`: the step alone tells.
 */
export function instanceOf({ name, matrix }: InstanceInputs, io: Io): string | undefined {
  if (matrix === undefined || /^\s*(?:null|\{\s*\})?\s*$/u.test(matrix)) return name;
  const { workflow, job } = io.github.context;
  return [...(name === undefined ? [workflow, job, io.host.variable('GITHUB_ACTION') ?? ''] : [name]), matrix].join(
    '\0',
  );
}
