import assert from 'node:assert/strict';
import { UserError } from '@sluice/action';
import { createFileRecord, type DeploymentsFile, liveDeployment, type RecordedDeployment } from '@sluice/deployment';
import { fakeIo } from '@sluice/testing';
import action from '../../../../actions/deploy/src/action.ts';
import { shaOf } from '../entries.ts';
import { type Dice, dice } from '../seeded.ts';
import { startProcess } from './process.ts';
import { createScheduler } from './scheduler.ts';
import { type Candidate, createSite, type Deed } from './site.ts';

const environment = 'staging';
const path = 'deployments.json';

export interface JobEnd {
  readonly name: string;
  /** How its main part ended; `killed` when it did not. */
  readonly end: string;
}

interface Job {
  readonly name: string;
  readonly candidate: Candidate;
  /** A person goes back, to whatever was proven before. */
  readonly byHand: boolean;
  readonly startsAt: number;
  readonly cancelsAt: number | undefined;
  readonly killedAt: number | undefined;
  readonly pause: { readonly from: number; readonly to: number } | undefined;
  /** The whole runner is gone: no post. */
  readonly lost: boolean;
  readonly rollbackOn: readonly string[];
  readonly watch: number;
  readonly watchCompare: number;
  readonly queueTimeout: number;
  readonly attempts: number;
  readonly deploys: readonly Deed[];
  readonly rollbacks: readonly Deed[];
}

const second = 1000;
const hour = 3600 * second;

const pauseFrom = (from: number, ms: number) => ({ from, to: from + ms });

function randomJob(name: string, candidate: Candidate, { pick, chance }: Dice): Job {
  const startsAt = pick([0, 0, 1, 5, 20, 60, 7200]) * second;
  const moment = (): number => startsAt + pick([0.01, 0.05, 0.2, 1, 2, 4, 8, 15, 30, 45]) * second;
  const ways: readonly Deed[] = [
    'works',
    'works',
    'works',
    'does-nothing',
    'fails-before',
    'fails-after',
    'hangs',
    'goes-on-behind',
  ];
  const back: readonly Deed[] = [
    'works',
    'works',
    'works',
    'works',
    'does-nothing',
    'fails-before',
    'fails-after',
    'hangs',
  ];
  return {
    name,
    candidate,
    byHand: chance(0.12),
    startsAt,
    cancelsAt: chance(0.3) ? moment() : undefined,
    killedAt: chance(0.2) ? moment() : undefined,
    pause: chance(0.2) ? pauseFrom(moment(), pick([10, 3600, 6 * 3600]) * second) : undefined,
    lost: chance(0.3),
    rollbackOn: pick([
      ['deploy-failure', 'verify-failure'],
      ['deploy-failure', 'verify-failure', 'verify-error', 'cancel'],
      ['never'],
    ]),
    watch: pick([0, 0, 6]) * second,
    watchCompare: pick([0, 5]) * second,
    queueTimeout: pick([20, 600]) * second,
    attempts: pick([1, 2]),
    deploys: [pick(ways), pick(ways)],
    rollbacks: [pick(back), pick(back)],
  };
}

/** One falls asleep in the middle, its lease runs out, and another one goes on; then it wakes up. */
function asleep(jobs: Job[], begins: number, { pick }: Dice): void {
  const from = begins + pick([0.5, 1, 2, 4, 8]) * second;
  jobs[0] = {
    ...(jobs[0] as Job),
    startsAt: begins,
    cancelsAt: undefined,
    killedAt: undefined,
    pause: pauseFrom(from, 6 * hour),
  };
  jobs[1] = {
    ...(jobs[1] ?? (jobs[0] as Job)),
    name: 'job 2',
    startsAt: begins + 2 * hour,
    cancelsAt: undefined,
    killedAt: undefined,
    pause: undefined,
  };
}

const later = (job: Job, ms: number): Job => ({
  ...job,
  startsAt: job.startsAt + ms,
  pause: job.pause && { from: job.pause.from + ms, to: job.pause.to + ms },
  cancelsAt: job.cancelsAt === undefined ? undefined : job.cancelsAt + ms,
  killedAt: job.killedAt === undefined ? undefined : job.killedAt + ms,
});

