/** A user; a login that ends in `[bot]` is an app, whose page is that of the app: brackets are no part of a URL. */
export function account(login: string): Readonly<Record<string, unknown>> {
  const app = /^(.*)\[bot\]$/u.exec(login)?.[1];
  const page = app === undefined ? login : `apps/${app}`;
  return { login, id: 1, type: app === undefined ? 'User' : 'Bot', html_url: `https://github.com/${page}` };
}

/** The owner of GITHUB_TOKEN. */
export const tokenOwner = 'github-actions[bot]';
