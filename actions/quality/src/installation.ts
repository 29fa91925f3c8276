import type { Io } from '@sluice/action';

/** How a project gets a program that it lacks: with its own package manager. */
export async function howToInstall(program: string, io: Io): Promise<string> {
  const locked = await lockedVersion(program, io);
  if (locked !== undefined) {
    return `uv.lock has ${program} ${locked}: run the action \`setup\` before this one, or \`uv sync --locked\``;
  }
  const command = (await addCommand(program, io)) ?? `pip install ${program}`;
  return `add it to the project (\`${command}\`) and install that before this step`;
}

async function addCommand(program: string, io: Io): Promise<string | undefined> {
  const managers: readonly (readonly [string, string])[] = [
    ['uv.lock', 'uv add --dev'],
    ['poetry.lock', 'poetry add --group dev'],
    ['pdm.lock', 'pdm add --dev'],
    ['Pipfile', 'pipenv install --dev'],
    ['pyproject.toml', 'uv add --dev'],
  ];
  for (const [file, command] of managers) if (await io.files.exists(file)) return `${command} ${program}`;
  return undefined;
}

/** The version that uv.lock holds. */
export async function lockedVersion(name: string, io: Io): Promise<string | undefined> {
  if (!(await io.files.exists('uv.lock'))) return undefined;
  const text = await io.files.text('uv.lock', lockBytes);
  return new RegExp(`^name = "${name}"\\r?\\nversion = "([^"]+)"`, 'mu').exec(text)?.[1];
}

const lockBytes = 64 * 1024 * 1024;

/** Said when it is not the locked version that speaks, which may find something else. */
export async function versionRemark(name: string, version: string | undefined, io: Io): Promise<readonly string[]> {
  const locked = await lockedVersion(name, io);
  if (locked === undefined || version === undefined || locked === version) return [];
  return [`version ${version} spoke, and uv.lock has ${locked}: is the project's own environment installed?`];
}

/** What people type before the name of a tool. */
export async function commandPrefix(io: Io): Promise<string> {
  return (await io.files.exists('uv.lock')) ? 'uv run --locked ' : '';
}
