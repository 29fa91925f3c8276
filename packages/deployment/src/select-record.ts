import { type Io, UserError } from '@sluice/action';
import { createFileRecord } from './file-record.ts';
import { createGitHubRecord, shadowEnvironment } from './github-record.ts';
import { noRecord } from './no-record.ts';
import { type DeploymentRecord, RecordRefused } from './record.ts';

export const recordAccepts = '`auto`, `github`, `file:PATH` or `off`';

export const isRecord = (text: string): boolean => ['auto', 'github', 'off'].includes(text) || /^file:./u.test(text);

/** The record that is asked for; `auto` does without one, and says so, when the token may not write one. */
export function selectRecord(wanted: string, environment: string, io: Io): DeploymentRecord {
  if (wanted.startsWith('file:')) {
    return createFileRecord({ path: wanted.slice('file:'.length), environment, runUrl: io.github.context.runUrl }, io);
  }
  if (wanted === 'off') return noRecord;
  const { hasToken, context } = io.github;
  if (wanted === 'github' && !hasToken) throw new UserError('`record: github` needs a `token`.');
  if (wanted === 'auto' && (!hasToken || context.owner === '')) {
    io.log.notice(`Nothing is recorded, so there is no rollback: no \`token\` for GitHub. ${orAFile}`);
    return noRecord;
  }
  const onJobsOwn = (): void =>
    io.log.warning(
      `This job has \`environment: ${environment}\` of its own, and GitHub marks that deployment good at the end of the job whatever was verified. Ours is kept in \`${shadowEnvironment(environment)}\`. One record is enough: write \`environment: { name: ${environment}, deployment: false }\`.`,
    );
  const record = createGitHubRecord(io.github, io.clock, environment, { onJobsOwn });
  return wanted === 'github' ? record : forgiving(record, io);
}

const orAFile = '`record: file:PATH` keeps one without GitHub, `record: off` goes without.';

/** What the token may is found out only by asking: from the first refusal on we do without a record, and say so once. */
function forgiving(record: DeploymentRecord, io: Io): DeploymentRecord {
  let refused = false;
  const orElse = async <T>(without: T, work: () => Promise<T>): Promise<T> => {
    if (refused) return without;
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RecordRefused)) throw error;
      refused = true;
      io.log.notice(`This deployment is not recorded. ${error.message} ${orAFile}`);
      return without;
    }
  };
  return {
    place: record.place,
    get kind() {
      return refused ? 'off' : record.kind;
    },
    list: () => orElse([], record.list),
    begin: (beginning) => orElse(undefined, () => record.begin(beginning)),
    // What was begun has to be started and ended: being refused then is an error.
    start: record.start,
    finish: record.finish,
  };
}
