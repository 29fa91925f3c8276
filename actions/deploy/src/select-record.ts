import { type Io, UserError } from '@sluice/action';
import { createFileRecord, createGitHubRecord, type DeploymentRecord, noRecord } from '@sluice/deployment';

export const recordAccepts = '`auto`, `github`, `file:PATH` or `off`';

export const isRecord = (text: string): boolean => ['auto', 'github', 'off'].includes(text) || /^file:./u.test(text);

/** The record that is asked for; `auto` does without one, and says so, when GitHub does not let us. */
export async function selectRecord(wanted: string, environment: string, io: Io): Promise<DeploymentRecord> {
  if (wanted.startsWith('file:')) {
    return createFileRecord(wanted.slice('file:'.length), environment, io.github.context.runUrl, io);
  }
  if (wanted === 'off') return noRecord;
  const { hasToken, context } = io.github;
  const record = createGitHubRecord(io.github, environment);
  if (wanted === 'github') {
    if (!hasToken) throw new UserError('`record: github` needs a `token`.');
    return record;
  }
  if (!hasToken || context.owner === '') {
    io.log.notice('Nothing is recorded: there is no token for GitHub. Without a record there is no rollback.');
    return noRecord;
  }
  try {
    await record.list();
    return forgiving(record, io);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.log.notice(`Nothing is recorded, so there is no rollback. ${error.message}`);
    return noRecord;
  }
}

/** A token that may read and not write is found out only when we write: then we go on without a record, and say so once. */
function forgiving(record: DeploymentRecord, io: Io): DeploymentRecord {
  let kept = true;
  return {
    kind: record.kind,
    list: record.list,
    async begin(beginning) {
      if (!kept) return 0;
      try {
        return await record.begin(beginning);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        kept = false;
        io.log.notice(`This deployment is not recorded. ${error.message}`);
        return 0;
      }
    },
    finish: async (id, ending) => (id === 0 ? undefined : record.finish(id, ending)),
  };
}