/** Nothing disturbs it. */
const calmly = (job: Job, startsAt: number): Job => ({
  ...job,
  startsAt,
  byHand: false,
  cancelsAt: undefined,
  killedAt: undefined,
  pause: undefined,
  attempts: 1,
  deploys: ['works'],
  rollbackOn: ['never'],
});

/** Some deployments of one environment, side by side, cancelled and killed at any moment; and what must hold whatever happens. */
export async function runScenario(
  seed: number,
  trace: (line: string) => void = () => undefined,
): Promise<readonly JobEnd[]> {
  const random = dice(seed);
  const { pick, chance } = random;
  const scheduler = createScheduler();
  const pauses = new Map<string, Job['pause']>();
  const isAsleep = (owner: string): boolean => {
    const { from, to } = pauses.get(owner) ?? { from: 0, to: 0 };
    return scheduler.now() >= from && scheduler.now() < to;
  };
  const site = createSite(scheduler, () => pick([0.5, 2, 8]) * second, isAsleep);
  const machine = fakeIo();
  const candidates = ['a', 'b', 'c', 'd', 'e'].map(
    (letter, commit): Candidate => ({
      commit,
      sha: shaOf(letter),
      version: chance(0.15) ? 'unchanged' : `1.${commit}.0`,
      healthy: chance(0.7),
    }),
  );
  const ends: JobEnd[] = [];
  /** A command goes on behind everybody's back, and nobody may end it: then nothing is certain. */
  let wild = false;
  let faults = true;

  const recordNow = async (): Promise<readonly RecordedDeployment[]> =>
    createFileRecord({ path, environment, runUrl: '' }, machine).list();

  async function runJob(job: Job): Promise<void> {
    const { name, candidate } = job;
    pauses.set(name, job.pause);
    let deploys = 0;
    let rollbacks = 0;
    let touchedBefore = '';
    let hadFault = false;
    const world = {
      name,
      say: (line: string) => say(`${name}: ${line}`),
      scheduler,
      site,
      dice: random,
      machine,
      candidates,
      candidate,
      pause: job.pause,
      networkFails: () => faults && chance(0.02),
      writeFails: () => {
        const fails = faults && chance(0.01);
        hadFault ||= fails;
        return fails;
      },
      deeds: {
        deploy: () => {
          if (deploys === 0) touchedBefore = site.touchedBy;
          return job.deploys[deploys++ % job.deploys.length] ?? 'works';
        },
        rollback: () => job.rollbacks[rollbacks++ % job.rollbacks.length] ?? 'works',
      },
      onRollback: () => {
        if (job.byHand) return;
        assert.ok(
          wild || site.touchedBy === name || site.touchedBy === touchedBefore,
          `${name} rolls back over ${site.touchedBy}`,
        );
        assert.ok(rollbacks < 2, 'the rollback command runs at most as often as it may');
      },
    };
    await scheduler.sleep(job.startsAt - scheduler.now());
    const main = startProcess(world);
    const ended = action.run(inputsOf(job), main.io).then(
      async (result) => {
        const { verdict, outputs } = result;
        ends.push({ name, end: `${job.byHand ? 'by hand: ' : ''}${String(outputs.result)} ${verdict.status}` });
        world.say(`${String(outputs.result)} ${verdict.status}: ${verdict.reason}`);
        // It was good, or is held, and its command had ended: what still runs may be the service, so it is left alone, with a warning.
        if (site.isBusy(name)) wild = true;
        // What is said is true at the moment when it is said.
        if (verdict.status === 'pass' && !wild && job.pause === undefined) {
          assert.equal(outputs.result, 'deployed');
          const wanted = job.byHand ? outputs['live-sha'] : candidate.sha;
          assert.equal(site.live?.sha, wanted, `${name} is green, and ${site.live?.sha.slice(0, 4)} answers`);
          assert.equal(site.live?.healthy, true);
        }
        if (outputs.result === 'rolled-back' && outputs['live-sha'] !== '')
          assert.equal(site.live?.sha, outputs['live-sha'], `${name} says what it brought back`);
        // And so does the record.
        const list = await recordNow();
        const own = list.find(({ id }) => id === outputs['deployment-id']);
        if (verdict.status === 'pass' && job.pause === undefined) assert.equal(own?.state, 'active');
        if (job.byHand && own !== undefined) {
          assert.ok(!own.marks.includes('quarantined'), `${name} blames what was proven once`);
          const asked = Date.parse(own.createdAt) - Date.UTC(2026, 0, 1);
          const meanwhile = unwatched.activeSince(asked).filter((id) => id !== own.id);
          if (verdict.status === 'pass' && job.pause === undefined)
            assert.deepEqual(meanwhile, [], `${name} undoes what it has not seen`);
        }
        // A cancelled step has no time to wait for the record; it says so, and `post` writes it.
        const unwritten = verdict.checks.some((check) => check.name === 'record');
        if (!hadFault && !unwritten && outputs.result === 'rolled-back' && outputs['live-sha'] !== '')
          assert.ok(list.some((entry) => entry.rollbackOf === own?.id && entry.sha === outputs['live-sha']));
        return 'ended' as const;
      },
      (error: unknown) => {
        // There is nothing to go back to, or the record cannot be read: nothing was begun.
        if (!job.byHand || !(error instanceof UserError)) throw error;
        ends.push({ name, end: 'by hand: told' });
        return 'ended' as const;
      },
    );
    const killed = new Promise<'killed'>((gone) => {
      const kill = (): void => {
        main.kill();
        gone('killed');
      };
      if (job.killedAt !== undefined) scheduler.at(job.killedAt, kill);
      if (job.cancelsAt !== undefined) {
        scheduler.at(job.cancelsAt, main.cancel);
        scheduler.at(job.cancelsAt + 10 * second, kill);
      }
    });
    const how = await Promise.race([ended, killed]);
    if (how === 'killed') world.say('killed');
    if (how === 'killed') ends.push({ name, end: 'killed' });
    // A runner that is gone takes its commands with it; one that only lost our step has them still, until `post` ends them.
    if (how === 'killed' && (job.lost || job.pause !== undefined)) site.endOwner(name);
    if (how === 'killed' && job.lost) return;
    await scheduler.sleep(pick([0.1, 3]) * second);
    const post = startProcess(world, main.saved());
    await action.post?.(post.saved(), post.io);
    world.say('post is over');
    if (!hadFault) {
      const plan = JSON.parse(post.saved().get('deploy-plan') ?? '{}') as { readonly attemptKey?: string };
      const own = (await recordNow()).filter(({ attemptKey }) => attemptKey === plan.attemptKey);
      assert.ok(
        own.every(({ state }) => state !== 'waiting' && state !== 'in-progress'),
        `${name} leaves nothing open`,
      );
    }
    // The runner cleans up a while later.
    await scheduler.sleep(pick([0.1, 5]) * second);
    site.endOwner(name);
  }

  const say = (line: string): void => trace(`${(scheduler.now() / second).toFixed(2)} s ${line}`);
  const unwatched = watchRecord(machine, environment, scheduler.now, say);
  for (const one of candidates) say(`${one.version} ${one.healthy ? 'good' : 'sick'}`);
  if (chance(0.8)) {
    const first: Candidate = { ...(candidates[0] as Candidate), healthy: true };
    candidates[0] = first;
    await settled([runJob(calmly(randomJob('first', first, random), 0))], scheduler);
  }
  const begins = scheduler.now();
  const jobs = Array.from({ length: pick([1, 2, 3, 4]) }, (_, index) =>
    later(randomJob(`job ${index + 1}`, pick(candidates.slice(0, 4)), random), begins),
  );
  if (chance(0.25)) asleep(jobs, begins, random);
  for (const job of jobs) say(JSON.stringify({ ...job, candidate: job.candidate.version }));
  await settled(jobs.map(runJob), scheduler);
  unwatched.check();
  if (wild) return [{ name: '', end: 'wild' }];
  assert.deepEqual(site.collisions, [], 'nobody deploys beside another');

  // Nobody is at it any more: what the record calls live answers, or it says that nobody knows.
  const { lastGood, doubt } = liveDeployment(await recordNow());
  if (lastGood !== undefined && doubt === undefined)
    assert.equal(site.live?.sha, lastGood.sha, `the record says that ${lastGood.version} is live`);

  // Hours later somebody deploys a good release: whatever was left behind is closed, and does not stand in the way.
  const last = { ...randomJob('last', { ...(candidates[4] as Candidate), version: 'last', healthy: true }, random) };
  candidates[4] = last.candidate;
  faults = false;
  const calm: Job = { ...calmly(last, scheduler.now() + 8 * hour), queueTimeout: hour };
  await settled([runJob(calm)], scheduler);
  unwatched.check();
  assert.equal(ends.at(-1)?.end, 'deployed pass', 'what was left behind does not stand in the way');
  const list = await recordNow();
  const open = list.filter(({ state }) => state === 'waiting' || state === 'in-progress');
  assert.deepEqual(open, [], 'nothing is left in progress');
  assert.equal(liveDeployment(list).lastGood?.version, 'last');
  assert.equal(liveDeployment(list).doubt, undefined);
  return ends;
}

