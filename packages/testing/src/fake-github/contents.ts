import { created, type Handlers, notFound, ok, refused } from './call.ts';
import { commitBody } from './commits.ts';
import { blobSha } from './git-store.ts';
import type { GitHubState } from './state.ts';

export const contentHandlers: Handlers = {
  'GET /contents/{path}': (call) => {
    const { state, params } = call;
    const ref = call.query('ref') ?? state.defaultBranch;
    const path = (params.path ?? '').replace(/\/$/u, '');
    const files = state.git.resolve(ref)?.files;
    if (files === undefined) return refused(404, `No commit found for the ref ${ref}`);
    const content = files[path];
    if (content !== undefined) {
      const encoded = (
        Buffer.from(content)
          .toString('base64')
          .match(/.{1,60}/gu) ?? []
      )
        .map((line) => `${line}\n`)
        .join('');
      return ok({ ...entry(state, ref, path, content), encoding: 'base64', content: encoded });
    }
    const below = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
    if (below.length === 0) return notFound;
    const children = [...new Set(below.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))].sort();
    return ok(children.map((name) => entry(state, ref, `${path}/${name}`, files[`${path}/${name}`])));
  },
  'PUT /contents/{path}': ({ state, params, body }) => {
    const path = params.path ?? '';
    const branch = String(body.branch ?? state.defaultBranch);
    const tip = state.git.resolve(`refs/heads/${branch}`);
    if (tip === undefined) return refused(404, `Branch ${branch} not found`);
    const existing = tip.files[path];
    if (existing !== undefined && body.sha === undefined)
      return refused(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
    if (existing !== undefined && body.sha !== blobSha(existing))
      return refused(409, `${path} does not match ${String(body.sha)}`);
    const content = Buffer.from(String(body.content), 'base64').toString();
    const sha = state.commit({ branch, files: { [path]: content }, message: String(body.message) });
    const commit = state.git.commits.get(sha);
    const answer = { content: entry(state, branch, path, content), commit: commit && commitBody(state, commit).commit };
    return existing === undefined ? created(answer) : ok(answer);
  },
};

/** Without content it is a directory. */
function entry(state: GitHubState, ref: string, path: string, content: string | undefined): object {
  const url = state.api(`/contents/${path}?ref=${encodeURIComponent(ref)}`);
  const isFile = content !== undefined;
  const sha = blobSha(content ?? path);
  const html_url = state.web(`/${isFile ? 'blob' : 'tree'}/${ref}/${path}`);
  const git_url = state.api(`/git/${isFile ? 'blobs' : 'trees'}/${sha}`);
  return {
    type: isFile ? 'file' : 'dir',
    name: path.split('/').at(-1),
    path,
    sha,
    size: isFile ? Buffer.byteLength(content) : 0,
    url,
    html_url,
    git_url,
    download_url: isFile ? state.web(`/raw/${ref}/${path}`) : null,
    _links: { self: url, git: git_url, html: html_url },
  };
}
