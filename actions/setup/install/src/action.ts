import { defineAction, lines, listOf, string, UserError } from '@sluice/action';
import { installCommand, installFailure } from './installation.ts';

const timeoutMs = 15 * 60_000;

export default defineAction({
  name: 'setup-install',
  inputs: {
    managers: listOf(['uv', 'pip', 'npm', 'pnpm']),
    groups: lines(),
    'working-directory': string(),
  },
  async run(inputs, io) {
    for (const manager of inputs.managers) {
      const hashed = manager === 'pip' && (await io.files.text('requirements.txt')).includes('--hash=');
      const argv = installCommand(manager, inputs.groups, hashed);
      const result = await io.log.group(argv.join(' '), () => io.exec.run({ argv, timeoutMs, echo: true }));
      const failure = installFailure(manager, argv, result);
      if (failure !== undefined) throw new UserError(failure);
      io.log.info(`${argv[0]} installed the locked dependencies in ${(result.durationMs / 1000).toFixed(1)} s.`);
    }
    return { outputs: {} };
  },
});
