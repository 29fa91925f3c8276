/**
 * Ways to break examples/python-service, one for each gate of the pipeline: the gate named by `bites` must go red, and
 * nothing else. Each was checked by hand with the real tools: the other gates stay green.
 *
 * Edits belong on the committed tree, before `scripts/example-lock.mjs expand`: what is put into uv.lock names the
 * placeholder hosts.
 */

/** `find` must occur exactly once in the file; `create` is the whole content of a file that must not exist yet. */
export type Edit =
  | { readonly file: string; readonly find: string; readonly replace: string }
  | { readonly file: string; readonly create: string };

export type BittenGate =
  | 'tests'
  | 'coverage'
  | 'ruff'
  | 'ruff-format'
  | 'mypy'
  | 'dependencies'
  | 'bandit'
  | 'validate'
  | 'deploy'
  | 'served-version'
  | 'smoke';

export interface Mutation {
  readonly name: string;
  readonly description: string;
  readonly bites: BittenGate;
  /** occurs in the output of the tool that finds it, so that a reason which names the cause can be asserted */
  readonly names: string;
  readonly edits: readonly Edit[];
}

/** `text` with the edit in it; throws when `find` does not occur exactly once. */
export function edited(text: string, edit: Extract<Edit, { readonly find: string }>): string {
  const parts = text.split(edit.find);
  if (parts.length !== 2) {
    throw new Error(`${edit.file}: found ${parts.length - 1} times, must be once: ${JSON.stringify(edit.find)}`);
  }
  return parts.join(edit.replace);
}

const CUSTOMS = `"""Customs fees, which nothing calls and nothing tests."""

from decimal import Decimal

FREE_BELOW = Decimal(150)
RATES = {"books": Decimal("0.00"), "clothes": Decimal("0.12"), "phones": Decimal("0.05")}


def duty(goods: str, value: Decimal, country: str) -> Decimal:
    if value < FREE_BELOW:
        return Decimal(0)
    if country == "CH":
        return Decimal(20)
    rate = RATES.get(goods)
    if rate is None:
        rate = max(RATES.values())
    return value * rate


def handling(value: Decimal) -> Decimal:
    if value < FREE_BELOW:
        return Decimal(2)
    fee = value / 100
    return min(fee, Decimal(25))
`;

const H11_LOCK = `[[package]]
name = "h11"
version = "0.14.0"
source = { registry = "https://python-index.invalid/simple" }
sdist = { url = "https://python-files.invalid/packages/f5/38/3af3d3633a34a3316095b39c8e8fb4853a28a536e55d347bd8d8e9a14b03/h11-0.14.0.tar.gz", hash = "sha256:8f19fbbe99e72420ff35c00b27a34cb9937e902a8b810e2c88300c6f0a3b699d", size = 100418, upload-time = "2022-09-25T15:40:01.519Z" }
wheels = [
    { url = "https://python-files.invalid/packages/95/04/ff642e65ad6b90db43e668d70ffb6736436c7ce41fcc549f4e9472234127/h11-0.14.0-py3-none-any.whl", hash = "sha256:e3fe4ac4b851c468cc8363d500db52c2ead036020723024a109d37346efaa761", size = 58259, upload-time = "2022-09-25T15:39:59.68Z" },
]

`;

