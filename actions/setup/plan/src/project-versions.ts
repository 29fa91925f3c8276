/** The version of uv that this release was tested with; used when the project names none. */
export const testedUv = '0.13.9';

/** First line of `.python-version` that is a version. */
export function pythonFromVersionFile(text: string): string | undefined {
  return firstLine(text);
}

/** The lowest Python that `requires-python` allows: `>=3.11,<4` is `3.11`. */
export function pythonFromProject(pyproject: string): string | undefined {
  const range = /^\s*requires-python\s*=\s*["']([^"']+)["']/mu.exec(pyproject)?.[1];
  return /(?:>=|==|~=)\s*(\d+(?:\.\d+){0,2})/u.exec(range ?? '')?.[1];
}

/** `required-version` of the table `[tool.uv]`. */
export function uvFromProject(pyproject: string): string | undefined {
  const table = /^\[tool\.uv\]\s*$([\s\S]*?)(?=^\[|$(?![\s\S]))/mu.exec(pyproject)?.[1];
  return /^\s*required-version\s*=\s*["']([^"']+)["']/mu.exec(table ?? '')?.[1];
}

/** First line of `.nvmrc` or `.node-version`. */
export function nodeFromVersionFile(text: string): string | undefined {
  return firstLine(text);
}

/** `engines.node` of package.json. */
export function nodeFromProject(packageJson: string): string | undefined {
  try {
    const { engines } = JSON.parse(packageJson) as { engines?: { node?: unknown } };
    return typeof engines?.node === 'string' ? engines.node : undefined;
  } catch {
    return undefined;
  }
}

function firstLine(text: string): string | undefined {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#'));
}
