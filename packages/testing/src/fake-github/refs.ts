import { type Answer, type Call, created, type Handlers, noContent, notFound, ok, refused } from './call.ts';
import type { GitHubState } from './state.ts';

export const refHandlers: Handlers = {
  'GET /git/ref/{ref}': (call) => withRef(call, (name) => ok(refBody(call.state, name))),
  'GET /git/matching-refs/{ref}': ({ state, params }) => {
    const names = [...state.git.refs.keys()].filter((name) => name.startsWith(`refs/${params.ref}`)).sort();
    return ok(names.map((name) => refBody(state, name)));
  },
  'POST /git/refs': ({ state, body }) => {
    const [name, sha] = [String(body.ref), String(body.sha)];
    if (!/^refs\/[^/]+\/./u.test(name)) return refused(422, `${name} is not a valid ref name.`);
    if (state.git.refs.has(name)) return refused(422, 'Reference already exists');
    if (!state.git.commits.has(sha)) return refused(422, 'Object does not exist');
    state.git.refs.set(name, sha);
    return created(refBody(state, name));
  },
  'PATCH /git/refs/{ref}': (call) =>
    withRef(call, (name) => {
      const { state, body } = call;
      const sha = String(body.sha);
      if (!state.git.commits.has(sha)) return refused(422, 'Object does not exist');
      const lost = state.git.between(sha, state.git.refs.get(name) ?? '').length > 0;
      if (lost && body.force !== true) return refused(422, 'Update is not a fast forward');
      state.git.refs.set(name, sha);
      return ok(refBody(state, name));
    }),
  'DELETE /git/refs/{ref}': (call) =>
    withRef(call, (name) => {
      call.state.git.refs.delete(name);
      return noContent;
    }),
};

function withRef({ state, params }: Call, answer: (name: string) => Answer): Answer {
  const name = `refs/${params.ref}`;
  return state.git.refs.has(name) ? answer(name) : notFound;
}

function refBody(state: GitHubState, name: string): unknown {
  const sha = state.git.refs.get(name) ?? '';
  const url = state.api(`/git/commits/${sha}`);
  return { ref: name, url: state.api(`/git/${name}`), object: { type: 'commit', sha, url } };
}
