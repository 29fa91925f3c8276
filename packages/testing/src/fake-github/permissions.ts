/** As in `permissions:` of a workflow; what is not named is `none`, as there. */
export type Permission = 'actions' | 'checks' | 'contents' | 'deployments' | 'issues' | 'pull-requests' | 'statuses';
export type Access = 'none' | 'read' | 'write';
export type Permissions = Readonly<Partial<Record<Permission, Access>>>;

const scopes: readonly (readonly [RegExp, readonly Permission[]])[] = [
  [/^\/deployments\b/u, ['deployments']],
  [/^\/(environments|actions)\b/u, ['actions']],
  // A pull request is an issue: either permission opens its comments.
  [/^\/issues\b/u, ['issues', 'pull-requests']],
  [/^\/pulls\b|^\/commits\/[^/]+\/pulls$/u, ['pull-requests']],
  [/^\/check-(runs|suites)\b|^\/commits\/[^/]+\/check-/u, ['checks']],
  [/^\/statuses\b|^\/commits\/[^/]+\/status/u, ['statuses']],
  [/^\/(contents|git|releases|compare|commits|branches|tags)\b/u, ['contents']],
];

/** Whether a token with these permissions may use an operation (`GET /deployments`); without permissions it may all. */
export function mayUse(operation: string, permissions: Permissions | undefined): boolean {
  if (permissions === undefined) return true;
  const [method = '', path = ''] = operation.split(' ');
  const needed = scopes.find(([pattern]) => pattern.test(path))?.[1];
  // Every token may read the repository itself (`metadata: read`).
  if (needed === undefined) return method === 'GET';
  return needed.some((scope) => permissions[scope] === 'write' || (method === 'GET' && permissions[scope] === 'read'));
}
