import { type Inputs, UserError, type ValuesOf } from '@sluice/action';

type Variables = Readonly<Record<string, string | undefined>>;

/** The runner's name for the value of an input: spaces become `_`, hyphens stay. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

export function inputText(env: Variables, name: string): string {
  return (env[inputVariable(name)] ?? '').trim();
}

/** All values, or one `UserError` that names every bad input with its value and what is accepted. */
export function parseInputs<I extends Inputs>(specs: I, env: Variables): ValuesOf<I> {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, spec] of Object.entries(specs)) {
    const text = inputText(env, name);
    if (text === '') {
      if (spec.empty === undefined) problems.push(`\`${name}\` is required: ${spec.accepts}.`);
      else values[name] = spec.empty.value;
      continue;
    }
    const parsed = spec.parse(text);
    if (parsed.ok) values[name] = parsed.value;
    else problems.push(`\`${name}\` is ${spec.secret ? 'not valid' : quoted(text)}; accepted: ${parsed.expected}.`);
  }
  if (problems.length > 0) throw new UserError(`${heading(problems.length)}\n${problems.join('\n')}`);
  return values as ValuesOf<I>;
}

function heading(count: number): string {
  return count === 1 ? 'An input is not right:' : `${count} inputs are not right:`;
}

function quoted(text: string): string {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return JSON.stringify(shown);
}
