import { account } from './account.ts';
import { actionsHandlers } from './actions.ts';
import { type Handlers, ok } from './call.ts';
import { checkRunHandlers } from './check-runs.ts';
import { commentHandlers } from './comments.ts';
import { commitStatusHandlers } from './commit-statuses.ts';
import { commitHandlers } from './commits.ts';
import { contentHandlers } from './contents.ts';
import { deploymentHandlers } from './deployments.ts';
import { environmentHandlers } from './environments.ts';
import { pullHandlers } from './pulls.ts';
import { refHandlers } from './refs.ts';
import { releaseHandlers } from './releases.ts';

/** Every operation that the fake has. The description knows more; those answer 501 and are a violation. */
export const handlers: Handlers = {
  'GET /': ({ state }) =>
    ok({
      name: state.repo,
      full_name: `${state.owner}/${state.repo}`,
      owner: account(state.owner),
      default_branch: state.defaultBranch,
      url: state.api(''),
      html_url: state.web(''),
      private: true,
    }),
  ...actionsHandlers,
  ...checkRunHandlers,
  ...commentHandlers,
  ...commitHandlers,
  ...commitStatusHandlers,
  ...contentHandlers,
  ...deploymentHandlers,
  ...environmentHandlers,
  ...pullHandlers,
  ...refHandlers,
  ...releaseHandlers,
};
