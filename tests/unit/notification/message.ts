import type { Message } from '@sluice/notification';

export const message = (changes: Partial<Message> = {}): Message => ({
  status: 'failure',
  title: 'Pipeline on main failed',
  text: 'Quote parcels by volume',
  environment: 'staging',
  url: 'https://staging.example.test/',
  fields: [{ name: 'coverage', value: '94.99% (1899/2000), at least 95% wanted' }],
  repository: 'acme/quotes',
  sha: '0123456789abcdef0123456789abcdef01234567',
  actor: 'ada',
  runUrl: 'https://github.com/acme/quotes/actions/runs/7',
  durationMs: 185_000,
  ...changes,
});

/** What a stranger may write into a commit or a test's name. */
export const hostile = [
  '@everyone <!channel> <@U0001> <!here|x>',
  '[click](https://evil.test) *bold* _it_ `code` ~x~ > quote',
  '<b>bold</b> & <a href="https://evil.test">x</a>',
  '\u202eevil\u202c',
  '"}],"injected":true,"x":[{"',
].join('\n');
