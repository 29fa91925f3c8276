/** A user; a login that ends in `[bot]` is an app. */
export function account(login: string): Readonly<Record<string, unknown>> {
  return { login, id: 1, type: login.endsWith('[bot]') ? 'Bot' : 'User', html_url: `https://github.com/${login}` };
}

/** The owner of GITHUB_TOKEN. */
export const tokenOwner = 'github-actions[bot]';