const IDNA_LOCK = '[[package]]\nname = "idna"\n';

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'failing-test',
    description: 'a parcel without weight is quoted, which a unit test forbids',
    bites: 'tests',
    names: 'test_a_request_that_cannot_be_quoted',
    edits: [{ file: 'src/shipping_quotes/quoting.py', find: 'if not 0 < value', replace: 'if not 0 <= value' }],
  },
  {
    name: 'uncovered-code',
    description: 'a new module without a test takes line coverage below 95 %',
    bites: 'coverage',
    names: 'src/shipping_quotes/customs.py',
    edits: [{ file: 'src/shipping_quotes/customs.py', create: CUSTOMS }],
  },
  {
    name: 'lint-error',
    description: 'an import that is not used',
    bites: 'ruff',
    names: 'F401',
    edits: [
      {
        file: 'src/shipping_quotes/server.py',
        find: 'import logging\n',
        replace: 'import logging\nimport math\n',
      },
    ],
  },
  {
    name: 'unformatted-file',
    description: 'spaces around the equals sign of an argument',
    bites: 'ruff-format',
    names: 'src/shipping_quotes/rates.py',
    edits: [
      {
        file: 'src/shipping_quotes/rates.py',
        find: 'currency=data["currency"],',
        replace: 'currency = data["currency"],',
      },
    ],
  },
  {
    name: 'type-error',
    description: 'a number of days is declared to be text',
    bites: 'mypy',
    names: 'arg-type',
    edits: [{ file: 'src/shipping_quotes/rates.py', find: '    days: int\n', replace: '    days: str\n' }],
  },
  {
    name: 'vulnerable-pin',
    description: 'h11 0.14.0 is pinned and locked: CVE-2025-43859 (GHSA-vqfr-h8mv-ghfj), critical, fixed in 0.16.0',
    bites: 'dependencies',
    names: 'h11',
    edits: [
      {
        file: 'pyproject.toml',
        find: 'dependencies = ["itsdangerous>=2.2"]',
        replace: 'dependencies = ["h11==0.14.0", "itsdangerous>=2.2"]',
      },
      { file: 'uv.lock', find: IDNA_LOCK, replace: H11_LOCK + IDNA_LOCK },
      {
        file: 'uv.lock',
        find: 'source = { editable = "." }\ndependencies = [\n',
        replace: 'source = { editable = "." }\ndependencies = [\n    { name = "h11" },\n',
      },
      {
        file: 'uv.lock',
        find: 'requires-dist = [{ name = "itsdangerous", specifier = ">=2.2" }]\n',
        replace:
          'requires-dist = [\n    { name = "h11", specifier = "==0.14.0" },\n    { name = "itsdangerous", specifier = ">=2.2" },\n]\n',
      },
    ],
  },
  {
    name: 'bandit-finding',
    description: 'an MD5 digest as an entity tag (B324, high)',
    bites: 'bandit',
    names: 'B324',
    edits: [
      { file: 'src/shipping_quotes/server.py', find: 'import json\n', replace: 'import hashlib\nimport json\n' },
      {
        file: 'src/shipping_quotes/server.py',
        find: '        self.end_headers()\n',
        replace: '        self.send_header("ETag", hashlib.md5(body).hexdigest())\n        self.end_headers()\n',
      },
    ],
  },
  {
    name: 'invalid-config',
    description: 'a port that does not exist',
    bites: 'validate',
    names: 'service.port: 88010 is not valid',
    edits: [{ file: 'deploy/staging.toml', find: 'port = 8801\n', replace: 'port = 88010\n' }],
  },
  {
    name: 'crash-at-start',
    description: 'the wheel lacks the rate card, which tests find in the source tree',
    bites: 'deploy',
    names: "rates.toml'",
    edits: [
      {
        file: 'pyproject.toml',
        find: '[tool.pytest.ini_options]\n',
        replace: '[tool.uv.build-backend]\nwheel-exclude = ["rates.toml"]\n\n[tool.pytest.ini_options]\n',
      },
    ],
  },
  {
    name: 'serves-old-version',
    description: 'the deploy script switches to the new release and leaves the old process running',
    bites: 'served-version',
    names: 'version',
    edits: [
      {
        file: 'scripts/deploy.py',
        find: '    service.stop()\n',
        replace: '    if service.alive():\n        return\n',
      },
    ],
  },
  {
    name: 'smoke-failure',
    description: 'staging no longer sells express, which is valid and which customers need',
    bites: 'smoke',
    names: 'test_a_parcel_is_quoted[express-10.33]',
    edits: [
      { file: 'deploy/staging.toml', find: 'levels = ["standard", "express"]', replace: 'levels = ["standard"]' },
    ],
  },
];
