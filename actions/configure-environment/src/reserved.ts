/** Names that the runner keeps for itself, or refuses in GITHUB_ENV (docs: "Workflow commands", setting an environment variable). */
export function reservedNames(keys: readonly string[]): readonly string[] {
  return keys
    .filter((key) => /^(?:GITHUB_|RUNNER_)/u.test(key) || key === 'NODE_OPTIONS')
    .map((key) => `${key} belongs to the runner and cannot be set for later steps`);
}