/** Lets time pass until all have ended; the first failure is thrown then. */
async function settled(jobs: readonly Promise<void>[], scheduler: ReturnType<typeof createScheduler>): Promise<void> {
  const ended = Promise.allSettled(jobs);
  await scheduler.run();
  for (const one of await ended) if (one.status === 'rejected') throw one.reason;
}

/** Looks at the record after each write. */
function watchRecord(machine: ReturnType<typeof fakeIo>, name: string, now: () => number, say: (line: string) => void) {
  const problems: string[] = [];
  /** When each became active first; milliseconds of the scenario. */
  const activeFrom = new Map<number, number>();
  const { write } = machine.files;
  Object.assign(machine.files, {
    write: async (file: string, content: string) => {
      const { environments } = JSON.parse(content) as DeploymentsFile;
      const list = environments[name] ?? [];
      say(
        `record: ${list.map(({ id, version, state, marks }) => [id, version, state, ...marks].join(' ')).join(' | ')}`,
      );
      const active = list.filter(({ state }) => state === 'active');
      for (const { id } of active) if (!activeFrom.has(id)) activeFrom.set(id, now());
      if (active.length > 1) problems.push(`two are active: ${active.map(({ id }) => id).join(', ')}`);
      const ids = new Set(list.map(({ id }) => id));
      if (ids.size < list.length) problems.push('a number was given twice');
      return write(file, content);
    },
  });
  return {
    check: () => assert.deepEqual(problems, []),
    activeSince: (ms: number): readonly number[] => [...activeFrom].flatMap(([id, from]) => (from > ms ? [id] : [])),
  };
}

