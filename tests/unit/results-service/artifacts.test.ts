import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ResultsService, startResultsService } from '@sluice/testing';
import { startJob } from './client-step.ts';

let service: ResultsService;
before(async () => {
  service = await startResultsService();
});
after(() => service.close());

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

test('20 MB go up and come down the same, with the digest that both sides tell', async () => {
  await using job = await startJob();
  const content = randomBytes(20_000_000);
  await writeFile(join(job.workspace, 'big.bin'), content);
  const up = await job.step(
    service.environment('run-20', 'build'),
    `return artifact.uploadArtifact('big', ['big.bin'], '.', { compressionLevel: 0 })`,
  );
  const { id, size, digest } = up.value as { id: number; size: number; digest: string };
  const stored = service.artifacts().find((one) => one.runId === 'run-20');
  assert.deepEqual([stored?.id, stored?.bytes, stored?.digest], [id, size, `sha256:${digest}`]);
  assert.ok(size > 20_000_000);

  const down = await job.step(
    service.environment('run-20', 'deploy'),
    `const { artifact: found } = await artifact.getArtifact('big');
     return artifact.downloadArtifact(found.id, { path: 'down', expectedHash: found.digest })`,
  );
  assert.equal((down.value as { digestMismatch: boolean }).digestMismatch, false);
  assert.equal(sha256(await readFile(join(job.workspace, 'down/big.bin'))), sha256(content));
});

test('a name is taken until its artifact is deleted; a list tells only what this run has', async () => {
  await using job = await startJob();
  await writeFile(join(job.workspace, 'a.txt'), 'first');
  const environment = service.environment('run-names', 'test');
  const upload = `artifact.uploadArtifact('report', ['a.txt'], '.')`;
  const names = `(await artifact.listArtifacts()).artifacts.map(({ name }) => name)`;
  const { value } = await job.step(
    environment,
    `const first = await ${upload};
     const again = await ${upload}.catch((error) => error.message);
     const deleted = await artifact.deleteArtifact('report');
     const none = await artifact.getArtifact('report').catch((error) => error.name);
     const second = await ${upload};
     return { again, none, same: deleted.id === first.id, fresh: second.id > first.id, names: await ${names} }`,
  );
  const { again, ...rest } = value as { again: string };
  assert.match(again, /409.*already exists on the workflow run/u);
  assert.deepEqual(rest, { none: 'ArtifactNotFoundError', same: true, fresh: true, names: ['report'] });
  const other = await job.step(service.environment('run-other', 'test'), `return ${names}`);
  assert.deepEqual(other.value, []);
});

test('a file that is not archived keeps its name and its kind', async () => {
  await using job = await startJob();
  await writeFile(join(job.workspace, 'coverage.html'), '<p>94.99 %</p>');
  const { value } = await job.step(
    service.environment('run-raw', 'test'),
    `const { id } = await artifact.uploadArtifact('x', ['coverage.html'], '.', { skipArchive: true });
     await artifact.downloadArtifact(id, { path: 'down' });
     return (await artifact.listArtifacts()).artifacts.map(({ name, size }) => [name, size])`,
  );
  assert.deepEqual(value, [['coverage.html', 14]]);
  assert.equal(await readFile(join(job.workspace, 'down/coverage.html'), 'utf8'), '<p>94.99 %</p>');
});

test('an artifact that was changed on its way down is noticed', async () => {
  await using job = await startJob();
  await writeFile(join(job.workspace, 'a.txt'), 'true');
  const environment = service.environment('run-changed', 'test');
  await job.step(environment, `return artifact.uploadArtifact('a', ['a.txt'], '.', { compressionLevel: 0 })`);
  const file = service.artifacts().find((one) => one.runId === 'run-changed')?.file ?? '';
  // Four letters of the stored, uncompressed file inside the zip.
  await writeFile(file, Buffer.from((await readFile(file, 'latin1')).replace('true', 'lies'), 'latin1'));
  const { value } = await job.step(
    environment,
    `const { artifact: found } = await artifact.getArtifact('a');
     return artifact.downloadArtifact(found.id, { path: 'down', expectedHash: found.digest })`,
  );
  assert.equal((value as { digestMismatch: boolean }).digestMismatch, true);
});

test('closing removes what was stored in a temporary folder', async () => {
  const own = await startResultsService();
  await using job = await startJob();
  await writeFile(join(job.workspace, 'a.txt'), 'a');
  await job.step(own.environment('1', 'test'), `return artifact.uploadArtifact('a', ['a.txt'], '.')`);
  const file = own.artifacts()[0]?.file ?? '';
  assert.ok((await stat(file)).isFile());
  await own.close();
  await assert.rejects(stat(file), { code: 'ENOENT' });
});
