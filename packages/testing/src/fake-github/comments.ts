import { account, tokenOwner } from './account.ts';
import { type Answer, type Call, created, type Handlers, invalid, noContent, notFound, ok, paged } from './call.ts';
import type { CommentRecord } from './records.ts';
import type { GitHubState } from './state.ts';

const longestBody = 65_536;

export const commentHandlers: Handlers = {
  'GET /issues/{issue_number}/comments': (call) => {
    if (!issueExists(call)) return notFound;
    const since = call.query('since');
    const found = call.state.comments.filter(
      (one) => String(one.issue) === call.params.issue_number && (since === undefined || one.updated_at >= since),
    );
    return paged(
      call,
      found.map((one) => commentBody(call.state, one)),
    );
  },
  'POST /issues/{issue_number}/comments': (call) => {
    const body = String(call.body.body);
    if (!issueExists(call)) return notFound;
    const comment = { issue: Number(call.params.issue_number), body, user: tokenOwner };
    return tooLong(body) ?? created(commentBody(call.state, call.state.comment(comment)));
  },
  'GET /issues/comments/{comment_id}': (call) => withComment(call, (one) => ok(commentBody(call.state, one))),
  'PATCH /issues/comments/{comment_id}': (call) =>
    withComment(call, (one) => {
      const body = String(call.body.body);
      const refusal = tooLong(body);
      if (refusal !== undefined) return refusal;
      one.body = body;
      one.updated_at = call.state.timestamp();
      return ok(commentBody(call.state, one));
    }),
  'DELETE /issues/comments/{comment_id}': (call) =>
    withComment(call, (one) => {
      call.state.comments.splice(call.state.comments.indexOf(one), 1);
      return noContent;
    }),
};

/** Every pull request is an issue; the fake has no other ones. */
const issueExists = ({ state, params }: Call): boolean =>
  state.pulls.some(({ number }) => String(number) === params.issue_number);

/** GitHub counts characters here, not bytes. */
const tooLong = (body: string): Answer | undefined =>
  [...body].length > longestBody
    ? invalid('IssueComment', 'body', 'unprocessable', `Body is too long (maximum is ${longestBody} characters)`)
    : undefined;

function withComment({ state, params }: Call, answer: (comment: CommentRecord) => Answer): Answer {
  const found = state.comments.find(({ id }) => String(id) === params.comment_id);
  return found === undefined ? notFound : answer(found);
}

function commentBody(state: GitHubState, { issue, user, ...comment }: CommentRecord): unknown {
  return {
    ...comment,
    url: state.api(`/issues/comments/${comment.id}`),
    issue_url: state.api(`/issues/${issue}`),
    html_url: state.web(`/pull/${issue}#issuecomment-${comment.id}`),
    user: account(user),
    author_association: user === tokenOwner ? 'NONE' : 'MEMBER',
  };
}
