import { type Io, UserError } from '@sluice/action';
import {
  createFileRecord,
  createGitHubRecord,
  type DeploymentRecord,
  noRecord,
  RecordRefused,
} from '@sluice/deployment';

export const recordAccepts = '`auto`, `github`, `file:PATH` or `off`';

export const isRecord = (text: string): boolean => ['auto', 'github', 'off'].includes(text) || /^file:./u.test(text);

/** The record that is asked for; `auto` does without one, and says so, when the token may not write one. */
export async function selectRecord(wanted: string, environment: string, io: Io): Promise<DeploymentRecord> {
  if (wanted.startsWith('file:')) {
    return createFileRecord(wanted.slice('file:'.length), environment, io.github.context.runUrl, io);
  }
  if (wanted === 'off') return noRecord;
  const { hasToken, context } = io.github;
  const record = createGitHubRecord(io.github, environment, () =>
    io.log.warning(
      `This job has \`environment: ${environment}\` of its own, so GitHub records the deployment twice, and marks it good at the end of the job whatever was verified. Write \`environment: { name: ${environment}, deployment: false }\`.`,
    ),
  );
  if (wanted === 'github') {
    if (!hasToken) throw new UserError('`record: github` needs a `token`.');
    return record;
  }
  if (!hasToken || context.owner === '') {
    io.log.notice(`Nothing is recorded, so there is no rollback: no \`token\` for GitHub. ${orAFile}`);
    return noRecord;
  }
  try {
    await record.list();
    return forgiving(record, io);
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error;
    io.log.notice(`Nothing is recorded, so there is no rollback. ${error.message} ${orAFile}`);
    return noRecord;
  }
}

const orAFile = '`record: file:PATH` keeps one without GitHub, `record: off` goes without.';

/** A token that may read and not write is found out only when we write: then we go on without a record, and say so once. */
function forgiving(record: DeploymentRecord, io: Io): DeploymentRecord {
  let refused = false;
  return {
    ...record,
    get kind() {
      return refused ? 'off' : record.kind;
    },
    async begin(beginning) {
      if (refused) return undefined;
      try {
        return await record.begin(beginning);
      } catch (error) {
        if (!(error instanceof RecordRefused)) throw error;
        refused = true;
        io.log.notice(`This deployment is not recorded. ${error.message}`);
        return undefined;
      }
    },
  };
}
