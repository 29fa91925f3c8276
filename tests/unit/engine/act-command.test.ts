import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actArguments, actEnvironment } from '../../../packages/testing/src/engine/act-command.ts';

const run = {
  event: 'push',
  repository: '/r',
  workflow: '/r/.github/workflows/ci.yml',
  eventFile: '/s/event.json',
  cache: '/s/act',
  repositories: [{ reference: 'acme/gates@v1', folder: '/s/suite' }],
  concurrentJobs: 3,
  variables: { URL: 'http://127.0.0.1:1' },
  secrets: { HOOK: 'a b' },
  environment: { X: '1=2' },
} as const;

const pairs = (option: string): readonly (string | undefined)[] => {
  const args = actArguments(run);
  return args.flatMap((arg, index) => (arg === option ? [args[index + 1]] : []));
};

test('act runs on this machine, takes nothing from the network and nothing from files of the repository', () => {
  const args = actArguments(run);
  assert.equal(args[0], 'push');
  for (const option of ['--json', '--action-offline-mode', '--no-cache-server'])
    assert.ok(args.includes(option), option);
  assert.ok(pairs('-P').every((platform) => platform?.endsWith('=-self-hosted')));
  for (const option of ['--env-file', '--secret-file', '--var-file', '--input-file'])
    assert.deepEqual(pairs(option), ['/dev/null']);
  assert.deepEqual(pairs('--local-repository'), ['acme/gates@v1=/s/suite']);
});

test('values are one argument each, whatever is in them', () => {
  assert.deepEqual(
    [pairs('--var'), pairs('-s'), pairs('--env')],
    [['URL=http://127.0.0.1:1'], ['HOOK=a b'], ['X=1=2']],
  );
});

test("of a person's environment only what reaching a registry takes comes along", () => {
  const own = {
    HTTPS_PROXY: 'p',
    no_proxy: 'n',
    SSL_CERT_FILE: 'c',
    UV_DEFAULT_INDEX: 'u',
    LANG: 'C.UTF-8',
    PATH: '/sluice/node_modules/.bin:/bin:/npm/node_modules/x/node-gyp-bin:/usr/bin',
    EMPTY: undefined,
  };
  const secret = { GITHUB_TOKEN: 't', AWS_SECRET_ACCESS_KEY: 's', NODE_OPTIONS: 'o', VIRTUAL_ENV: 'v', HOME: '/me' };
  assert.deepEqual(actEnvironment({ ...own, ...secret }, '/h', '/node24'), {
    HTTPS_PROXY: 'p',
    no_proxy: 'n',
    SSL_CERT_FILE: 'c',
    UV_DEFAULT_INDEX: 'u',
    LANG: 'C.UTF-8',
    HOME: '/h',
    XDG_CONFIG_HOME: '/h/.config',
    XDG_CACHE_HOME: '/h/.cache',
    TMPDIR: '/tmp',
    PATH: '/node24:/bin:/usr/bin',
    NO_COLOR: '1',
  });
});
