import { type GitHubContext, UserError } from '@sluice/action';
import { type Field, type Message, type NotificationStatus, statusWords } from '@sluice/notification';

export interface MessageInputs {
  readonly status: NotificationStatus;
  readonly title: string | undefined;
  readonly message: string | undefined;
  readonly environment: string | undefined;
  readonly url: string | undefined;
  readonly fields: readonly string[];
}

/** What is told; what the inputs leave open comes from the run. */
export function messageOf(inputs: MessageInputs, context: GitHubContext): Message {
  const branch = context.headRef || context.refName;
  const subject = [context.workflow || 'The pipeline', branch === '' ? '' : `on ${branch}`].filter(
    (part) => part !== '',
  );
  return {
    status: inputs.status,
    title: inputs.title ?? `${subject.join(' ')} ${statusWords[inputs.status]}`,
    text: inputs.message ?? commitTitle(context.event),
    environment: inputs.environment ?? '',
    url: inputs.url ?? '',
    fields: parseFields(inputs.fields),
    repository: context.owner === '' ? '' : `${context.owner}/${context.repo}`,
    sha: context.pullRequest?.headSha ?? context.sha,
    actor: context.actor,
    runUrl: context.runUrl,
    durationMs: undefined,
  };
}

/** `name: value`; throws with all lines that are not. */
export function parseFields(lines: readonly string[]): readonly Field[] {
  const wrong = lines.filter((line) => !/^[^:]+:/u.test(line));
  if (wrong.length > 0) {
    const shown = wrong.slice(0, 3).map((line) => `\`${line.slice(0, 80)}\``);
    throw new UserError(`\`fields\`: ${shown.join(', ')} ${wrong.length === 1 ? 'is' : 'are'} not \`name: value\`.`);
  }
  return lines
    .map((line) => {
      const at = line.indexOf(':');
      return { name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
    })
    .filter(({ value }) => value !== '');
}

/** First line of the pushed commit's message, or the title of the pull request; untrusted. */
function commitTitle(event: unknown): string {
  const { head_commit: commit, pull_request: pull } = (event ?? {}) as {
    readonly head_commit?: { readonly message?: unknown } | null;
    readonly pull_request?: { readonly title?: unknown } | null;
  };
  return String(pull?.title ?? commit?.message ?? '').split('\n')[0] ?? '';
}
