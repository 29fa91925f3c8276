import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstCommit } from '@sluice/testing';
import { handlers } from '../../../packages/testing/src/fake-github/handlers.ts';
import { client } from './client.ts';

/**
 * One request to each route, in an order in which each finds what it needs: every answer is held to GitHub's description, so a route
 * that is not in this list is a route whose answers nobody ever looked at.
 */
test('every route that the fake has answers as GitHub describes it', async (context) => {
  const { call, state, requests } = await client(context);
  const second = state.commit({ files: { 'src/app.py': 'print(1)\n' } });
  const topic = state.commit({ branch: 'topic', files: { 'src/app.py': 'print(2)\n', 'b.txt': '\n' } });
  const { number } = state.pullRequest({ head: 'topic' });
  const run = state.run({ run_attempt: 2 });
  const job = state.job({ run_id: run.id, run_attempt: 2 });
  const artifact = state.artifact({ name: 'dist', run_id: run.id, digest: `sha256:${'0'.repeat(64)}` });

  const calls: readonly [number, string, string, unknown?][] = [
    [200, 'GET', ''],
    [201, 'POST', '/deployments', { ref: second, auto_merge: false, required_contexts: [], environment: 'staging' }],
    [200, 'GET', '/deployments?environment=Staging'],
    [200, 'GET', '/deployments/{deployment}'],
    [201, 'POST', '/deployments/{deployment}/statuses', { state: 'in_progress' }],
    [201, 'POST', '/deployments/{deployment}/statuses', { state: 'success', environment_url: 'https://x.test' }],
    [200, 'GET', '/deployments/{deployment}/statuses'],
    [200, 'GET', '/deployments/{deployment}/statuses/{status}'],
    [200, 'GET', '/environments'],
    [200, 'GET', '/environments/STAGING'],
    [201, 'POST', '/check-runs', { name: 'gate', head_sha: second, output: { title: 't', summary: 's' } }],
    [
      200,
      'PATCH',
      '/check-runs/{check}',
      {
        conclusion: 'failure',
        output: {
          title: 't',
          summary: 's',
          annotations: [{ path: 'a', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'm' }],
        },
      },
    ],
    [200, 'GET', '/check-runs/{check}'],
    [200, 'GET', '/check-runs/{check}/annotations'],
    [200, 'GET', `/commits/${second}/check-runs`],
    [201, 'POST', `/statuses/${second}`, { state: 'success', context: 'ci' }],
    [200, 'GET', `/commits/${second}/statuses`],
    [200, 'GET', `/commits/${second}/status`],
    [201, 'POST', `/issues/${number}/comments`, { body: 'hello' }],
    [200, 'GET', `/issues/${number}/comments`],
    [200, 'GET', '/issues/comments/{comment}'],
    [200, 'PATCH', '/issues/comments/{comment}', { body: 'hello again' }],
    [204, 'DELETE', '/issues/comments/{comment}'],
    [200, 'GET', '/pulls?state=all&sort=updated&direction=desc'],
    [200, 'GET', `/pulls/${number}`],
    [200, 'GET', `/pulls/${number}/files`],
    [200, 'GET', `/commits/${topic}/pulls`],
    [200, 'GET', '/commits?sha=main'],
    [200, 'GET', '/commits/main'],
    [200, 'GET', `/compare/${firstCommit}...topic`],
    [200, 'GET', '/contents/src/app.py?ref=topic'],
    [200, 'GET', '/contents/src'],
    [201, 'PUT', '/contents/docs/new.md', { message: 'new', content: Buffer.from('x').toString('base64') }],
    [201, 'POST', '/git/refs', { ref: 'refs/locks/staging', sha: second }],
    [200, 'GET', '/git/ref/locks/staging'],
    [200, 'GET', '/git/matching-refs/locks/'],
    [200, 'PATCH', '/git/refs/heads/topic', { sha: second, force: true }],
    [204, 'DELETE', '/git/refs/locks/staging'],
    [201, 'POST', '/releases', { tag_name: 'v1.0.0' }],
    [200, 'GET', '/releases'],
    [200, 'GET', '/releases/latest'],
    [200, 'GET', '/releases/tags/v1.0.0'],
    [200, 'GET', '/releases/{release}'],
    [200, 'PATCH', '/releases/{release}', { name: 'One' }],
    [204, 'DELETE', '/releases/{release}'],
    [200, 'GET', '/actions/runs?status=completed&created=%3E2020-01-01&exclude_pull_requests=true'],
    [200, 'GET', '/actions/workflows/pipeline.yml/runs?branch=main'],
    [200, 'GET', `/actions/runs/${run.id}`],
    [200, 'GET', `/actions/runs/${run.id}/attempts/1`],
    [200, 'GET', `/actions/runs/${run.id}/jobs?filter=all`],
    [200, 'GET', `/actions/runs/${run.id}/attempts/2/jobs`],
    [200, 'GET', `/actions/jobs/${job.id}`],
    [200, 'GET', `/actions/runs/${run.id}/artifacts?name=dist`],
    [200, 'GET', '/actions/artifacts'],
    [200, 'GET', `/actions/artifacts/${artifact.id}`],
    [204, 'DELETE', `/actions/artifacts/${artifact.id}`],
    [204, 'DELETE', '/deployments/{deployment}'],
  ];
  const ids: Record<string, number> = {};
  for (const [status, method, template, body] of calls) {
    const path = template.replace(/\{(\w+)\}/gu, (_, name: string) => String(ids[name]));
    const answer = await call(method, path, body);
    assert.equal(answer.status, status, `${method} ${path}: ${JSON.stringify(answer.body)}`);
    const made = /\/(deployment|statuse|check-run|comment|release)s$/u.exec(path)?.[1];
    if (status === 201 && made !== undefined)
      ids[made.replace('statuse', 'status').replace('-run', '')] = answer.body.id;
  }
  const used = new Set(requests.map(({ operation }) => operation));
  assert.deepEqual(
    Object.keys(handlers).filter((name) => !used.has(name)),
    [],
    'routes that this test leaves out',
  );
});

test('it covers what our actions need', () => {
  const names = Object.keys(handlers);
  for (const needed of [
    /^POST \/deployments$/u,
    /^POST \/deployments\/\{deployment_id\}\/statuses$/u,
    /\/environments/u,
    /\/check-runs/u,
    /\/issues\/\{issue_number\}\/comments/u,
    /\/pulls/u,
    /\/compare\//u,
    /\/contents\//u,
    /\/git\/refs/u,
    /\/releases/u,
    /\/actions\/runs/u,
    /\/actions\/runs\/\{run_id\}\/jobs/u,
    /\/actions\/artifacts/u,
  ])
    assert.ok(
      names.some((name) => needed.test(name)),
      String(needed),
    );
});

test('pages are linked, and the links lead to the rest', async (context) => {
  const { call, state } = await client(context);
  for (let index = 0; index < 5; index += 1) state.artifact({ name: `a${index}`, run_id: 1 });
  const first = await call('GET', '/actions/artifacts?per_page=2&page=1');
  assert.equal(first.body.total_count, 5);
  assert.equal(first.body.artifacts.length, 2);
  const next = /<([^>]+)>; rel="next"/u.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  assert.match(next, /per_page=2&page=2$/u);
  assert.match(first.headers.get('link') ?? '', /page=3>; rel="last"/u);
  const last = await call('GET', '/actions/artifacts?per_page=2&page=3');
  assert.deepEqual(
    last.body.artifacts.map(({ name }: { name: string }) => name),
    ['a0'],
  );
  assert.doesNotMatch(last.headers.get('link') ?? '', /rel="next"/u);
});
