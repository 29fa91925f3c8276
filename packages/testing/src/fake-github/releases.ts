import { account, tokenOwner } from './account.ts';
import { type Answer, type Call, created, type Handlers, invalid, noContent, notFound, ok, paged } from './call.ts';
import type { ReleaseRecord } from './records.ts';
import type { GitHubState } from './state.ts';

export const releaseHandlers: Handlers = {
  'POST /releases': ({ state, body }) => {
    const wanted = body as unknown as Pick<ReleaseRecord, 'tag_name'> & Partial<ReleaseRecord>;
    const { tag_name, name = null, draft = false, prerelease = false, target_commitish = state.defaultBranch } = wanted;
    if (state.releases.some((one) => one.tag_name === tag_name && !one.draft)) {
      return invalid('Release', 'tag_name', 'already_exists');
    }
    const commit = state.git.resolve(target_commitish);
    if (commit === undefined) return invalid('Release', 'target_commitish', 'invalid');
    const release: ReleaseRecord = {
      id: state.nextId(),
      tag_name,
      target_commitish,
      name,
      body: wanted.body ?? null,
      draft,
      prerelease,
      created_at: commit.date,
      published_at: null,
    };
    publish(state, release);
    state.releases.push(release);
    return created(releaseBody(state, release));
  },
  'GET /releases': (call) =>
    paged(
      call,
      call.state.releases.toReversed().map((one) => releaseBody(call.state, one)),
    ),
  'GET /releases/latest': ({ state }) =>
    found(
      state,
      state.releases.findLast((one) => !one.draft && !one.prerelease),
    ),
  'GET /releases/tags/{tag}': ({ state, params }) =>
    found(
      state,
      state.releases.find((one) => one.tag_name === params.tag && !one.draft),
    ),
  'GET /releases/{release_id}': (call) => withRelease(call, (one) => ok(releaseBody(call.state, one))),
  'PATCH /releases/{release_id}': (call) =>
    withRelease(call, (one) => {
      const { make_latest: _, discussion_category_name: __, ...changes } = call.body;
      Object.assign(one, changes);
      publish(call.state, one);
      return ok(releaseBody(call.state, one));
    }),
  'DELETE /releases/{release_id}': (call) =>
    withRelease(call, (one) => {
      call.state.releases.splice(call.state.releases.indexOf(one), 1);
      return noContent;
    }),
};

/** Publishing makes the tag, where there is none yet; a draft has none. */
function publish(state: GitHubState, release: ReleaseRecord): void {
  if (release.draft) return;
  release.published_at ??= state.timestamp();
  const tag = `refs/tags/${release.tag_name}`;
  const sha = state.git.resolve(release.target_commitish)?.sha;
  if (!state.git.refs.has(tag) && sha !== undefined) state.git.refs.set(tag, sha);
}

const found = (state: GitHubState, release: ReleaseRecord | undefined): Answer =>
  release === undefined ? notFound : ok(releaseBody(state, release));

function withRelease({ state, params }: Call, answer: (release: ReleaseRecord) => Answer): Answer {
  const release = state.releases.find(({ id }) => String(id) === params.release_id);
  return release === undefined ? notFound : answer(release);
}

function releaseBody(state: GitHubState, release: ReleaseRecord): unknown {
  const url = state.api(`/releases/${release.id}`);
  return {
    ...release,
    url,
    html_url: state.web(`/releases/tag/${release.tag_name}`),
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    author: account(tokenOwner),
    assets: [],
  };
}
