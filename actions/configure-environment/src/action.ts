import {
  boolean,
  defineAction,
  globs,
  type InputKind,
  oneOf,
  optional,
  secret,
  string,
  UserError,
} from '@sluice/action';
import { dialectNames, type Entry, renderEntries } from '@sluice/environment';
import { differingKeys } from './compare.ts';
import { missingReason } from './missing.ts';
import { reservedNames } from './reserved.ts';
import { readEntries } from './source.ts';
import { summaryBlocks } from './summary.ts';
import { refuseTracked, targetPath } from './target.ts';

const octal = (): InputKind<number> => ({
  accepts: 'an octal mode such as 600 or 0640',
  parse: (text) =>
    /^0?[0-7]{3}$/u.test(text)
      ? { ok: true, value: Number.parseInt(text, 8) }
      : { ok: false, expected: 'an octal mode such as 600 or 0640' },
});

export default defineAction({
  name: 'configure-environment',
  inputs: {
    schema: optional(string()),
    values: secret(),
    file: string(),
    dialect: oneOf(dialectNames),
    mode: octal(),
    keep: boolean(),
    compare: globs(),
    'working-directory': string(),
    summary: boolean(),
  },
  async run(inputs, io) {
    const { dialect } = inputs;
    const source = await readEntries(inputs.schema, inputs.values, io);
    for (const value of source.secrets) io.log.mask(value);
    const keys = source.entries.map(({ key }) => key);
    const missing = source.missing.map(({ key }) => key);
    const problems = [...source.problems, ...(dialect === 'github-env' ? reservedNames(keys) : [])];
    const drift = await differingKeys(inputs.compare, keys, io.files);
    const outputs = { keys: keys.join('\n'), missing: missing.join('\n') };
    const blocks = (file: string | undefined, entries: readonly Entry[]) =>
      inputs.summary ? summaryBlocks({ entries, file, dialect, source, drift }) : [];
    for (const { key, lacking } of drift) io.log.warning(`${key} is missing in ${lacking.join(', ')}.`);

    if (missing.length > 0 || problems.length > 0) {
      const reasons = [...source.missing.map((one) => missingReason(one, io.github.context)), ...problems];
      return {
        outputs: { ...outputs, file: '' },
        summary: blocks(undefined, []),
        failure: `Nothing was written. ${reasons.join('. ')}.`,
      };
    }
    if (dialect === 'github-env') {
      for (const { key, value } of source.entries) io.state.export(key, value);
      return { outputs: { ...outputs, file: '' }, summary: blocks(undefined, source.entries) };
    }
    const path = targetPath(inputs.file, io);
    await refuseTracked(path, io);
    const rendered = renderEntries(source.entries, dialect);
    if (!rendered.ok) throw new UserError(`Nothing was written. ${rendered.problems.join('. ')}.`);
    // Before the file is there: a step that is killed must not leave it behind.
    if (!inputs.keep) io.state.save('file', path);
    const written = await io.files.write(path, rendered.text, { mode: inputs.mode });
    if ((await io.files.text(written)) !== rendered.text) {
      throw new UserError(`${inputs.file} does not hold what was written: does something else write it?`);
    }
    return { outputs: { ...outputs, file: written }, summary: blocks(inputs.file, source.entries) };
  },
  async post(saved, io) {
    const path = saved.get('file');
    if (path === undefined || path === '') return;
    await io.files.remove(path);
    io.log.info(`Removed ${path}.`);
  },
});