function inputsOf(job: Job): Parameters<typeof action.run>[0] {
  return {
    environment,
    operation: job.byHand ? 'rollback' : 'deploy',
    command: 'deploy',
    validate: undefined,
    sha: job.byHand ? undefined : job.candidate.sha,
    version: job.byHand ? undefined : job.candidate.version,
    artifact: undefined,
    url: 'http://site.test',
    checks: undefined,
    'expect-version': undefined,
    'version-from': 'body: /version',
    'smoke-command': undefined,
    'verify-timeout': 6 * second,
    consecutive: 1,
    'every-address': false,
    watch: job.watch,
    'watch-failures': 2,
    'watch-compare': job.watch > 0 ? job.watchCompare : 0,
    'watch-max-regression': { share: 0.3, leastMs: 10 },
    'watch-max-error-increase': { text: '5', scaled: 50_000n },
    'rollback-command': 'rollback',
    'rollback-attempts': 2,
    'rollback-check': undefined,
    migrations: [],
    config: [],
    'id-token': false,
    'rollback-across-migrations': 'block',
    'rollback-on': job.rollbackOn,
    'require-rollback-ready': false,
    attempts: job.attempts,
    'retry-on': ['exit-code', 'timeout'],
    timeout: 15 * second,
    'queue-timeout': job.queueTimeout,
    'allow-older': job.name === 'last',
    'allow-quarantined': job.name === 'last',
    'allow-frozen': job.name === 'last',
    requires: undefined,
    soak: 0,
    record: `file:${path}`,
  } as unknown as Parameters<typeof action.run>[0];
}
