import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 698:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 6 modules
var src = __nccwpck_require__(9816);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./packages/deployment/src/artifact-digest.ts


const mostFiles = 20_000;
/**
 * What an artifact is: the digest in its name; of a file the digest of its bytes; of a folder the digest of the list of its files, one line
 * `digest  path` for each, by path. Empty when it is none of these.
 */
async function artifactDigest(artifact, files) {
    if (artifact === '' || digestIn(artifact) !== '')
        return digestIn(artifact);
    if (!(await files.exists(artifact)))
        return '';
    if (!(await files.isDirectory(artifact)))
        return `sha256:${await artifact_digest_fileHash(artifact, files)}`;
    const folder = files.at(artifact);
    const entries = await folder.glob(['**/*', '**/.*', '**/.*/**/*']);
    if (entries.length === 0 || entries.length > mostFiles)
        return '';
    const list = createHash('sha256');
    for (const { path } of [...new Map(entries.map((entry) => [entry.path, entry])).values()])
        list.update(`${await artifact_digest_fileHash(path, folder)}  ${path}\n`);
    return `sha256:${list.digest('hex')}`;
}
/** SHA-256 of a file, in hexadecimal digits. */
async function artifact_digest_fileHash(path, files) {
    const hash = createHash('sha256');
    for await (const chunk of files.stream(path))
        hash.update(chunk);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./packages/deployment/src/config-digest.ts



const digits = 6;
const mostNamed = 5;
/**
 * What the release is configured with: enough of a SHA-256 over names and contents to see that it has changed (one in 16 million changes is
 * not seen). Empty without files. A record can be read by many, and even so little of a digest confirms a guess of a password that is weak:
 * only what git has committed goes into it, which those who read the repository can read anyway. Throws `UserError` for any other file.
 */
async function configDigest(patterns, { files, git }) {
    const entries = patterns.length === 0 ? [] : await files.glob(patterns);
    if (entries.length === 0)
        return '';
    const committed = await committedFiles(git);
    const others = entries.map(({ path }) => path).filter((path) => !committed.has(path));
    if (others.length > 0)
        throw new UserError(notCommitted(others));
    const list = createHash('sha256');
    for (const { path } of entries)
        list.update(`${await fileHash(path, files)}  ${path}\n`);
    return list.digest('hex').slice(0, digits);
}
/** As the working tree has them, which differs when a step has written secrets into a template. None where there is no git. */
async function committedFiles(git) {
    const [tracked, changed] = await Promise.all([
        git.run(['ls-files', '-z']),
        git.run(['diff', '--name-only', '--relative', '--no-ext-diff', '-z', 'HEAD']),
    ]);
    if (!tracked.ok || !changed.ok)
        return new Set();
    const dirty = new Set(changed.stdout.split('\0'));
    return new Set(tracked.stdout.split('\0').filter((path) => path !== '' && !dirty.has(path)));
}
function notCommitted(paths) {
    const named = paths.slice(0, mostNamed).join(', ');
    const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : '';
    return (`\`config\` names what git has not committed as it is: ${named}${more}. Such a file may hold secrets, and a digest of it, which many can ` +
        'read, would confirm a guess of one. Name the files that it is made from, or commit it.');
}
/** What a person has to know of a rollback to a release that ran with another configuration; `undefined`: nothing. */
const configChanged = (now, then) => now === '' || then === '' || now === then
    ? undefined
    : 'the configuration has changed since that release was verified, and a rollback brings back code, not configuration';

;// CONCATENATED MODULE: ./packages/deployment/src/record.ts

/**
 * `waiting`: begun, and nothing was touched yet. `in-progress`: its turn has come. `active`: verified, and the newest such one.
 * `inactive`: was active. `failed`: it went wrong. `error`: whether it is good is not known.
 */
const recordedStates = ['waiting', 'in-progress', 'active', 'inactive', 'failed', 'error'];
/**
 * What the end of a deployment means for those that follow. `untouched`: the environment is as it was before. `quarantined`: verification
 * found the release bad. `frozen`: the way back failed too, so a person has to look.
 */
const marks = ['untouched', 'quarantined', 'frozen'];
/** The record is there and we may not use it: whoever does not need one goes on without. */
class RecordRefused extends src/* UserError */.yo {
}
/** Somebody else has closed our deployment, because its lease was over, and has gone on from there. */
class DeploymentClosed extends src/* UserError */.yo {
}
/**
 * What somebody else has closed, does not become active any more. Throws `DeploymentClosed` then. An end may be written twice.
 */
function checkClosed(entry, { state }) {
    if (state !== 'active' || ['waiting', 'in-progress', 'active'].includes(entry.state))
        return;
    throw new DeploymentClosed(`deployment ${entry.id} was closed by another one meanwhile, so it is not recorded as live.`);
}
/** Whoever was taken for dead while it waited has no turn any more. Throws `DeploymentClosed` then. */
function checkWaiting({ id, state }) {
    if (state !== 'waiting' && state !== 'in-progress')
        throw new DeploymentClosed(`Deployment ${id} was closed by another one while it waited.`);
}
/** One line, short enough for every record. */
const recordDescription = (text) => [...text.replace(/\s+/gu, ' ').trim().toWellFormed()].slice(0, 140).join('');
/** `[frozen] verification failed: …`: where a record has only a text, the marks stand before it. */
const markedDescription = ({ marks: given, description }) => recordDescription([...given.map((mark) => `[${mark}]`), description].join(' '));
/** The marks that a text begins with. */
function marksIn(description) {
    const [prefix = ''] = /^(?:\[[a-z]+\] ?)*/u.exec(description) ?? [];
    return marks.filter((mark) => prefix.includes(`[${mark}]`));
}

;// CONCATENATED MODULE: ./packages/deployment/src/deployments-file.ts


const schema = 'sluice/deployments@1';
/** Older ones are dropped, but never what is live or what could be gone back to. */
const entriesKept = 100;
const goodOnesKept = 3;
function withEntries(document, environment, list) {
    const good = list.filter(({ state }) => state === 'active' || state === 'inactive').slice(0, goodOnesKept);
    const kept = list.filter((entry, index) => index < entriesKept || good.includes(entry));
    return { ...document, environments: { ...document.environments, [environment]: kept } };
}
const entriesOf = ({ environments }, environment) => Object.hasOwn(environments, environment) ? (environments[environment] ?? []) : [];
/** When one becomes active, all others were. Throws a `UserError` when it may not any more. */
function finished(list, id, ending, changedAt) {
    const { state, marks: given, servedVersion, description } = ending;
    return list.map((entry) => {
        if (entry.id === id) {
            checkClosed(entry, ending);
            const served = servedVersion || entry.servedVersion;
            return {
                ...entry,
                state,
                marks: given,
                changedAt,
                description: recordDescription(description),
                servedVersion: served,
            };
        }
        const replaced = state === 'active' && entry.state === 'active';
        return replaced ? { ...entry, state: 'inactive', changedAt } : entry;
    });
}
/** An empty text is an empty record. Something else that is no record is an error: it is never overwritten. */
function parseDeployments(text, path) {
    if (text.trim() === '')
        return { schema, environments: {} };
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        throw new src/* UserError */.yo(`${path} is not JSON, so it is no record of deployments. Move it away, or name another file in \`record\`.`);
    }
    const { schema: given, environments } = asMapping(document);
    if (given !== schema || typeof environments !== 'object' || environments === null) {
        throw new src/* UserError */.yo(`${path} is no record of deployments (\`schema\` is not ${schema}). Name another file in \`record\`.`);
    }
    const lists = Object.entries(environments).map(([environment, list]) => {
        if (!Array.isArray(list))
            throw new src/* UserError */.yo(`${path}: the deployments of ${environment} are no list.`);
        return [environment, list.map((entry) => parseEntry(entry, `${path}: ${environment}`))];
    });
    return { schema, environments: Object.fromEntries(lists) };
}
/** A person may have mended the file by hand: what they left out is empty, and what cannot be is told. */
function parseEntry(value, where) {
    const given = asMapping(value);
    const { id, sha } = given;
    const state = recordedStates.find((name) => name === given.state);
    if (!Number.isSafeInteger(id) || typeof sha !== 'string' || state === undefined) {
        const shown = JSON.stringify(value)?.slice(0, 120);
        throw new src/* UserError */.yo(`${where}: ${shown} is no deployment (\`id\`, \`sha\` and \`state\` are needed).`);
    }
    const text = (name) => (typeof given[name] === 'string' ? given[name] : '');
    const listed = Array.isArray(given.marks) ? given.marks : [];
    return {
        id: Number(id),
        state,
        sha,
        version: text('version'),
        artifact: text('artifact'),
        digest: text('digest'),
        marks: marks.filter((mark) => listed.includes(mark)),
        createdAt: text('createdAt'),
        changedAt: text('changedAt') || text('createdAt'),
        description: text('description'),
        runUrl: text('runUrl'),
        servedVersion: text('servedVersion'),
        rollbackOf: typeof given.rollbackOf === 'number' ? given.rollbackOf : undefined,
        attemptKey: text('attemptKey'),
        leaseUntil: text('leaseUntil'),
        config: text('config'),
        foreign: given.foreign === true,
    };
}
const asMapping = (value) => typeof value === 'object' && value !== null ? value : {};

;// CONCATENATED MODULE: ./packages/deployment/src/file-lock.ts

const longestWaitMs = 20_000;
/** A cancelled job has no time to wait; its end writes again what could not be written. */
const cancelledWaitMs = 1000;
const pauseMs = 20;
/** A change takes milliseconds: whoever holds the lock for so long was killed. */
const deadMs = 5000;
/**
 * Changes a file while nobody else does: the lock is a file beside it, which only one of many can make. The lock of a process that was
 * killed is broken; one that was only asleep finds its lock gone before it writes, and begins anew. Each look counts at most as a pause: a machine that was put to sleep has not waited.
 */
async function changeLocked(path, world, changed) {
    const { files } = world;
    for (;;) {
        const { lock, mine } = await takeLock(path, world);
        const isMine = async () => (await files.text(lock).catch(() => '')) === mine;
        try {
            const content = await changed();
            if (!(await isMine()))
                continue;
            await files.write(path, content);
            return;
        }
        finally {
            if (await isMine())
                await files.remove(lock);
        }
    }
}
async function takeLock(path, { files, clock, host }) {
    const lock = `${path}.lock`;
    const mine = `${clock.now()} ${clock.random()}`;
    const patienceMs = deadMs * (1 + clock.random());
    let waitedMs = 0;
    let seen = { text: undefined, atMs: 0 };
    for (let lookedAt = clock.elapsed(); !(await files.writeNew(lock, mine)); lookedAt = clock.elapsed()) {
        // It may be gone by now.
        const text = await files.text(lock).catch(() => undefined);
        if (text !== seen.text)
            seen = { text, atMs: waitedMs };
        if (text !== undefined && waitedMs - seen.atMs > patienceMs) {
            await files.remove(lock);
            continue;
        }
        if (waitedMs > (host.cancelled.aborted ? cancelledWaitMs : longestWaitMs))
            throw new src/* UserError */.yo(`${lock} stays there: another job writes ${path} all the time, or the file has to be removed by hand.`);
        // In a cancelled job nothing is slept.
        await clock.sleep(pauseMs * (1 + clock.random()));
        waitedMs += Math.min(2 * pauseMs, clock.elapsed() - lookedAt);
    }
    return { lock, mine };
}

;// CONCATENATED MODULE: ./packages/deployment/src/file-record.ts




/**
 * A record in a file: works without GitHub, for one machine. It is changed under a lock, written whole and renamed into its place, so no
 * entry is lost and none is half written.
 */
function createFileRecord({ path, environment, runUrl }, world) {
    const { files, clock } = world;
    const now = () => new Date(clock.now()).toISOString();
    const read = async () => parseDeployments((await files.exists(path)) ? await files.text(path) : '', path);
    const change = (update) => keeping(path, () => changeLocked(path, world, async () => {
        const document = await read();
        const changed = withEntries(document, environment, update(entriesOf(document, environment)));
        return `${JSON.stringify(changed, null, 2)}\n`;
    }));
    const changeEntry = (id, update) => change((list) => {
        if (list.some((entry) => entry.id === id))
            return update(list);
        throw new src/* UserError */.yo(`${path} has lost deployment ${id} of ${environment}: somebody else changed or removed it.`);
    });
    return {
        kind: 'file',
        place: path,
        list: async () => entriesOf(await keeping(path, read), environment),
        async begin({ release, rollbackOf, servedVersion, config, attemptKey, leaseMs }) {
            let id = 1;
            await change((list) => {
                id = Math.max(0, ...list.map((entry) => entry.id)) + 1;
                const entry = {
                    id,
                    state: 'waiting',
                    ...release,
                    marks: [],
                    createdAt: now(),
                    changedAt: now(),
                    description: '',
                    runUrl,
                    servedVersion,
                    rollbackOf,
                    attemptKey,
                    leaseUntil: new Date(clock.now() + leaseMs).toISOString(),
                    config,
                    foreign: false,
                };
                return [entry, ...list];
            });
            return id;
        },
        start: (id) => changeEntry(id, (list) => list.map((entry) => {
            if (entry.id !== id)
                return entry;
            checkWaiting(entry);
            return { ...entry, state: 'in-progress', changedAt: now() };
        })),
        finish: (id, ending) => changeEntry(id, (list) => finished(list, id, ending, now())),
    };
}
/** A folder that cannot be written, a full disk: not our mistake, and told with the path. */
async function keeping(path, work) {
    try {
        return await work();
    }
    catch (error) {
        const { code, message } = error;
        if (error instanceof src/* UserError */.yo || typeof code !== 'string')
            throw error;
        throw new src/* UserError */.yo(`The record ${path} cannot be kept (${String(message)}). Make it writable, or name another file in \`record\`.`);
    }
}

;// CONCATENATED MODULE: ./packages/deployment/src/github-node.ts

const payloadSchema = 'sluice/deploy@1';
const deployTask = 'deploy';
/** What the one query asks of each deployment. */
const nodeFields = 'databaseId createdAt state task environment payload commitOid latestStatus{description logUrl createdAt}';
/** GraphQL's DeploymentState. One that was never touched for half an hour is abandoned. */
const states = {
    ACTIVE: 'active',
    SUCCESS: 'active',
    INACTIVE: 'inactive',
    DESTROYED: 'inactive',
    FAILURE: 'failed',
    ERROR: 'error',
    ABANDONED: 'error',
    IN_PROGRESS: 'in-progress',
    QUEUED: 'waiting',
    WAITING: 'waiting',
    PENDING: 'waiting',
};
/** Ours, or one that something else made; `undefined` for what says nothing about what was deployed. */
function recordedOf(node) {
    const id = Number(node.databaseId);
    if (!Number.isSafeInteger(id) || node.task !== deployTask || isOfJob(node))
        return undefined;
    const payload = decoded(node.payload);
    const foreign = payload?.schema !== payloadSchema;
    const ours = foreign ? {} : payload;
    const state = states[String(node.state)] ?? 'error';
    const description = github_node_text(node.latestStatus?.description);
    return {
        id,
        state,
        marks: node.state === 'ABANDONED' ? ['untouched'] : foreign ? [] : marksIn(description),
        sha: github_node_text(node.commitOid) || github_node_text(ours.sha),
        version: github_node_text(ours.version),
        artifact: github_node_text(ours.artifact),
        digest: github_node_text(ours.digest),
        createdAt: github_node_text(node.createdAt),
        changedAt: github_node_text(node.latestStatus?.createdAt) || github_node_text(node.createdAt),
        description,
        runUrl: github_node_text(ours.run_url) || github_node_text(node.latestStatus?.logUrl),
        servedVersion: github_node_text(ours.expect?.version),
        rollbackOf: typeof ours.rollback_of === 'number' ? ours.rollback_of : undefined,
        attemptKey: github_node_text(ours.attempt_key),
        leaseUntil: github_node_text(ours.lease_until),
        config: github_node_text(ours.config_digest),
        foreign,
    };
}
/**
 * Made by GitHub for a job that has `environment:`. It becomes good when the job ends well, whatever the job did (often it only reads
 * secrets), so it tells nothing about what is live.
 */
function isOfJob({ payload, latestStatus }) {
    return (decoded(payload)?.schema !== payloadSchema && /\/actions\/runs\/\d+\/job\/\d+/u.test(github_node_text(latestStatus?.logUrl)));
}
const isOfRun = ({ latestStatus }, runId) => github_node_text(latestStatus?.logUrl).includes(`/actions/runs/${runId}/job/`);
const github_node_text = (value) => (typeof value === 'string' ? value : '');
/** GraphQL answers the payload as JSON in a text, sometimes encoded twice. */
function decoded(payload) {
    let value = payload;
    for (let layer = 0; layer < 2 && typeof value === 'string'; layer += 1) {
        try {
            value = JSON.parse(value);
        }
        catch {
            return undefined;
        }
    }
    return typeof value === 'object' && value !== null ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/deployment/src/release.ts
/** The digest that an artifact's name ends in: `sha256:…`, `registry/image@sha256:…`. Empty when there is none. */
const release_digestIn = (artifact) => /(?:^|@)(sha256:[0-9a-f]{64})$/iu.exec(artifact)?.[1]?.toLowerCase() ?? '';
const shortSha = (sha) => sha.slice(0, 12);
/** `1.4.0 (0123456789ab)`, or the commit alone. */
function release_releaseName({ sha, version }) {
    return version === '' || version === sha ? shortSha(sha) : `${version} (${shortSha(sha)})`;
}

;// CONCATENATED MODULE: ./packages/deployment/src/history.ts

function history_liveDeployment(list) {
    const [lastGood] = verifiedOnes(list);
    const disturber = history_disturberOf(list);
    return { lastGood, doubt: disturber && `${doubtful(disturber)}: ${describe(disturber)}` };
}
/** The deployment because of which the last good one may not be what answers. */
function history_disturberOf(list) {
    const [lastGood] = verifiedOnes(list);
    return newestFirst(list).find((entry) => disturbs(entry, lastGood, list));
}
/** It came after the last good one and may have changed what answers, and nothing is known of how that ended. */
function disturbs(entry, lastGood, list) {
    if (entry.id === lastGood?.id || entry.state === 'waiting' || entry.marks.includes('untouched'))
        return false;
    if (entry.state === 'in-progress')
        return true;
    if (lastGood !== undefined && !isLater(entry, lastGood))
        return false;
    if (entry.foreign)
        return entry.state === 'active';
    return !history_isGood(entry) && leftFor(entry, list) === undefined;
}
/**
 * By the time of the last change, since one may have waited for another with a higher number; and by the number where the clock does not
 * tell: it has whole seconds on GitHub, and of one that is inactive it tells when it was replaced.
 */
function isLater(entry, good) {
    const apart = Date.parse(entry.changedAt) - Date.parse(good.changedAt);
    return good.state !== 'active' || apart === 0 || Number.isNaN(apart) ? entry.id > good.id : apart > 0;
}
function doubtful({ foreign, state }) {
    if (foreign)
        return 'something else deployed';
    return state === 'in-progress' ? 'a deployment has not ended' : 'a deployment went wrong and was not undone';
}
const describe = (entry) => `${release_releaseName(entry)}, deployment ${entry.id}`;
/** The commit that a candidate has to follow: the newest one that is, or may well be, live. */
function guardedSha(list) {
    const { lastGood } = history_liveDeployment(list);
    const foreign = newestFirst(list).find((entry) => entry.foreign && entry.state === 'active');
    if (foreign !== undefined && (lastGood === undefined || isLater(foreign, lastGood)))
        return foreign.sha;
    return lastGood?.sha;
}
/**
 * Where a bad release is rolled back to: the newest one that was verified, of another commit, or of this commit with another version. Never
 * one that failed since, and never one whose replacement was a rollback away from it.
 */
function history_rollbackTarget(list, candidate) {
    return verifiedOnes(list).find(({ sha, version }) => (sha !== candidate.sha || version !== candidate.version) && quarantineOf(list, sha) === undefined);
}
/**
 * The deployment for which this commit is in quarantine: verification found it bad here, or a person went back from it; and it was never
 * found good since.
 */
function quarantineOf(list, sha) {
    const last = newestFirst(list).find((entry) => entry.sha === sha && isProof(entry));
    return last === undefined || last.marks.includes('quarantined') ? last : history_turnedFrom(last, list);
}
/** The way back from it, proven or not: a person wanted it gone, and nothing that only went wrong afterwards says that they were mistaken. */
const history_turnedFrom = (left, list) => leftFor(left, list) ?? newestFirst(list).find((entry) => entry.rollbackOf === left.id && hasFailed(entry));
/** It touched the environment, and was not proven. */
const hasFailed = ({ state, marks }) => (state === 'failed' || state === 'error') && !marks.includes('untouched');
const isProof = (entry) => !entry.foreign && (history_isGood(entry) || entry.marks.includes('quarantined'));
/** The one that was brought back in its place, and proven. */
const leftFor = ({ id }, list) => list.find((entry) => entry.rollbackOf === id && history_isGood(entry));
/** It was verified. */
const history_isGood = ({ state }) => state === 'active' || state === 'inactive';
/** The deployment whose rollback failed, when nothing was proven to answer since. */
function freezeOf(list) {
    const last = newestFirst(list).find((entry) => !entry.foreign && (history_isGood(entry) || entry.marks.includes('frozen')));
    return last?.marks.includes('frozen') === true ? last : undefined;
}
/**
 * Nobody touched the environment since our turn came. `settled` are those that had ended by then; whoever else is past waiting came after
 * us, or was taken for dead and was not. And nobody took ours for dead. `ours` is `undefined` when nothing is recorded.
 */
function isNewest(list, ours, settled) {
    const before = new Set(settled);
    const newestBefore = ours ?? Math.max(0, ...settled);
    return list.every((entry) => {
        if (entry.id === ours)
            return isOpen(entry);
        if (before.has(entry.id) || entry.marks.includes('untouched'))
            return true;
        return entry.foreign ? entry.state !== 'active' || entry.id < newestBefore : entry.state === 'waiting';
    });
}
/** Neither ended nor given up. */
const isOpen = ({ state, foreign }) => !foreign && (state === 'waiting' || state === 'in-progress');
/** The live one, and then the newest first. */
function verifiedOnes(list) {
    // A way back that was begun and not proven has replaced nothing.
    const good = newestFirst(list).filter((entry) => !entry.foreign && leftFor(entry, list) === undefined);
    return [...good.filter(({ state }) => state === 'active'), ...good.filter(({ state }) => state === 'inactive')];
}
const newestFirst = (list) => [...list].sort((a, b) => b.id - a.id);

;// CONCATENATED MODULE: ./packages/deployment/src/github-record.ts




/** Pages of a hundred; nearly always all that is needed is on the first. */
const pages = 5;
const query = `query($owner:String!,$repo:String!,$environments:[String!],$after:String){repository(owner:$owner,name:$repo){deployments(first:100,after:$after,environments:$environments,orderBy:{field:CREATED_AT,direction:DESC}){pageInfo{hasNextPage endCursor}nodes{${nodeFields}}}}}`;
const permissionLines = 'permissions:\n  contents: read\n  deployments: write';
/** Where ours are kept when GitHub makes a deployment of its own for the job. */
const shadowEnvironment = (environment) => `${environment}/history`;
/**
 * GitHub's deployments as the record: only those that carry our payload are ours, one GraphQL read tells all of them, `success` is written
 * only after verification, and we make the previous ones inactive ourselves, because GitHub's own rule leaves out production.
 *
 * A job with `environment: X` has a deployment in X that GitHub ends by the job's result. A second one of ours in X would fight with it over
 * which is active, so ours is then kept in `X/history`; both are read always, because jobs come and go.
 */
function createGitHubRecord(github, clock, environment, { onJobsOwn = () => undefined } = {}) {
    const { owner, repo, runUrl, runId, serverUrl } = github.context;
    const base = `/repos/${owner}/${repo}/deployments`;
    const environments = [environment, shadowEnvironment(environment)];
    let hasJobsOwn;
    const post = async (path, body) => (expected(await github.request('POST', path, body), environment) ?? {});
    const setStatus = (id, state, description, url = '') => post(`${base}/${id}/statuses`, {
        state,
        log_url: runUrl,
        description: recordDescription(description),
        auto_inactive: false,
        ...(/^https?:/u.test(url) ? { environment_url: url } : {}),
    });
    const list = async () => {
        const found = [];
        let after = null;
        for (let page = 1; page <= pages; page += 1) {
            const answer = await github.graphql(query, { owner, repo, environments, after });
            const { nodes, next } = pageOf(expected(answer, environment));
            found.push(...nodes.flatMap((node) => recordedOf(node) ?? []));
            if (hasJobsOwn !== true && nodes.some((node) => isOfJob(node) && isOfRun(node, runId))) {
                hasJobsOwn = true;
                onJobsOwn();
            }
            // What is live and what to go back to: older ones are of no use.
            const good = found.filter(({ state, foreign }) => !foreign && (state === 'active' || state === 'inactive'));
            if (next === undefined || new Set(good.map(({ sha }) => sha)).size > 2)
                break;
            after = next;
        }
        hasJobsOwn ??= false;
        return found;
    };
    /** An answer that was lost on its way may have been a good one: what we began carries our key. */
    const findOurs = async ({ attemptKey, rollbackOf }) => (await list()).find((entry) => entry.attemptKey === attemptKey && isOpen(entry) && entry.rollbackOf === rollbackOf)
        ?.id;
    return {
        kind: 'github',
        place: `${serverUrl}/${owner}/${repo}/deployments/${encodeURIComponent(environment)}`,
        list,
        async begin(beginning) {
            if (hasJobsOwn === undefined)
                await list();
            const name = hasJobsOwn === true ? shadowEnvironment(environment) : environment;
            const body = creation(beginning, { name, environment, runUrl, now: clock.now() });
            let answer;
            try {
                answer = await post(base, body);
            }
            catch (error) {
                if (!(error instanceof src/* UserError */.yo) || error instanceof RecordRefused)
                    throw error;
                const id = await findOurs(beginning);
                if (id === undefined)
                    throw error;
                return id;
            }
            const id = Number(answer.id);
            // 202 says that something was merged instead, and has no id.
            if (!Number.isSafeInteger(id) || id <= 0)
                throw new src/* UserError */.yo(`GitHub made no deployment for ${beginning.release.sha}: ${String(answer.message ?? '')}`);
            return id;
        },
        async start(id) {
            await setStatus(id, 'in_progress', 'deploying');
        },
        async finish(id, ending) {
            const description = markedDescription(ending);
            if (ending.state !== 'active') {
                await setStatus(id, ending.state === 'failed' ? 'failure' : 'error', description, ending.url);
                return;
            }
            // In this order there are never two active ones; and until ours is, it is in progress, so nobody takes the other one for live.
            const all = await list();
            const own = all.find((entry) => entry.id === id);
            if (own !== undefined)
                checkClosed(own, ending);
            const others = all.filter((entry) => entry.state === 'active' && !entry.foreign && entry.id !== id);
            for (const entry of others)
                await setStatus(entry.id, 'inactive', `replaced by ${id}`);
            await setStatus(id, 'success', description, ending.url);
        },
    };
}
/** The full commit, nothing merged, no other check asked: our own run is one of them and has not ended. */
function creation(beginning, { name, environment, runUrl, now }) {
    const { release, previous, rollbackOf, servedVersion, config, attemptKey, leaseMs } = beginning;
    return {
        ref: release.sha,
        task: deployTask,
        auto_merge: false,
        required_contexts: [],
        environment: name,
        production_environment: environment.toLowerCase() === 'production',
        transient_environment: false,
        description: rollbackOf === undefined ? 'Deployed by Sluice' : 'Rolled back by Sluice',
        payload: {
            schema: payloadSchema,
            attempt_key: attemptKey,
            run_url: runUrl,
            lease_until: new Date(now + leaseMs).toISOString(),
            ...release,
            expect: { version: servedVersion },
            config_digest: config,
            previous: previous === undefined ? null : { id: previous.id, sha: previous.sha },
            rollback_of: rollbackOf ?? null,
        },
    };
}
function pageOf(data) {
    const { repository } = (data ?? {});
    const { nodes = [], pageInfo } = repository?.deployments ?? {};
    const next = pageInfo?.hasNextPage === true && typeof pageInfo.endCursor === 'string' ? pageInfo.endCursor : undefined;
    return { nodes, next };
}
/** The data of an answer; throws when there is none, with what to do about it. */
function expected(answer, environment) {
    if (answer.ok)
        return answer.data;
    const where = `the deployments of ${environment} on GitHub`;
    if (answer.failure === 'permission' || answer.failure === 'not-found' || answer.failure === 'unauthorized') {
        throw new RecordRefused(`The token may not write ${where}. Add to the job:\n${permissionLines}\nor set \`record: off\`.`);
    }
    throw new src/* UserError */.yo(`Could not keep ${where} (${answer.failure}, HTTP ${answer.status}): ${answer.message}`);
}

;// CONCATENATED MODULE: ./packages/deployment/src/lease.ts

/**
 * Whose turn it is: of those that are begun and have not ended the one with the lowest number, and all others wait. Numbers only grow, so
 * nobody who comes later can overtake, and no permission is needed but that for the record (Lamport's bakery, with the record as the
 * counter).
 */
function aheadOf(list, ours) {
    return list.filter((entry) => isOpen(entry) && entry.id < ours).sort((a, b) => a.id - b.id);
}
/** Each step says when it begins how long it can take at most: what is open after that was killed. */
const leaseIsOver = ({ leaseUntil }, now) => leaseUntil !== '' && Date.parse(leaseUntil) <= now;
/** Whether the attempt of a run that made a deployment has ended; asks GitHub, which needs `actions: read`. */
async function runEnd({ runUrl }, github) {
    const { owner, repo, serverUrl, runId, runAttempt } = github.context;
    const [, repository = '', id = '', attempt = '1'] = /^(.+)\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?$/u.exec(runUrl) ?? [];
    if (owner === '' || repository !== `${serverUrl}/${owner}/${repo}`)
        return 'unknown';
    // An attempt begins only once the one before it has ended.
    if (Number(id) === runId && Number(attempt) < runAttempt)
        return 'ended';
    if (Number(id) === runId)
        return 'runs';
    if (!github.hasToken)
        return 'unknown';
    const answer = await github.request('GET', `/repos/${owner}/${repo}/actions/runs/${id}`);
    if (!answer.ok)
        return 'unknown';
    const run = answer.data;
    if (Number(run.run_attempt) > Number(attempt))
        return 'ended';
    return run.status === 'completed' ? 'ended' : 'runs';
}
/** Ends those of the open ones in the record whose step was killed: one that waited had touched nothing, of another nobody knows. */
async function closeDead(open, record, { clock, github }) {
    const dead = [];
    for (const entry of open) {
        if (!leaseIsOver(entry, clock.now()) && (await runEnd(entry, github)) !== 'ended')
            continue;
        await record.finish(entry.id, {
            state: 'error',
            marks: entry.state === 'waiting' ? ['untouched'] : [],
            description: 'never ended: its run was killed',
            url: '',
            servedVersion: '',
        });
        dead.push(entry);
    }
    return { dead, alive: open.filter((entry) => !dead.includes(entry)) };
}

;// CONCATENATED MODULE: ./packages/deployment/src/state.ts
const start = { phase: 'guarding' };
const state_done = (attempts, rest, { marks = [], held = false } = {}) => ({ phase: 'done', attempts, marks, held, ...rest });
/** `recorded`: a deployment was begun in the record, and has to end there. */
function state_untouched(result, status, reason, recorded = false) {
    return state_done(0, { result, status, reason, live: 'unchanged', recordAs: recorded ? 'error' : 'none' }, recorded ? { marks: ['untouched'] } : {});
}

;// CONCATENATED MODULE: ./packages/deployment/src/refusal.ts

/**
 * Why nothing is deployed; `undefined`: it may be. Asked twice, the second time right before anything is touched, when the deployment is
 * already `recorded`.
 */
function refusal_refusal(facts, policy, recorded) {
    const refused = (reason) => untouched('refused', 'fail', `${reason}; nothing was touched`, recorded);
    if (facts.freeze !== undefined && !policy.allowFrozen)
        return refused(`the environment is frozen: ${facts.freeze}. Mend it, then deploy once with \`allow-frozen: true\``);
    if (facts.quarantine !== undefined && !policy.allowQuarantined)
        return refused(`this commit is in quarantine here: ${facts.quarantine} (\`allow-quarantined: true\` deploys it all the same)`);
    if (!policy.allowOlder && facts.relation === 'behind') {
        const reason = 'a newer commit is live; this one is older and was not deployed (`allow-older: true` deploys it)';
        return untouched('superseded', 'inconclusive', reason, recorded);
    }
    if (!policy.allowOlder && facts.relation === 'diverged')
        return refused("what is live is not part of this commit's history and would be lost (`allow-older: true` deploys it)");
    if (facts.noWayBack !== undefined)
        return refused(facts.noWayBack);
    if (facts.unmetPromotion !== undefined)
        return refused(`not yet fit for this environment: ${facts.unmetPromotion}`);
    if (policy.requireRollbackReady && policy.noRollback !== undefined)
        return refused(`a rollback would not be possible: ${policy.noRollback}`);
    return undefined;
}

;// CONCATENATED MODULE: ./packages/deployment/src/rollback.ts

/** Something went wrong after the environment was touched. `status` is that of a verdict without a rollback. */
function rollback_bad(attempt, cause, policy, status = 'fail') {
    const held = cause.kind === 'verify-error';
    const staying = (why) => ended({ attempt, cause }, 'failed', `${cause.reason}; not rolled back${why}`, {
        status,
        held,
        blamed: !policy.byHand,
    });
    if (!policy.rollbackOn.includes(cause.kind))
        return staying(` (\`rollback-on\` does not have ${cause.kind})`);
    if (policy.noRollback !== undefined)
        return staying(`: ${policy.noRollback}`);
    return { phase: 'checking-newest', attempt, cause, attemptBack: 1 };
}
/** Never over a newer release; and who cannot tell whether there is one does not go back either. */
function rollback_newestChecked(state, event) {
    const { cause } = state;
    switch (event.newest) {
        case 'ours':
            return { ...state, phase: 'rolling-back' };
        case 'another': {
            const reason = `${cause.reason}; not rolled back, because a newer release was deployed meanwhile`;
            return ended(state, 'superseded', reason, { blamed: false });
        }
        case 'unknown': {
            const reason = `${cause.reason}; not rolled back, because it could not be told whether a newer release was deployed meanwhile: ${event.reason}`;
            return ended(state, 'failed', reason, { blamed: false });
        }
    }
}
function rollback_rolledBack(state, event, policy) {
    const { attempt, cause, attemptBack } = state;
    if (!event.ok) {
        if (attemptBack < policy.rollbackAttempts)
            return again(state);
        const tries = attemptBack === 1 ? '' : ` (${attemptBack} attempts)`;
        return rollbackFailed(state, `the rollback failed: ${event.reason}${tries}`);
    }
    if (policy.verifies)
        return { phase: 'verifying-rollback', attempt, cause };
    return ended(state, 'rolled-back', `${cause.reason}; rolled back, and nothing proved that the previous version answers`);
}
/** Stopped in the middle, it is half done: only doing it again makes it whole. */
function rollback_rollbackCancelled(state, policy) {
    if (state.attemptBack < policy.rollbackAttempts)
        return again(state);
    return rollbackFailed(state, 'the rollback was cancelled in the middle');
}
const again = (state) => ({
    ...state,
    phase: 'checking-newest',
    attemptBack: state.attemptBack + 1,
});
/** Whoever has deployed meanwhile, when we were taken for dead, is responsible for what answers now. */
function rollback_lost(state, reason) {
    const meanwhile = 'a newer release was deployed meanwhile, or may have been';
    if (state.phase === 'rolling-back')
        return ended(state, 'superseded', `${state.cause.reason}; not rolled back: ${reason}, and ${meanwhile}`, {
            blamed: false,
        });
    if (state.attempt === 1)
        return untouched('superseded', 'inconclusive', `${reason}, and ${meanwhile}; nothing was touched`, true);
    const cause = { kind: 'deploy-failure', reason: 'the deploy command failed' };
    const attempt = state.attempt - 1;
    return ended({ attempt, cause }, 'superseded', `${cause.reason}; not tried again: ${reason}, and ${meanwhile}`);
}
function rollback_rollbackVerified(state, { status, reason }, { unprovenRollback }) {
    const { cause } = state;
    if (status !== 'pass')
        return rollbackFailed(state, `after the rollback the previous release was not proven to answer: ${reason}`);
    if (unprovenRollback !== undefined)
        return ended(state, 'rolled-back', `${cause.reason}; rolled back and healthy, but ${unprovenRollback} (${reason})`);
    return ended(state, 'rolled-back', `${cause.reason}; rolled back: ${reason}`, { live: 'previous' });
}
function rollbackFailed(state, what) {
    const reason = `${state.cause.reason}; and ${what}. What is live is unknown: look now`;
    return ended(state, 'rollback-failed', reason, { frozen: true });
}
/** `failed` says that it went wrong; a cancel and our own trouble do not say that of the release. */
function ended({ attempt, cause }, result, reason, how = {}) {
    const { status = 'fail', live = 'unknown', frozen = false, blamed = true, held = false } = how;
    const recordAs = cause.kind === 'verify-error' || cause.kind === 'cancel' ? 'error' : 'failed';
    const marks = [
        // That a command failed says nothing of the release; that its answers were wrong does.
        ...(cause.kind === 'verify-failure' && blamed ? ['quarantined'] : []),
        ...(frozen ? ['frozen'] : []),
    ];
    return done(attempt, { result, status, reason, live, recordAs }, { marks, held });
}

;// CONCATENATED MODULE: ./packages/deployment/src/machine.ts



/** What follows. An event that does not fit its phase is a bug and throws. */
function next(state, event, policy) {
    if (event.kind === 'cancelled')
        return cancelled(state, event.begun, policy);
    if (event.kind === 'blind')
        return blind(state, event.reason);
    switch (state.phase) {
        case 'guarding':
            if (event.kind === 'guarded')
                return refusal(event.facts, policy, false) ?? { phase: policy.validates ? 'validating' : 'recording' };
            break;
        case 'validating':
            if (event.kind === 'validated')
                return validated(event);
            break;
        case 'recording':
            if (event.kind === 'recorded')
                return { phase: 'taking-turn' };
            break;
        case 'taking-turn':
            if (event.kind === 'turn')
                return refusal(event.facts, policy, true) ?? { phase: 'deploying', attempt: 1 };
            if (event.kind === 'no-turn')
                return untouched('refused', 'inconclusive', `${event.reason}; nothing was touched`, true);
            break;
        case 'deploying':
            if (event.kind === 'deployed')
                return deployed(state.attempt, event, policy);
            if (event.kind === 'lost')
                return lost(state, event.reason);
            break;
        case 'verifying':
            if (event.kind === 'verified')
                return verified(state.attempt, event, policy);
            break;
        case 'watching':
            if (event.kind === 'watched')
                return watched(state, event, policy);
            break;
        case 'checking-newest':
            if (event.kind === 'newest')
                return newestChecked(state, event);
            break;
        case 'rolling-back':
            if (event.kind === 'rolled-back')
                return rolledBack(state, event, policy);
            if (event.kind === 'lost')
                return lost(state, event.reason);
            break;
        case 'verifying-rollback':
            if (event.kind === 'rollback-verified')
                return rollbackVerified(state, event, policy);
            break;
        case 'done':
            break;
    }
    throw new Error(`The event ${event.kind} does not fit the phase ${state.phase}.`);
}
/** A validation that was killed or ran out of time has found nothing: that is an error, and as little a pass. */
function validated({ status, reason }) {
    if (status === 'pass')
        return { phase: 'recording' };
    const what = status === 'fail' ? 'validation failed' : 'validation did not come to an end';
    return untouched('refused', status, `${what}: ${reason}; nothing was touched`);
}
/** Whoever cannot see does not touch. */
function blind(state, reason) {
    switch (state.phase) {
        case 'guarding':
            return untouched('refused', 'error', `${reason} Nothing was touched.`);
        case 'recording':
        case 'taking-turn':
            return untouched('refused', 'error', `${reason} Nothing was touched.`, true);
        default:
            throw new Error(`The event blind does not fit the phase ${state.phase}.`);
    }
}
function deployed(attempt, event, policy) {
    if (event.ending === 'ok') {
        if (policy.verifies)
            return { phase: 'verifying', attempt };
        return unprovenGood(attempt, 'the command ended well, and nothing proved that the new version answers: give `url` and `version-from`, `checks` or `smoke-command`');
    }
    const reason = `the deploy command failed: ${event.reason}`;
    // A command that never ran has changed nothing; after an earlier attempt that is no longer true.
    if (event.ending === 'broken' && attempt === 1)
        return untouched('failed', 'error', reason, true);
    const retryable = event.ending !== 'broken' && policy.retryOn.includes(event.ending);
    if (retryable && attempt < policy.attempts)
        return { phase: 'deploying', attempt: attempt + 1 };
    const tries = attempt === 1 ? '' : ` (${attempt} attempts)`;
    return bad(attempt, { kind: 'deploy-failure', reason: `${reason}${tries}` }, policy);
}
function verified(attempt, event, policy) {
    switch (event.status) {
        case 'pass':
            if (policy.watches)
                return { phase: 'watching', attempt, reason: event.reason };
            return good(attempt, event.reason, policy);
        case 'fail':
            return bad(attempt, { kind: 'verify-failure', reason: `verification failed: ${event.reason}` }, policy);
        case 'error':
        case 'inconclusive': {
            const cause = { kind: 'verify-error', reason: `could not be verified: ${event.reason}` };
            return bad(attempt, cause, policy, event.status);
        }
    }
}
function watched({ attempt, reason }, event, policy) {
    if (event.status === 'pass')
        return good(attempt, `${reason}; ${event.reason}`, policy);
    if (event.status === 'fail')
        return bad(attempt, { kind: 'verify-failure', reason: `became unhealthy: ${event.reason}` }, policy);
    const cause = { kind: 'verify-error', reason: `could not be watched: ${event.reason}` };
    return bad(attempt, cause, policy, event.status);
}
/** Healthy is not enough: green needs proof that it is the new release that is healthy. */
function good(attempt, reason, { unproven }) {
    if (unproven !== undefined)
        return unprovenGood(attempt, `healthy, but ${unproven} (${reason})`);
    return done(attempt, { result: 'deployed', status: 'pass', reason, live: 'new', recordAs: 'active' });
}
const unprovenGood = (attempt, reason) => done(attempt, { result: 'deployed', status: 'inconclusive', reason, live: 'unknown', recordAs: 'error' }, { held: true });
/** Before anything was touched a cancel ends it; later it is a cause of its own. */
function cancelled(state, begun, policy) {
    const nothing = 'cancelled before anything was touched';
    switch (state.phase) {
        case 'guarding':
        case 'validating':
            return untouched('failed', 'error', nothing);
        case 'recording':
        case 'taking-turn':
            return untouched('failed', 'error', nothing, true);
        case 'deploying':
            if (!begun && state.attempt === 1)
                return untouched('failed', 'error', nothing, true);
            return bad(state.attempt, { kind: 'cancel', reason: 'cancelled while deploying' }, policy, 'error');
        case 'verifying':
        case 'watching':
            if (policy.rollbackOn.includes('cancel') && policy.noRollback === undefined)
                return bad(state.attempt, { kind: 'cancel', reason: `cancelled while ${state.phase}` }, policy, 'error');
            // The release is out, and what is known of it is proven by nobody yet, or no longer: `post` asks (again).
            return { phase: 'verifying', attempt: state.attempt };
        case 'rolling-back':
            return begun ? rollbackCancelled(state, policy) : state;
        // Decided, and still to be done or proven: `post` does it.
        case 'checking-newest':
        case 'verifying-rollback':
        case 'done':
            return state;
    }
}

;// CONCATENATED MODULE: ./packages/deployment/src/migration.ts
const longestText = 120;
/** Names a table, a column or a type that older code still uses, or asks of it what it does not give. */
const sql = (/* unused pure expression or super */ null && ([
    /\bdrop\s+(?:materialized\s+view|table|column|view|type|schema|database|sequence|function|procedure|default)\b/iu,
    /\balter\s+table\b[^;]*\bdrop\s+(?!index|constraint|foreign|primary|key|check|partition|column|not\b|default)[`"[\w]/iu,
    /\brename\s+(?:to|column|table)\b/iu,
    /\balter\s+table\b[^;]*\brename\b/iu,
    /\balter\s+table\b[^;]*\b(?:modify|change)\s/iu,
    /\balter\s+column\b[^;,]*\btype\b/iu,
    /\balter\s+column\s+\S+\s+(?!set|drop|add|restart|type)\w+/iu,
    /\bset\s+not\s+null\b/iu,
    /\btruncate\b/iu,
    /\bdelete\s+from\s+[`"[\].\w]+\s*(?:;|$)/iu,
]));
/** Alembic, Django, Rails, Knex, Sequelize and TypeORM, by what they call the same. */
const calls = (/* unused pure expression or super */ null && ([
    /\bop\.(?:drop_table|drop_column|rename_table)\s*\(/u,
    /\bop\.alter_column\s*\((?=[^)]*\b(?:type_|nullable\s*=\s*False|new_column_name)\b)/u,
    /\bmigrations\.(?:RemoveField|DeleteModel|RenameField|RenameModel|AlterField|AlterModelTable)\s*\(/u,
    /^\s*(?:remove_columns?|remove_reference|remove_belongs_to|drop_table|drop_join_table|rename_column|rename_table|change_column)\b/mu,
    /^\s*change_column_null\b.*\bfalse\b/mu,
    /\.(?:dropTable|dropTableIfExists|dropColumns?|renameTable|renameColumn|removeColumn|changeColumn|dropSchema|dropView)\s*\(/u,
]));
const addition = /\badd\s+(?:column\s+)?(?!constraint|index|key|primary|foreign|unique|check|partition|value)[`"[\w][^;]*/iu;
const addedCall = /\bop\.add_column\s*\((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\)/gu;
/** What a migration takes away or demands, on its way up. What it cannot read it takes for harmless only where nothing looks like it. */
function migration_destructiveChanges(path, content) {
    if (isWayDown(path))
        return [];
    const text = withoutComments(path, withoutWayDown(path, content));
    const found = new Map();
    const note = (at) => {
        const line = text.slice(0, at).split('\n').length;
        const shown = (content.split('\n')[line - 1] ?? '').trim().slice(0, longestText);
        if (!found.has(line))
            found.set(line, { path, line, text: shown });
    };
    for (const statement of statements(text)) {
        for (const pattern of sql) {
            const match = pattern.exec(statement.text);
            if (match !== null)
                note(statement.at + match.index + leading(match[0]));
        }
        const added = addsRequired(statement.text);
        if (added !== undefined)
            note(statement.at + added);
    }
    for (const pattern of calls)
        for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}g`)))
            note(match.index + leading(match[0]));
    for (const match of text.matchAll(addedCall))
        if (/nullable\s*=\s*False/u.test(match[0]) && !/server_default/u.test(match[0]))
            note(match.index);
    return [...found.values()].sort((a, b) => a.line - b.line);
}
const leading = (text) => text.length - text.trimStart().length;
/** A required column without a value of its own: what older code inserts is refused. Where, in `statement`. */
function addsRequired(statement) {
    if (!/\balter\s+table\b/iu.test(statement))
        return undefined;
    let from = 0;
    for (const clause of statement.split(/,(?![^(]*\))/u)) {
        const match = addition.exec(clause);
        const given = /\b(?:default|generated|identity|serial|bigserial|auto_increment)\b/iu.test(clause);
        if (match !== null && /\bnot\s+null\b/iu.test(clause) && !given)
            return from + match.index;
        from += clause.length + 1;
    }
    return undefined;
}
function statements(text) {
    let at = 0;
    return text.split(';').map((one) => {
        const statement = { at, text: one };
        at += one.length + 1;
        return statement;
    });
}
/** Flyway's undo, and the pairs of golang-migrate and Diesel. */
const isWayDown = (path) => /(?:^|\/)(?:U\d[^/]*__[^/]*\.sql|[^/]*\.down\.[a-z]+|down\.sql)$/u.test(path);
/** Beginning of the way down, and of the way up, in files that have both. */
const ways = [
    {
        files: /\.sql$/u,
        down: /^--\s*(?:migrate:down|\+goose Down|\+migrate Down|@DOWN)\b.*$/imu,
        up: /^--\s*(?:migrate:up|\+goose Up|\+migrate Up|@UP)\b/imu,
    },
    { files: /\.py$/u, down: /^def downgrade\b/mu, up: /^def (?!downgrade)\w/mu },
    { files: /\.rb$/u, down: /^\s*def (?:self\.)?down\b/mu, up: /^\s*def (?!(?:self\.)?down)/mu },
    {
        files: /\.[cm]?[jt]s$/u,
        down: /^\s*(?:exports\.down\b|export\s+(?:const|async\s+function|function)\s+down\b|(?:public\s+)?(?:async\s+)?down\s*[(:])/mu,
        up: /^\s*(?:exports\.up\b|export\s+(?:const|async\s+function|function)\s+up\b|(?:public\s+)?(?:async\s+)?up\s*[(:])/mu,
    },
];
/** The text with the way down blanked; lines stay where they are. */
function withoutWayDown(path, content) {
    const way = ways.find(({ files }) => files.test(path));
    const down = way?.down.exec(content);
    if (way === undefined || down === null || down === undefined)
        return content;
    const after = down.index + down[0].length;
    const up = way.up.exec(content.slice(after));
    const end = up === null ? content.length : after + up.index;
    return content.slice(0, down.index) + blanked(content.slice(down.index, end)) + content.slice(end);
}
function withoutComments(path, text) {
    const line = /\.(?:py|rb)$/u.test(path) ? /#.*$/gmu : /\.[cm]?[jt]s$/u.test(path) ? /\/\/.*$/gmu : /--.*$/gmu;
    return text.replace(/\/\*[\s\S]*?\*\//gu, blanked).replace(line, blanked);
}
const blanked = (text) => text.replaceAll(/[^\n]/gu, ' ');

;// CONCATENATED MODULE: ./packages/deployment/src/migrations-between.ts

const migrationPolicies = (/* unused pure expression or super */ null && (['block', 'warn', 'allow']));
const migrations_between_mostFiles = 1000;
/** Which migrations came between two commits that code of the older one may not survive. `globs` are git's, from the top of the repository. */
async function migrationsBetween(git, older, newer, globs) {
    const pathspecs = globs.map((glob) => glob.startsWith('!') ? `:(top,exclude,glob)${glob.slice(1)}` : `:(top,glob)${glob}`);
    const changed = await git.run([
        'diff',
        '--no-renames',
        '--diff-filter=AM',
        '--name-only',
        '-z',
        older,
        newer,
        '--',
        ...pathspecs,
    ]);
    if (!changed.ok)
        return { known: false };
    const paths = changed.stdout.split('\0').filter((path) => path !== '');
    if (paths.length > migrations_between_mostFiles)
        return { known: false };
    const destructive = [];
    for (const path of paths) {
        const content = await git.run(['show', `${newer}:${path}`]);
        if (!content.ok)
            return { known: false };
        destructive.push(...destructiveChanges(path, content.stdout));
    }
    return { known: true, destructive };
}
/** Why older code is not brought back over these; `undefined`: it may be. */
function migrationObstacle(between) {
    if (!between.known)
        return 'whether a migration of the database lies in between could not be told: the history is not checked out (`fetch-depth: 0`)';
    const [first, ...others] = between.destructive;
    if (first === undefined)
        return undefined;
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    return `a migration lies in between that the older release may not survive: ${first.path}:${first.line}: ${first.text}${more}`;
}

;// CONCATENATED MODULE: ./packages/deployment/src/no-record.ts
/** Nothing is kept, so nothing can be compared or gone back to. */
const noRecord = {
    kind: 'off',
    place: '',
    list: async () => [],
    begin: async () => undefined,
    start: async () => undefined,
    finish: async () => undefined,
};

;// CONCATENATED MODULE: ./packages/deployment/src/operation.ts



/** `rollback`: a person brings an earlier release back. `redeploy`: what is live is deployed once more. */
const operations = (/* unused pure expression or super */ null && (['deploy', 'rollback', 'redeploy']));
/** What a rollback leaves: what is live, or what went wrong after that and may be what answers. */
const leaving = (list) => disturberOf(list) ?? liveDeployment(list).lastGood;
/**
 * Where a person goes back to: to the commit that they name, when it was once verified here; else to the last release that was verified
 * before the live one, and when something went wrong after that one, to that one. Throws a `UserError` when there is none, and when what is
 * left is not what they saw.
 */
function wayBack(list, named, environment) {
    const { lastGood } = liveDeployment(list);
    const from = leaving(list);
    if (from === undefined || lastGood === undefined)
        throw new UserError(`Nothing was ever verified in ${environment}, so there is nothing to go back to.`);
    if (named.from !== undefined && !from.sha.startsWith(named.from.toLowerCase()))
        throw new UserError(`\`from\`: not ${named.from}, but ${releaseName(from)} (deployment ${from.id}) is what a rollback of ${environment} would leave now: look, and ask again.`);
    const live = from.id === lastGood.id ? lastGood : undefined;
    const target = named.target === undefined ? unnamedOne(list, lastGood) : namedOne(list, named.target, environment, live);
    if (target === undefined)
        throw new UserError(`No release before ${releaseName(lastGood)} was verified in ${environment}, so there is nothing to go back to.`);
    return { target, from, lastGood };
}
/** Never what a person went back from, however that ended: a rollback that was not proven is repeated, not turned round. */
function unnamedOne(list, lastGood) {
    const disturber = disturberOf(list);
    if (disturber === undefined)
        return rollbackTarget(list, lastGood);
    if (disturber.rollbackOf !== undefined)
        return provenBefore(list, disturber);
    return turnedFrom(lastGood, list) === undefined ? lastGood : rollbackTarget(list, lastGood);
}
/** What a rollback was to bring, as it was when it was proven; itself, when the record does not reach so far back. */
const provenBefore = (list, back) => [...list]
    .sort((a, b) => b.id - a.id)
    .find((entry) => !entry.foreign &&
    isGood(entry) &&
    entry.sha === back.sha &&
    entry.version === back.version &&
    entry.digest === back.digest) ?? back;
function namedOne(list, wanted, environment, live) {
    const good = list.filter((entry) => !entry.foreign && isGood(entry) && entry.sha.startsWith(wanted.toLowerCase()));
    const newest = [...good].sort((a, b) => b.id - a.id);
    const [target] = newest;
    if (target === undefined)
        throw new UserError(`${wanted} was never verified in ${environment}: only what was once proven there is brought back.`);
    if (newest.some(({ sha }) => sha !== target.sha))
        throw new UserError(`${wanted} is the beginning of more than one commit.`);
    if (target.sha === live?.sha)
        throw new UserError(`${releaseName(target)} is what is live in ${environment}; \`operation: redeploy\` deploys it once more.`);
    return target;
}
/** What is deployed once more: the last one that was verified. Throws a `UserError` when there is none. */
function liveOnce(list, environment) {
    const { lastGood } = liveDeployment(list);
    if (lastGood === undefined)
        throw new UserError(`Nothing was ever verified in ${environment}, so there is nothing to deploy once more.`);
    return lastGood;
}

// EXTERNAL MODULE: ./packages/report/src/index.ts + 12 modules
var report_src = __nccwpck_require__(1160);
;// CONCATENATED MODULE: ./packages/probe/src/json-pointer.ts
/** Parts of a JSON pointer (RFC 6901): `/a~1b/0` is `a/b`, `0`. `undefined` when it is none. */
function parsePointer(pointer) {
    if (pointer === '')
        return [];
    if (!pointer.startsWith('/') || /~(?![01])/u.test(pointer))
        return undefined;
    return pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** What the pointer leads to; only own members, so nothing of JavaScript itself is found. */
function pointedValue(document, parts) {
    let value = document;
    for (const part of parts) {
        if (Array.isArray(value)) {
            if (!/^(?:0|[1-9]\d*)$/u.test(part) || Number(part) >= value.length)
                return { found: false };
            value = value[Number(part)];
        }
        else if (typeof value === 'object' && value !== null && Object.hasOwn(value, part)) {
            value = value[part];
        }
        else
            return { found: false };
    }
    return { found: true, value };
}
/** Whether two values are the same in JSON, where the order of members means nothing and there is one zero. */
function sameJson(a, b) {
    if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null)
        return a === b;
    if (Array.isArray(a) !== Array.isArray(b))
        return false;
    const [left, right] = [Object.entries(a), b];
    return (left.length === Object.keys(right).length &&
        left.every(([key, value]) => Object.hasOwn(right, key) && sameJson(value, right[key])));
}

;// CONCATENATED MODULE: ./packages/probe/src/assertion.ts


const dayMs = 86_400_000;
/** A pattern that needs longer is one that grows without bound. */
const patternMs = 1000;
/**
 * What is wrong with an answer, one sentence each; empty when all holds. Never quotes the body or a header as a whole: only the one
 * value that was asked for, and cut.
 */
async function problemsOf(response, expect, now, patterns) {
    const problems = [];
    if (!expect.status.some((wanted) => statusMatches(response.status, wanted))) {
        problems.push(`status ${response.status}, wanted ${expect.status.join(' or ')}`);
    }
    const length = `${response.body.length}${response.bodyTruncated ? ' or more' : ''} characters`;
    for (const text of expect.bodyContains) {
        if (!response.body.includes(text))
            problems.push(`the body (${length}) does not contain ${quoted(text)}`);
    }
    for (const pattern of expect.bodyMatches) {
        const found = await patterns.test(pattern, response.body, patternMs);
        if (found === undefined)
            problems.push(`/${pattern.source}/ took longer than ${patternMs} ms on the body (${length}): write it simpler`);
        else if (!found)
            problems.push(`the body (${length}) does not match /${pattern.source}/`);
    }
    problems.push(...jsonProblems(response.body, expect), ...headerProblems(response.headers, expect.header));
    if (expect.maxLatency !== undefined && response.latencyMs > expect.maxLatency) {
        problems.push(`took ${Math.ceil(response.latencyMs)} ms, at most ${expect.maxLatency} ms wanted`);
    }
    if (expect.tlsDaysLeft !== undefined)
        problems.push(...tlsProblems(response.certificateExpires, expect.tlsDaysLeft, now));
    return problems;
}
function statusMatches(status, wanted) {
    const [from = '', to] = wanted.split('-');
    if (to !== undefined)
        return status >= Number(from) && status <= Number(to);
    return wanted.endsWith('xx') ? Math.floor(status / 100) === Number(wanted[0]) : status === Number(wanted);
}
function jsonProblems(body, { json, jsonCompare }) {
    if (json.length + jsonCompare.length === 0)
        return [];
    let document;
    try {
        document = JSON.parse(body);
    }
    catch {
        return ['the body is not JSON'];
    }
    const problem = (pointer, wanted, holds) => {
        const found = pointedValue(document, parsePointer(pointer) ?? []);
        const shown = pointer === '' ? 'the document' : pointer;
        if (!found.found)
            return [`the JSON has no ${shown}`];
        return holds(found.value) ? [] : [`${shown} is ${quoted(found.value)}, wanted ${wanted}`];
    };
    return [
        ...json.flatMap(([pointer, value]) => problem(pointer, quoted(value), (found) => sameJson(found, value))),
        ...jsonCompare.flatMap((one) => problem(one.pointer, `${one.operator} ${one.limit}`, (found) => typeof found === 'number' && within(found, one))),
    ];
}
function within(value, { operator, limit }) {
    switch (operator) {
        case '<':
            return value < limit;
        case '<=':
            return value <= limit;
        case '>':
            return value > limit;
        case '>=':
            return value >= limit;
    }
}
function headerProblems(headers, wanted) {
    return wanted.flatMap(([name, value]) => {
        const found = headers[name];
        if (found === undefined)
            return [`there is no header ${name}`];
        return value === undefined || found.trim() === value.trim()
            ? []
            : [`the header ${name} is ${quoted(found)}, wanted ${quoted(value)}`];
    });
}
function tlsProblems(expires, daysLeft, now) {
    if (expires === undefined)
        return ['there is no certificate: the answer did not come over https'];
    const left = Math.floor((expires - now) / dayMs);
    return left >= daysLeft ? [] : [`the certificate ends in ${left} days, at least ${daysLeft} wanted`];
}
const quoted = (value) => (0,report_src/* truncateText */.EJ)(JSON.stringify(value) ?? 'nothing', 120);

;// CONCATENATED MODULE: ./packages/probe/src/check.ts
const redirectPolicies = ['same-host', 'any', 'none'];
const anySuccess = {
    status: ['2xx'],
    bodyContains: [],
    bodyMatches: [],
    json: [],
    jsonCompare: [],
    header: [],
    maxLatency: undefined,
    tlsDaysLeft: undefined,
};
/** What is checked when nothing is said: the base URL answers a success. */
function defaultCheck(baseUrl) {
    return {
        name: 'answers',
        method: 'GET',
        url: baseUrl,
        headers: {},
        body: undefined,
        redirects: 'same-host',
        expect: anySuccess,
    };
}
/** The base with the path below it: `https://x.test/app` and `/healthz` are `https://x.test/app/healthz`. */
function joinUrl(base, path) {
    return `${base.replace(/\/+$/u, '')}/${path.replace(/^\/+/u, '')}`;
}
/** A URL that may be asked: http or https, without a password in it. */
function urlProblem(text) {
    if (!URL.canParse(text))
        return 'is not a URL';
    const url = new URL(text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return 'is neither http nor https';
    return url.username === '' && url.password === '' ? undefined : 'has a user name or password in it: use `headers`';
}

;// CONCATENATED MODULE: ./packages/probe/src/mapping.ts

/** `say` hears of each key that is none, and what may have been meant. */
function unknownKeys(mapping, known, say) {
    for (const key of Object.keys(mapping)) {
        if (!known.includes(key))
            say(`unknown key \`${key}\`${(0,src/* didYouMean */.au)(key, known) || `; known are ${known.join(', ')}`}`);
    }
}
const mapping_asMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;

;// CONCATENATED MODULE: ./packages/probe/src/parse-expect.ts




const expectKeys = [
    'status',
    'body-contains',
    'body-matches',
    'json',
    'json-compare',
    'header',
    'max-latency',
    'tls-days-left',
];
/** What an answer must be; `say` hears each problem. */
function parseExpect(value, say) {
    if (value === undefined)
        return anySuccess;
    const mapping = mapping_asMapping(value);
    if (mapping === undefined) {
        say('`expect` is not a mapping');
        return anySuccess;
    }
    unknownKeys(mapping, expectKeys, (problem) => say(`\`expect\`: ${problem}`));
    const latency = mapping['max-latency'];
    const maxLatency = latency === undefined ? undefined : (0,src/* parseDuration */.E9)(String(latency));
    if (latency !== undefined && maxLatency === undefined)
        say(`\`max-latency\` ${String(latency)} is no duration such as 500ms`);
    const days = mapping['tls-days-left'];
    if (days !== undefined && !(Number.isInteger(days) && Number(days) >= 0))
        say('`tls-days-left` must be a whole number of days');
    return {
        status: parseStatus(mapping.status, say),
        bodyContains: texts(mapping['body-contains'], '`body-contains`', say),
        bodyMatches: patterns(texts(mapping['body-matches'], '`body-matches`', say), say),
        json: parseJson(mapping.json, say),
        jsonCompare: parseCompare(mapping['json-compare'], say),
        header: parseHeader(mapping.header, say),
        maxLatency,
        tlsDaysLeft: days === undefined ? undefined : Number(days),
    };
}
function parseStatus(value, say) {
    if (value === undefined)
        return anySuccess.status;
    const list = (Array.isArray(value) ? value : [value]).map((item) => String(item).toLowerCase());
    const wrong = list.filter((item) => !/^[1-5](?:\d\d|xx|\d\d-[1-5]\d\d)$/u.test(item));
    if (wrong.length > 0 || list.length === 0)
        say(`\`status\` ${wrong.join(', ')} is neither a code such as 200 nor a class such as 2xx nor a range such as 200-204`);
    return list;
}
function texts(value, what, say) {
    if (value === undefined)
        return [];
    const list = Array.isArray(value) ? value : [value];
    if (list.some((item) => typeof item === 'object' || item === ''))
        say(`${what} must be text, or a list of texts`);
    return list.map(String);
}
function patterns(sources, say) {
    return sources.flatMap((source) => {
        try {
            return [new RegExp(source, 'mu')];
        }
        catch (error) {
            say(`\`body-matches\` ${error instanceof Error ? error.message : String(error)}`);
            return [];
        }
    });
}
function parseJson(value, say) {
    if (value === undefined)
        return [];
    const mapping = mapping_asMapping(value);
    if (mapping === undefined)
        say('`json` must be a mapping of JSON pointers to values, such as `/status: ok`');
    const entries = Object.entries(mapping ?? {});
    for (const [pointer] of entries) {
        if (parsePointer(pointer) === undefined)
            say(`\`json\`: ${pointer} is no JSON pointer; it begins with \`/\``);
    }
    return entries;
}
function parseCompare(value, say) {
    if (value === undefined)
        return [];
    const mapping = mapping_asMapping(value);
    if (mapping === undefined)
        say('`json-compare` must be a mapping of JSON pointers to limits, such as `/queue: "<= 100"`');
    return Object.entries(mapping ?? {}).flatMap(([pointer, limit]) => {
        const [, operator, number] = /^\s*(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(String(limit)) ?? [];
        if (parsePointer(pointer) === undefined)
            say(`\`json-compare\`: ${pointer} is no JSON pointer; it begins with \`/\``);
        if (operator === undefined)
            say(`\`json-compare\`: ${pointer}: ${String(limit)} is no limit such as \`<= 100\``);
        return operator === undefined
            ? []
            : [{ pointer, operator: operator, limit: Number(number) }];
    });
}
function parseHeader(value, say) {
    if (value === undefined)
        return [];
    const mapping = mapping_asMapping(value);
    if (mapping === undefined)
        say('`header` must be a mapping of names to values');
    return Object.entries(mapping ?? {}).map(([name, text]) => [
        name.toLowerCase(),
        text === null ? undefined : String(text),
    ]);
}

;// CONCATENATED MODULE: ./packages/probe/src/parse-checks.ts




const checkKeys = ['name', 'method', 'path', 'url', 'headers', 'body', 'redirects', 'expect'];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const maxChecks = 100;
/**
 * The YAML list of the input `checks`. Throws a `UserError` that names every problem with its place. `where` is what the list came
 * from: the name of the input or of a file.
 */
async function parseChecks(text, baseUrl, where = '`checks`') {
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 483).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3483, 19));
    const document = parseDocument(text, { uniqueKeys: true });
    if (document.errors.length > 0) {
        throw new src/* UserError */.yo(`${where} is not valid YAML: ${document.errors.map(({ message }) => message.split('\n')[0]).join('; ')}.`);
    }
    let list;
    try {
        list = document.toJS({ maxAliasCount: 0 });
    }
    catch {
        throw new src/* UserError */.yo(`${where}: aliases (\`*name\`) are not allowed.`);
    }
    if (!Array.isArray(list) || list.length === 0)
        throw new src/* UserError */.yo(`${where} must be a YAML list with at least one check.`);
    if (list.length > maxChecks)
        throw new src/* UserError */.yo(`${where} has ${list.length} checks; at most ${maxChecks} are possible.`);
    const problems = [];
    const checks = list.map((item, index) => parseCheck(item, index, baseUrl, problems));
    if (problems.length > 0)
        throw new src/* UserError */.yo(`${where}: ${problems.join('; ')}.`);
    return checks;
}
function parseCheck(item, index, baseUrl, problems) {
    const at = `check ${index + 1}`;
    const say = (problem) => void problems.push(`${at}: ${problem}`);
    const mapping = mapping_asMapping(item);
    if (mapping === undefined)
        say('is not a mapping with `path` or `url`');
    const { name, method = 'GET', path, url, headers, body, redirects = 'same-host', expect } = mapping ?? {};
    unknownKeys(mapping ?? {}, checkKeys, say);
    const target = targetOf(path, url, baseUrl, say);
    const verb = String(method).toUpperCase();
    if (!methods.includes(verb))
        say(`\`method\` ${String(method)} is none of ${methods.join(', ')}`);
    const policy = redirectPolicies.find((one) => one === redirects);
    if (policy === undefined)
        say(`\`redirects\` ${String(redirects)} is none of ${redirectPolicies.join(', ')}`);
    return {
        name: name === undefined ? `${verb} ${shownTarget(path, target)}` : String(name),
        method: verb,
        url: target,
        headers: textMapping(headers, '`headers`', say),
        body: bodyText(body, say),
        redirects: policy ?? 'same-host',
        expect: parseExpect(expect, say),
    };
}
function targetOf(path, url, baseUrl, say) {
    if (path !== undefined && url !== undefined)
        say('has both `path` and `url`; give one');
    if (url !== undefined) {
        const problem = urlProblem(String(url));
        if (problem !== undefined)
            say(`\`url\` ${problem}`);
        return String(url);
    }
    if (baseUrl === undefined) {
        say('has no `url`, and there is no `base-url`');
        return '';
    }
    if (path === undefined)
        return baseUrl;
    if (typeof path !== 'string' || !path.startsWith('/'))
        say('`path` must begin with `/`');
    return joinUrl(baseUrl, String(path));
}
const shownTarget = (path, target) => typeof path === 'string' ? path : URL.canParse(target) ? new URL(target).pathname : target;
/** A list or mapping as `body` is sent as JSON. */
function bodyText(body, say) {
    if (body === undefined || body === null)
        return undefined;
    if (typeof body === 'object')
        return JSON.stringify(body);
    if (typeof body !== 'string')
        say('`body` must be text, or a mapping that is sent as JSON');
    return String(body);
}
function textMapping(value, what, say) {
    if (value === undefined)
        return {};
    const mapping = mapping_asMapping(value);
    if (mapping === undefined || Object.values(mapping).some((text) => typeof text === 'object')) {
        say(`${what} must be a mapping of names to texts`);
        return {};
    }
    const entries = Object.entries(mapping).map(([name, text]) => [name, String(text)]);
    for (const [name, text] of entries) {
        if (!/^[!#$%&'*+.^_`|~\w-]+$/u.test(name) || /[\r\n\0]/u.test(text))
            say(`${what}: ${name} is no header`);
    }
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./packages/probe/src/addresses.ts
const mostAddresses = 32;
/**
 * Asks behind each address of the host, side by side: behind one name there may be several machines, and one of them may have been forgotten.
 */
async function askEachAddress(url, timeoutMs, http, ask) {
    const found = await http.addresses(new URL(url).hostname.replace(/^\[|\]$/gu, ''), timeoutMs);
    if (found.kind === 'error')
        return found;
    const { length } = found.addresses;
    if (length === 0 || length > mostAddresses)
        return { kind: 'error', cause: 'invalid', message: `${length} addresses, 1 to ${mostAddresses} can be asked` };
    return Promise.all(found.addresses.map(async (address) => ({ address, answer: await ask(address) })));
}
/** A machine without IPv6, as GitHub's are, cannot ask those that have nothing else: that is said, and is no fault of the release. */
function reachable(answers) {
    const asked = answers.filter(({ answer }) => answer.result.noRoute !== true);
    if (asked.length === 0 || asked.length === answers.length)
        return { asked: answers, without: '' };
    return { asked, without: `, ${answers.length - asked.length} more without a route from here` };
}
/** What holds for all of them, or what does not and where. */
function mergedResult(name, url, answers) {
    const { asked, without } = reachable(answers);
    const bad = asked.filter(({ answer }) => answer.result.status !== 'pass');
    const latencies = asked.flatMap(({ answer }) => answer.result.latencyMs ?? []);
    const [shown] = [...bad, ...asked].map(({ answer }) => answer.result);
    const shared = {
        name,
        url,
        ...(shown?.httpStatus === undefined ? {} : { httpStatus: shown.httpStatus }),
        ...(latencies.length === 0 ? {} : { latencyMs: Math.max(...latencies) }),
    };
    const count = `${asked.length} ${asked.length === 1 ? 'address' : 'addresses'}${without}`;
    if (bad.length === 0)
        return { ...shared, status: 'pass', reason: `${shown?.reason ?? ''} (${count})` };
    const failed = bad.some(({ answer }) => answer.result.status === 'fail');
    const reasons = bad.map(({ address, answer }) => `${address ?? ''}: ${answer.result.reason}`);
    return { ...shared, status: failed ? 'fail' : 'error', reason: `${reasons.join('; ')} (${bad.length} of ${count})` };
}

;// CONCATENATED MODULE: ./packages/probe/src/check-result.ts

const bodyBytes = 1024 * 1024;
/** What stands between us and the release must not answer for it. */
const fresh = { 'cache-control': 'no-cache', pragma: 'no-cache' };
/** A service that does not answer is bad; that its name cannot be looked up says nothing about the release. */
function noAnswer(error, timeoutMs) {
    switch (error.cause) {
        case 'refused':
            return { status: 'fail', reason: 'no answer: connection refused' };
        case 'reset':
            return { status: 'fail', reason: 'no answer: the connection was reset' };
        case 'timeout':
            return { status: 'fail', reason: `no answer within ${(timeoutMs / 1000).toFixed(1)} s` };
        case 'tls':
            return { status: 'fail', reason: `no answer: ${error.message}` };
        case 'redirects':
            return { status: 'fail', reason: 'redirected too often' };
        case 'no-route':
            return { status: 'error', reason: `could not be asked: ${error.message}`, noRoute: true };
        case 'name-not-found':
        case 'invalid':
        case 'other':
            return { status: 'error', reason: `could not be asked: ${error.message}` };
    }
}
/** A login page answers 200 as well: whoever is sent to another host has not been answered by the one that was asked. */
function otherHost(asked, answered) {
    const { hostname } = new URL(answered);
    if (hostname === new URL(asked).hostname)
        return undefined;
    return `was redirected to another host, ${(0,report_src/* truncateText */.EJ)(hostname, 100)} (\`redirects: any\` allows that)`;
}

;// CONCATENATED MODULE: ./packages/probe/src/http-check.ts



async function runCheck(check, timeoutMs, everyAddress, world) {
    const { name, url } = check;
    if (!everyAddress)
        return askOnce(check, timeoutMs, undefined, world);
    const answers = await askEachAddress(url, timeoutMs, world.http, async (address) => ({
        result: await askOnce(check, timeoutMs, address, world),
    }));
    return 'kind' in answers ? { name, url, ...noAnswer(answers, timeoutMs) } : mergedResult(name, url, answers);
}
async function askOnce(check, timeoutMs, address, { http, clock, patterns }) {
    const { name, method, url, body, redirects } = check;
    const wantsRedirect = check.expect.status.some((status) => status.startsWith('3'));
    const json = body !== undefined && /^\s*[[{]/u.test(body) ? { 'content-type': 'application/json' } : {};
    const answer = await http.request({
        method,
        url,
        headers: { ...fresh, ...json, ...check.headers },
        ...(body === undefined ? {} : { body }),
        timeoutMs,
        maxBodyBytes: bodyBytes,
        maxRedirects: wantsRedirect || redirects === 'none' ? 0 : 5,
        ...(address === undefined ? {} : { address }),
    });
    if (answer.kind === 'error')
        return { name, url, ...noAnswer(answer, timeoutMs) };
    const elsewhere = redirects === 'same-host' ? otherHost(url, answer.url) : undefined;
    const problems = elsewhere === undefined ? await problemsOf(answer, check.expect, clock.now(), patterns) : [elsewhere];
    const latencyMs = Math.round(answer.latencyMs);
    const shared = { name, url, httpStatus: answer.status, latencyMs };
    if (problems.length > 0)
        return { ...shared, status: 'fail', reason: problems.join('; ') };
    return { ...shared, status: 'pass', reason: `status ${answer.status} in ${latencyMs} ms` };
}

;// CONCATENATED MODULE: ./packages/probe/src/served-version.ts


const versionFromAccepts = '`header: X-Version`, `json: /path#/pointer`, `body: /path` or `command: …`';
/** `undefined` when the text is none of the four. */
function parseVersionFrom(text) {
    const script = /^command:\s*(\S[\s\S]*)$/u.exec(text.trim())?.[1];
    if (script !== undefined)
        return { kind: 'command', script };
    const [, kind = '', rest = ''] = /^(header|json|body):\s*(\S+)$/u.exec(text.trim()) ?? [];
    switch (kind) {
        case 'header':
            return /^[\w-]+$/u.test(rest) ? { kind, path: '', name: rest.toLowerCase() } : undefined;
        case 'json': {
            const [path = '', fragment] = rest.split('#');
            const pointer = parsePointer(fragment ?? '');
            return path.startsWith('/') && fragment !== undefined && pointer !== undefined
                ? { kind, path, pointer }
                : undefined;
        }
        case 'body':
            return rest.startsWith('/') ? { kind, path: rest } : undefined;
        default:
            return undefined;
    }
}
const versionUrl = (source, baseUrl) => source.path === '' ? baseUrl : joinUrl(baseUrl, source.path);
const maxUnits = 200;
/** A status that is no success is not the release talking, whatever it says. */
function readVersion(source, response) {
    if (response.status < 200 || response.status > 299)
        return { ok: false, problem: `status ${response.status} where the version is told` };
    const found = foundVersion(source, response);
    return typeof found === 'string' ? tidyVersion(found) : { ok: false, problem: found.problem };
}
/** A version is a short text. */
function tidyVersion(text) {
    const version = text.trim();
    if (version === '')
        return { ok: false, problem: 'the version is empty' };
    if (version.length > maxUnits)
        return { ok: false, problem: `the version has ${version.length} characters: is it one?` };
    return { ok: true, version };
}
function foundVersion(source, response) {
    switch (source.kind) {
        case 'header':
            return response.headers[source.name] ?? { problem: `there is no header ${source.name}` };
        case 'body':
            return response.body;
        case 'json': {
            let document;
            try {
                document = JSON.parse(response.body);
            }
            catch {
                return { problem: `${source.path} does not answer JSON` };
            }
            const pointed = pointedValue(document, source.pointer);
            const shown = `/${source.pointer.join('/')}`;
            if (!pointed.found)
                return { problem: `${source.path} has no ${shown}` };
            const { value } = pointed;
            return typeof value === 'string' || typeof value === 'number'
                ? String(value)
                : { problem: `${shown} of ${source.path} is no text` };
        }
    }
}

;// CONCATENATED MODULE: ./packages/probe/src/version-question.ts



const version_question_name = 'served version';
async function askVersion(question, timeoutMs, everyAddress, world) {
    const { from } = question;
    if (from.kind === 'command')
        return askCommand({ ...question, script: from.script }, timeoutMs, world.exec);
    const asked = { ...question, from };
    if (!everyAddress)
        return askUrl(asked, timeoutMs, undefined, world);
    const url = versionUrl(from, question.baseUrl);
    const answers = await askEachAddress(url, timeoutMs, world.http, (address) => askUrl(asked, timeoutMs, address, world));
    if ('kind' in answers)
        return { result: { name: version_question_name, url, ...noAnswer(answers, timeoutMs) }, served: undefined };
    const versions = new Set(reachable(answers).asked.flatMap(({ answer }) => answer.served ?? []));
    return {
        result: mergedResult(version_question_name, url, answers),
        served: versions.size === 0 ? undefined : [...versions].sort().join(', '),
    };
}
async function askUrl(question, timeoutMs, address, { http, clock }) {
    const url = versionUrl(question.from, question.baseUrl);
    const { marked, mark } = markedUrl(url, clock.random());
    const ask = (asked, leftMs) => {
        const request = { method: 'GET', headers: fresh, maxBodyBytes: bodyBytes, maxRedirects: 5, url: asked };
        return http.request({ ...request, timeoutMs: leftMs, ...(address === undefined ? {} : { address }) });
    };
    const began = clock.elapsed();
    const first = await ask(marked, timeoutMs);
    const refused = first.kind !== 'error' && refusesQuery.has(first.status);
    const leftMs = Math.max(leastMs, timeoutMs - (clock.elapsed() - began));
    const answer = refused ? await ask(url, leftMs) : first;
    if (answer.kind === 'error')
        return { result: { name: version_question_name, url, ...noAnswer(answer, timeoutMs) }, served: undefined };
    const shared = { name: version_question_name, url, httpStatus: answer.status, latencyMs: Math.round(answer.latencyMs) };
    const elsewhere = otherHost(url, answer.url) ?? fromCache(answer.headers);
    if (elsewhere !== undefined)
        return { result: { ...shared, status: 'fail', reason: elsewhere }, served: undefined };
    return remarked(compared(readVersion(question.from, answer), question.expected, shared), answer, mark);
}
const leastMs = 1000;
/** How routers that compare the whole target, and services that allow no unknown parameter, refuse a query. */
const refusesQuery = new Set([400, 403, 404, 422]);
/** An address that nobody has asked before: a cache that ignores `no-cache`, and sends no `Age`, has no answer to it. */
function markedUrl(url, random) {
    const mark = `sluice-round=${random.toString(36).slice(2)}`;
    const marked = new URL(url);
    // Not `searchParams`: it would write what is already there anew.
    marked.search = marked.search === '' ? mark : `${marked.search}&${mark}`;
    return { marked: marked.href, mark };
}
/** What was told at an address that others ask as well is believed, but it is said how it was come by. */
function remarked(told, { url }, mark) {
    if (told.result.status !== 'pass' || new URL(url).search.includes(mark))
        return told;
    const reason = `${told.result.reason} (told without \`sluice-round\` in the query: a cache could have answered)`;
    return { ...told, result: { ...told.result, reason } };
}
/** A cache that answers by itself says so with `Age` (RFC 9111, 5.1), and then it is not the release that tells its version. */
function fromCache(headers) {
    const age = Number(headers.age);
    return age > 0 ? `a cache answered in its place, with what it was told ${age} s ago` : undefined;
}
const outputBytes = 4096;
/** What it prints is the version. That it fails is an answer like a status that is no success; that it cannot run is none. */
async function askCommand({ script, env = {}, expected }, timeoutMs, exec) {
    const { ending, stdout, stderr } = await exec.script({ script, env, timeoutMs, maxOutputBytes: outputBytes });
    const error = (reason) => ({ result: { name: version_question_name, status: 'error', reason }, served: undefined });
    switch (ending.kind) {
        case 'exited': {
            if (ending.code === 0)
                return compared(tidyVersion(stdout), expected, { name: version_question_name });
            const last = stderr.trim().split('\n').at(-1) ?? '';
            const problem = `the command that tells it ended with exit code ${ending.code}${last === '' ? '' : `: ${last.slice(0, 200)}`}`;
            return compared({ ok: false, problem }, expected, { name: version_question_name });
        }
        case 'timed-out':
            return error(`the command that tells it did not end within ${(timeoutMs / 1000).toFixed(0)} s`);
        case 'signalled':
            return error(`the command that tells it was killed by ${ending.signal}`);
        case 'not-started':
            return error(`the command that tells it could not be started: ${ending.message}`);
        case 'cancelled':
            return error('was cancelled');
    }
}
function compared(read, expected, shared) {
    if (!read.ok)
        return { result: { ...shared, status: 'fail', reason: read.problem }, served: undefined };
    const served = read.version;
    if (expected === undefined || served === expected)
        return { result: { ...shared, status: 'pass', reason: `serves ${served}` }, served };
    return { result: { ...shared, status: 'fail', reason: `serves ${served}, wanted ${expected}` }, served };
}

;// CONCATENATED MODULE: ./packages/probe/src/round.ts


const requestMs = 10_000;
/** A round that begins just before the time is up gets this long all the same: less would make up a reason. */
const round_leastMs = 1000;
const round_outputBytes = 16 * 1024;
const passed = (round) => round.results.every(({ status }) => status === 'pass');
/** One round: all checks side by side, the served version, and when these hold, the command. Takes about `leftMs` at most. */
async function round_probeRound(plan, leftMs, world) {
    const timeoutMs = Math.max(round_leastMs, Math.min(requestMs, leftMs));
    const { everyAddress = false } = plan;
    const started = world.clock.elapsed();
    const [checked, version] = await Promise.all([
        Promise.all(plan.checks.map((check) => runCheck(check, timeoutMs, everyAddress, world))),
        plan.version === undefined ? undefined : askVersion(plan.version, timeoutMs, everyAddress, world),
    ]);
    const results = [...checked, ...(version === undefined ? [] : [version.result])];
    const servedVersion = version?.served;
    if (plan.command === undefined || results.some(({ status }) => status !== 'pass')) {
        return { results, servedVersion, commandOutput: undefined, commandRan: false };
    }
    const left = Math.max(round_leastMs, leftMs - (world.clock.elapsed() - started));
    const { result, output } = await runCommand(plan.command, left, world.exec);
    return { results: [...results, result], servedVersion, commandOutput: output, commandRan: true };
}
async function runCommand(command, timeoutMs, exec) {
    const script = {
        script: command.script,
        env: command.env,
        timeoutMs,
        echo: true,
        maxOutputBytes: round_outputBytes,
    };
    const { ending, stdout, stderr } = await exec.script(script);
    const output = [stdout, stderr].filter((text) => text.trim() !== '').join('\n');
    const name = 'command';
    switch (ending.kind) {
        case 'exited': {
            const reason = `exit code ${ending.code}`;
            return {
                result: {
                    name,
                    status: ending.code === 0 ? 'pass' : 'fail',
                    reason: `${reason}${lastLine(ending.code, output)}`,
                },
                output,
            };
        }
        case 'timed-out':
            return {
                result: { name, status: 'error', reason: `did not end within ${Math.round(timeoutMs / 1000)} s` },
                output,
            };
        case 'signalled':
            return { result: { name, status: 'error', reason: `was killed by ${ending.signal}` }, output };
        case 'not-started':
            return { result: { name, status: 'error', reason: `could not be started: ${ending.message}` }, output };
        case 'cancelled':
            return { result: { name, status: 'error', reason: 'was cancelled' }, output };
    }
}
function lastLine(code, output) {
    const lines = output.split('\n').filter((line) => line.trim() !== '');
    const telling = lines.find((line) => /^(?:FAILED|ERROR)\b/u.test(line)) ?? lines.at(-1);
    return code === 0 || telling === undefined ? '' : `: ${telling.trim().slice(0, 200)}`;
}

;// CONCATENATED MODULE: ./packages/probe/src/summary.ts

/** The checks of the last round, what came before it, and what the command printed. */
function verificationBlocks(verification) {
    const { results, history, commandOutput } = verification;
    const rows = results.map(({ name, status, reason, httpStatus, latencyMs }) => [
        `${statusIcon(status)} ${status}`,
        name,
        httpStatus === undefined ? '' : String(httpStatus),
        latencyMs === undefined ? '' : `${latencyMs} ms`,
        truncateText(reason, 500),
    ]);
    const columns = [
        'Result',
        'Check',
        { title: 'Status', align: 'right' },
        { title: 'Time', align: 'right' },
        'Reason',
    ];
    const rounds = history.map(({ atMs, passed, reason }) => [
        `${(atMs / 1000).toFixed(1)} s`,
        passed ? 'passed' : 'not yet',
        truncateText(reason, 300),
    ]);
    const output = commandOutput?.trim() ?? '';
    return [
        table(columns, rows),
        ...(history.length < 2
            ? []
            : [details(`${verification.attempts} rounds`, [table(['After', 'Round', 'What did not hold'], rounds)])]),
        ...(output === '' ? [] : [details('Output of the command', [codeBlock(output.slice(-8000))])]),
    ];
}

// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var verdict = __nccwpck_require__(2827);
;// CONCATENATED MODULE: ./packages/probe/src/verify.ts


/** A suite that fails while everything else holds is told apart from a release that still warms up by one more run. */
const commandRuns = 2;
const notesKept = 40;
/**
 * Rounds until `consecutive` of them passed in a row, or the time is up. The last round decides: what did not hold then is the reason.
 * Rounds that passed, but not often enough in a row before the time was up, prove nothing: inconclusive.
 */
async function verify(plan, world) {
    const { clock, host } = world;
    const started = clock.elapsed();
    const spent = () => clock.elapsed() - started;
    const history = [];
    let inARow = 0;
    let failedCommands = 0;
    for (let attempts = 1;; attempts += 1) {
        const atMs = spent();
        const round = await round_probeRound(plan, plan.timeoutMs - atMs, world);
        const good = passed(round);
        note(history, { atMs, passed: good, reason: good ? '' : reasonOf(round) });
        inARow = good ? inARow + 1 : 0;
        if (round.commandRan && !good)
            failedCommands += 1;
        const { aborted } = host.cancelled;
        const over = spent() + plan.intervalMs >= plan.timeoutMs;
        if (aborted || over || failedCommands >= commandRuns || inARow >= plan.consecutive) {
            return verify_ended(round, {
                attempts,
                inARow,
                wanted: plan.consecutive,
                durationMs: spent(),
                history,
                cancelled: aborted,
            });
        }
        await clock.sleep(plan.intervalMs);
        if (host.cancelled.aborted) {
            return verify_ended(round, {
                attempts,
                inARow,
                wanted: plan.consecutive,
                durationMs: spent(),
                history,
                cancelled: true,
            });
        }
    }
}
function verify_ended(round, { attempts, inARow, wanted, durationMs, history, cancelled }) {
    const checks = round.results.map(({ name, status, reason }) => ({ name, status, reason }));
    if (passed(round) && inARow < wanted) {
        const why = cancelled ? 'the job was cancelled' : 'the time was up';
        checks.push({
            name: 'rounds',
            status: 'inconclusive',
            reason: `${inARow} of ${wanted} rounds in a row passed when ${why}`,
        });
    }
    const { status, reason } = (0,verdict/* decide */.LD)(checks);
    const good = status === 'pass';
    return {
        status,
        reason: good
            ? goodReason(round, attempts, durationMs)
            : `${reason} (${attempts} ${attempts === 1 ? 'round' : 'rounds'} in ${seconds(durationMs)})`,
        checks,
        results: round.results,
        attempts,
        servedVersion: round.servedVersion,
        durationMs,
        commandOutput: round.commandOutput,
        history,
        cancelled,
    };
}
function goodReason(round, attempts, durationMs) {
    const count = `${round.results.length} ${round.results.length === 1 ? 'check' : 'checks'} passed`;
    const version = round.servedVersion === undefined ? '' : `, serves ${round.servedVersion}`;
    return `${count}${version}, in round ${attempts} after ${seconds(durationMs)}`;
}
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
function reasonOf(round) {
    return round.results
        .filter(({ status }) => status !== 'pass')
        .map(({ name, reason }) => `${name}: ${reason}`)
        .join('; ');
}
function note(history, entry) {
    if (history.length >= notesKept)
        history.splice(notesKept / 2, 1);
    history.push(entry);
}

;// CONCATENATED MODULE: ./packages/probe/src/index.ts









;// CONCATENATED MODULE: ./packages/deployment/src/proof.ts

const intervalMs = 2000;
const proof_requestMs = 10_000;
/** Whether anything proves that a release answers. */
function canVerify(plan) {
    return [plan.url, plan.checks, plan.smokeCommand, plan.versionFrom].some((given) => given !== undefined);
}
async function checksOf(plan, io) {
    const { checks, url } = plan;
    if (checks === undefined)
        return url === undefined ? [] : [defaultCheck(url)];
    const text = (await checksText(checks, io.files)) ?? '';
    return isPath(checks) ? parseChecks(text, url, checks.trim()) : parseChecks(text, url);
}
const isPath = (checks) => !checks.trim().includes('\n') && /\.ya?ml$/u.test(checks.trim());
/** The checks themselves, when a path of a file with them was given: a deploy command may change or remove the file. */
const checksText = async (checks, files) => checks !== undefined && isPath(checks) ? files.text(checks.trim()) : checks;
/** Header values that look like credentials are starred out wherever they would be shown. */
async function maskCredentials(plan, io) {
    for (const { headers } of await checksOf(plan, io)) {
        for (const [name, value] of Object.entries(headers))
            if (/authorization|cookie|token|secret|key/iu.test(name))
                io.log.mask(value);
    }
}
/** The checks and the version, without the smoke suite. */
async function healthPlan(plan, { expected, env }, io) {
    const from = plan.versionFrom === undefined ? undefined : parseVersionFrom(plan.versionFrom);
    return {
        checks: await checksOf(plan, io),
        everyAddress: plan.everyAddress,
        ...(from === undefined ? {} : { version: { from, baseUrl: plan.url ?? '', expected, env } }),
    };
}
/** The same gate for a new release and for one that was brought back; only the release that must answer differs. */
async function verifyRelease(plan, asked, io) {
    const health = await healthPlan(plan, asked, io);
    const command = plan.smokeCommand === undefined ? {} : { command: { script: plan.smokeCommand, env: asked.env } };
    const { verifyTimeoutMs: timeoutMs, consecutive } = plan;
    return verify({ ...health, ...command, timeoutMs, intervalMs, consecutive }, io);
}
/** What answers now; `undefined` when nobody says. */
async function servedVersion(plan, env, io) {
    const { version, everyAddress = false } = await healthPlan(plan, { expected: undefined, env }, io);
    if (version === undefined)
        return undefined;
    return (await probeRound({ checks: [], version, everyAddress }, proof_requestMs, io)).servedVersion;
}

;// CONCATENATED MODULE: ./packages/deployment/src/identity.ts


/**
 * Why the right answer would still not prove that the new release gives it; `undefined`: it proves it. An old release that is still there
 * must not be able to answer the same.
 */
function whyUnproven({ expected, servedBefore, release }, list) {
    if (expected === undefined)
        return 'which version answers was not asked (`version-from`), so the old one may still be there';
    const rebuilt = servedBefore === expected ? otherBuild(expected, release, list) : undefined;
    if (rebuilt !== undefined)
        return `${expected} was already told before this deployment, by another build of the same commit (${rebuilt.digest.slice(0, 19)}), so it does not tell the new one from the old one: make the version name the build, its digest for instance`;
    if (namesRelease(expected, release))
        return undefined;
    const recorded = list.filter((entry) => entry.servedVersion === expected && !entry.marks.includes('untouched'));
    const other = recorded.find((entry) => entry.sha !== release.sha);
    if (servedBefore === undefined && other === undefined)
        return undefined;
    if (servedBefore !== undefined && servedBefore !== expected)
        return undefined;
    // It may be ours, left there by an earlier attempt.
    if (servedBefore !== undefined && other === undefined && recorded.length > 0)
        return undefined;
    return `${expected} was already told before this deployment, or by another release, so it does not tell the new one from the old one: give each release its own version, or expect the commit`;
}
/** Another artifact of the same commit that is, or may be, what answers; none when what is expected names the new artifact. */
function otherBuild(expected, { sha, digest }, list) {
    if (digest === '' || namesRelease(expected, { sha: '', digest }))
        return undefined;
    return [liveDeployment(list).lastGood, disturberOf(list)].find((entry) => entry !== undefined && entry.sha === sha && entry.digest !== '' && entry.digest !== digest);
}
/** Why a release that is brought back could not be told from others by what it tells; `undefined`: it could. */
function whyAmbiguous(expected, release, list) {
    if (namesRelease(expected, release))
        return undefined;
    const other = list.find((entry) => entry.servedVersion === expected && entry.sha !== release.sha && !entry.marks.includes('untouched'));
    return other && `${expected} is what ${releaseName(other)} tells as well`;
}
/** The commit, its beginning, or the digest of what is deployed: no other release has those. */
function namesRelease(expected, { sha, digest }) {
    const words = expected.toLowerCase().match(/[0-9a-f]{7,64}/gu) ?? [];
    const hex = digest.replace(/^sha256:/u, '');
    return words.some((word) => sha.startsWith(word) || hex.startsWith(word));
}

;// CONCATENATED MODULE: ./packages/deployment/src/reconciliation.ts


/** `served`: the version that was told. Only releases that got as far as being deployed can be what answers. */
function reconcile(list, served) {
    const deployed = list.filter(({ foreign, state, marks }) => !foreign && state !== 'waiting' && !marks.includes('untouched'));
    if (deployed.length === 0)
        return { kind: 'empty' };
    const { lastGood, doubt } = history_liveDeployment(list);
    const telling = newestOfEach(deployed.filter(({ servedVersion }) => servedVersion === served));
    const named = telling.filter((entry) => namesRelease(served, entry));
    const [release, ...others] = named.length === 1 ? named : telling;
    if (release === undefined)
        return { kind: 'drift', lastGood };
    if (others.length > 0)
        return { kind: 'ambiguous', releases: [release, ...others] };
    if (quarantineOf(list, release.sha) !== undefined)
        return { kind: 'bad-live', release };
    if (doubt === undefined && lastGood?.sha === release.sha)
        return { kind: 'agrees', live: lastGood };
    return { kind: 'found', release, doubt: doubt ?? 'the record calls another release live' };
}
/** One entry for each commit. */
function newestOfEach(list) {
    const newestFirst = [...list].sort((a, b) => b.id - a.id);
    return newestFirst.filter((entry, at) => newestFirst.findIndex(({ sha }) => sha === entry.sha) === at);
}

;// CONCATENATED MODULE: ./packages/deployment/src/select-record.ts





const recordAccepts = '`auto`, `github`, `file:PATH` or `off`';
const isRecord = (text) => ['auto', 'github', 'off'].includes(text) || /^file:./u.test(text);
/** The record that is asked for; `auto` does without one, and says so, when the token may not write one. */
function selectRecord(wanted, environment, io) {
    if (wanted.startsWith('file:')) {
        return createFileRecord({ path: wanted.slice('file:'.length), environment, runUrl: io.github.context.runUrl }, io);
    }
    if (wanted === 'off')
        return noRecord;
    const { hasToken, context } = io.github;
    if (wanted === 'github' && !hasToken)
        throw new src/* UserError */.yo('`record: github` needs a `token`.');
    if (wanted === 'auto' && (!hasToken || context.owner === '')) {
        io.log.notice(`Nothing is recorded, so there is no rollback: no \`token\` for GitHub. ${orAFile}`);
        return noRecord;
    }
    const onJobsOwn = () => io.log.warning(`This job has \`environment: ${environment}\` of its own, and GitHub marks that deployment good at the end of the job whatever was verified. Ours is kept in \`${shadowEnvironment(environment)}\`. One record is enough: write \`environment: { name: ${environment}, deployment: false }\`.`);
    const record = createGitHubRecord(io.github, io.clock, environment, { onJobsOwn });
    return wanted === 'github' ? record : forgiving(record, io);
}
const orAFile = '`record: file:PATH` keeps one without GitHub, `record: off` goes without.';
/** What the token may is found out only by asking: from the first refusal on we do without a record, and say so once. */
function forgiving(record, io) {
    let refused = false;
    const orElse = async (without, work) => {
        if (refused)
            return without;
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof RecordRefused))
                throw error;
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

;// CONCATENATED MODULE: ./packages/deployment/src/index.ts
























/** Loaded only by who compares. */
const windowComparison = () => __nccwpck_require__.e(/* import() */ 537).then(__nccwpck_require__.bind(__nccwpck_require__, 6537));

;// CONCATENATED MODULE: ./actions/reconcile-deployments/src/comparison.ts


const comparison_requestMs = 10_000;
/** What answers, against what the record says. Whoever is asked is asked once: a service that stumbles is no drift. */
async function compare(plan, list, io) {
    const live = history_liveDeployment(list);
    const of = (status, reason, more = {}) => ({
        status,
        reason,
        drift: false,
        servedVersion: undefined,
        found: undefined,
        live,
        ...more,
    });
    const env = { SLUICE_ENVIRONMENT: plan.environment, SLUICE_BASE_URL: plan.url ?? '' };
    const { version } = await healthPlan(plan, { expected: undefined, env }, io);
    if (version === undefined) {
        if (live.doubt !== undefined)
            return of('inconclusive', `what is live is not known: ${live.doubt}. \`version-from\` would tell`);
        if (live.lastGood === undefined)
            return of('inconclusive', `nothing was ever verified in ${plan.environment}`);
        return of('pass', `nothing in the record speaks against ${release_releaseName(live.lastGood)}; who answers was not asked`);
    }
    const { results, servedVersion } = await round_probeRound({ checks: [], version, everyAddress: plan.everyAddress }, comparison_requestMs, io);
    if (servedVersion === undefined) {
        const [{ status, reason } = { status: 'error', reason: 'nobody was asked' }] = results;
        return of(status, `nothing tells its version: ${reason}`);
    }
    const told = { servedVersion };
    const finding = reconcile(list, servedVersion);
    switch (finding.kind) {
        case 'agrees':
            return of('pass', `${release_releaseName(finding.live)} answers, as is recorded`, told);
        case 'found': {
            const reason = `${release_releaseName(finding.release)} answers (deployment ${finding.release.id}), and the record does not say so: ${finding.doubt}`;
            return of('fail', reason, { ...told, drift: true, found: finding.release });
        }
        case 'bad-live': {
            const { release } = finding;
            const reason = `${release_releaseName(release)} answers, which verification found bad (deployment ${release.id}): ${release.description}`;
            return of('fail', reason, { ...told, drift: true });
        }
        case 'drift': {
            const { lastGood } = finding;
            const wanted = lastGood === undefined ? 'nothing was ever verified' : `the record says ${release_releaseName(lastGood)}`;
            return of('fail', `${servedVersion} answers, which no deployment tells; ${wanted}: somebody deployed by another way`, {
                ...told,
                drift: true,
            });
        }
        case 'ambiguous': {
            const names = finding.releases.map(release_releaseName).join(' and ');
            return of('inconclusive', `${servedVersion} answers, which ${names} tell: nobody knows which of them it is`, told);
        }
        case 'empty':
            return of('inconclusive', `${servedVersion} answers, and nothing is recorded for ${plan.environment}`, told);
    }
}

;// CONCATENATED MODULE: ./actions/reconcile-deployments/src/plan.ts



const reconcileInputs = {
    environment: (0,src/* string */.Yj)(),
    record: (0,src/* string */.Yj)(),
    repair: (0,src/* boolean */.zM)(),
    url: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
    checks: (0,src/* optional */.lq)((0,src/* string */.Yj)()),
    'version-from': (0,src/* optional */.lq)((0,src/* string */.Yj)()),
    'verify-timeout': (0,src/* duration */.p0)(),
    consecutive: (0,src/* integer */.nd)(1, 100),
    'every-address': (0,src/* boolean */.zM)(),
};
/** The plan, or a `UserError` with everything that is wrong. */
async function planOf(given, io) {
    const problems = plan_problemsOf(given);
    if (problems.length > 0)
        throw new src/* UserError */.yo(problems.join(' '));
    await checksOf(given, io);
    return {
        environment: given.environment,
        record: given.record,
        repair: given.repair,
        url: given.url,
        checks: await checksText(given.checks, io.files),
        versionFrom: given['version-from'],
        smokeCommand: undefined,
        verifyTimeoutMs: given['verify-timeout'],
        consecutive: given.consecutive,
        everyAddress: given['every-address'],
    };
}
function plan_problemsOf(given) {
    const problems = [];
    if (!isRecord(given.record) || given.record === 'off')
        problems.push(`\`record\`: ${given.record.slice(0, 80)} is not ${recordAccepts}, and \`off\` has nothing to compare.`);
    if (given['verify-timeout'] === 0)
        problems.push('`verify-timeout` must be longer than 0 s.');
    const problem = given.url === undefined ? undefined : urlProblem(given.url);
    if (problem !== undefined)
        problems.push(`\`url\` ${problem}.`);
    const from = given['version-from'];
    const source = from === undefined ? undefined : parseVersionFrom(from);
    if (from !== undefined && source === undefined)
        problems.push(`\`version-from\`: \`${from.slice(0, 100)}\` is none of ${versionFromAccepts}.`);
    if (source !== undefined && source.kind !== 'command' && given.url === undefined)
        problems.push('`version-from` needs `url`: who is asked?');
    if (from === undefined && (given.url !== undefined || given.checks !== undefined))
        problems.push('`url` and `checks` need `version-from`: health does not tell which release answers.');
    return problems;
}

;// CONCATENATED MODULE: ./actions/reconcile-deployments/src/repair.ts

const marginMs = 5 * 60_000;
/**
 * Makes the record say what answers: as a deployment of its own, which takes its turn like any other and becomes active only when the release
 * was verified, just now, and not only asked for its version.
 */
async function repair(plan, found, record, io) {
    const name = release_releaseName(found);
    const { runId, runAttempt, job } = io.github.context;
    const id = await record.begin({
        release: { sha: found.sha, version: found.version, artifact: found.artifact, digest: found.digest },
        previous: undefined,
        rollbackOf: undefined,
        servedVersion: found.servedVersion,
        config: found.config,
        attemptKey: `${runId}.${runAttempt}.${job}.${io.clock.random().toString(36).slice(2)}`,
        leaseMs: plan.verifyTimeoutMs + marginMs,
    });
    if (id === undefined)
        return { status: 'fail', reason: `${name} answers, and cannot be recorded`, repaired: false };
    const leave = (description) => record.finish(id, { state: 'error', marks: ['untouched'], description, url: '', servedVersion: '' });
    const [busy] = aheadOf(await record.list(), id);
    if (busy !== undefined) {
        await leave(`deployment ${busy.id} began meanwhile`);
        return { status: 'pass', reason: `deployment ${busy.id} began meanwhile: it will tell`, repaired: false };
    }
    const env = { SLUICE_ENVIRONMENT: plan.environment, SLUICE_BASE_URL: plan.url ?? '', SLUICE_VERSION: found.version };
    const verification = await verifyRelease(plan, { expected: found.servedVersion, env }, io);
    const { status, reason } = verification;
    if (status !== 'pass') {
        await leave(`not repaired: ${reason}`);
        return { status, reason: `${name} answers, and was not proven to be healthy: ${reason}`, repaired: false };
    }
    await record.finish(id, {
        state: 'active',
        marks: [],
        description: `found live: ${reason}`,
        url: plan.url ?? '',
        servedVersion: found.servedVersion,
    });
    return {
        status: 'pass',
        reason: `${name} answers, and is recorded now as deployment ${id}: ${reason}`,
        repaired: true,
    };
}

;// CONCATENATED MODULE: ./actions/reconcile-deployments/src/action.ts







/* harmony default export */ const action = ((0,src/* defineGate */.pu)({
    name: 'reconcile-deployments',
    inputs: reconcileInputs,
    async run(inputs, io) {
        const plan = await planOf(inputs, io);
        await maskCredentials(plan, io);
        const real = selectRecord(plan.record, plan.environment, io);
        const { dead, alive } = await closeDead((await real.list()).filter(isOpen), writable(real, plan), io);
        const running = alive.filter(({ state }) => state === 'in-progress');
        // Who answers while somebody deploys is nobody's fault.
        const compared = running.length > 0 ? undefined : await compare(plan, withoutDead(await real.list(), dead), io);
        const repaired = compared?.found === undefined || !plan.repair ? undefined : await repair(plan, compared.found, real, io);
        const { status, reason } = repaired ?? compared ?? busy(running);
        for (const one of dead)
            io.log.warning(`Deployment ${one.id} (${one.runUrl}) never ended; its run has.`);
        return {
            verdict: (0,verdict/* decide */.LD)([{ name: plan.environment, status, reason }, ...unclosed(plan, dead)]),
            outputs: {
                closed: dead.length,
                open: alive.length,
                drift: compared?.drift === true,
                repaired: repaired?.repaired === true,
                'served-version': compared?.servedVersion,
                'live-sha': liveSha(compared, repaired),
                record: real.kind,
            },
            title: `Deployments of ${plan.environment}`,
            summary: blocks(plan, dead, alive, compared),
            annotations: [],
            report: {
                environment: plan.environment,
                closed: dead,
                open: alive,
                servedVersion: compared?.servedVersion,
                recordedLive: compared?.live.lastGood,
                doubt: compared?.live.doubt,
                found: compared?.found,
                drift: compared?.drift === true,
                repaired: repaired?.repaired === true,
                record: { kind: real.kind, place: real.place },
            },
        };
    },
}));
/** Without `repair` nothing is written. */
const writable = (record, { repair: wanted }) => wanted ? record : { ...record, finish: async () => undefined };
/** As the record would be: closed ones may not have been written. */
const withoutDead = (list, dead) => {
    const closed = new Map(dead.map(({ id, state }) => [id, state]));
    return list.map((entry) => {
        const state = closed.get(entry.id);
        if (state === undefined)
            return entry;
        return { ...entry, state: 'error', marks: state === 'waiting' ? ['untouched'] : entry.marks };
    });
};
function unclosed({ repair: wanted }, dead) {
    if (wanted || dead.length === 0)
        return [];
    const ids = dead.map(({ id }) => id).join(', ');
    return [{ name: 'left open', status: 'fail', reason: `deployment ${ids} never ended, and its run has` }];
}
function busy(running) {
    const names = running.map(({ id, runUrl }) => `deployment ${id} (${runUrl})`).join(', ');
    return { status: 'pass', reason: `${names} is running: it will tell what is live` };
}
function liveSha(compared, repaired) {
    if (compared === undefined)
        return undefined;
    if (repaired?.repaired === true)
        return compared.found?.sha;
    return compared.status === 'pass' && compared.servedVersion !== undefined ? compared.live.lastGood?.sha : undefined;
}
function blocks(plan, dead, alive, compared) {
    const recorded = compared?.live.lastGood;
    const rows = [
        ...dead.map((one) => [one, plan.repair ? 'closed' : 'to be closed']),
        ...alive.map((one) => [one, 'runs']),
    ].map(([{ id, runUrl, ...release }, what]) => [
        String(id),
        release_releaseName(release),
        runUrl === '' ? '' : (0,report_src/* link */.nf)('run', runUrl),
        what,
    ]);
    return [
        (0,report_src/* paragraph */.FY)(`Recorded as live: ${recorded === undefined ? 'nothing' : release_releaseName(recorded)} · Answers: ${compared?.servedVersion ?? 'not asked, or not told'}`),
        ...(rows.length === 0 ? [] : [(0,report_src/* table */.tp)(['Deployment', 'Release', 'Run', 'Left open'], rows)]),
    ];
}


/***/ }),

/***/ 7247:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8208);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(698);


await (0,_sluice_runtime__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_action_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9816:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ UserError),
  zM: () => (/* reexport */ input_boolean),
  pu: () => (/* reexport */ defineGate),
  au: () => (/* reexport */ didYouMean),
  p0: () => (/* reexport */ duration),
  tW: () => (/* reexport */ formatLimit),
  ll: () => (/* reexport */ gateInputs),
  nd: () => (/* reexport */ integer),
  lq: () => (/* reexport */ optional),
  E9: () => (/* reexport */ input_parseDuration),
  Yj: () => (/* reexport */ string)
});

// UNUSED EXPORTS: defineAction, globs, lines, listOf, oneOf, percent, regressionLimit, secret, splitLines

;// CONCATENATED MODULE: ./packages/action/src/definition.ts
function defineAction(action) {
    return { kind: 'action', ...action };
}
/** A gate gets the inputs that all gates have; its own `inputs` hold only what is its own. */
function defineGate(gate) {
    return { kind: 'gate', ...gate };
}

;// CONCATENATED MODULE: ./packages/action/src/input.ts

const ok = (value) => ({ ok: true, value });
function kind(accepts, parse) {
    return {
        accepts,
        parse: (text) => {
            const value = parse(text);
            return value === undefined ? { ok: false, expected: accepts } : ok(value);
        },
    };
}
function optional(inner) {
    return { ...inner, empty: { value: undefined } };
}
const string = () => kind('text', (text) => text);
const input_boolean = () => kind('true or false', (text) => (text === 'true' ? true : text === 'false' ? false : undefined));
function oneOf(values) {
    return kind(values.map((value) => `\`${value}\``).join(', '), (text) => values.find((value) => value === text));
}
const integer = (minimum, maximum = Number.MAX_SAFE_INTEGER) => kind(maximum === Number.MAX_SAFE_INTEGER
    ? `a whole number, at least ${minimum}`
    : `a whole number from ${minimum} to ${maximum}`, (text) => {
    if (!/^\d+$/u.test(text))
        return undefined;
    const value = Number(text);
    return value >= minimum && value <= maximum ? value : undefined;
});
const percent = () => kind('a percentage from 0 to 100 such as 95 or 87.5%', parsePercent);
/** Milliseconds. */
const duration = () => kind('a duration such as 500ms, 30s, 5m or 1h30m (a bare number is seconds), at most 24 days', input_parseDuration);
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A timer of more fires at once: it counts in 31 bits. */
const longestMs = 24 * 24 * 3_600_000;
/** `500ms`, `30s`, `5m`, `1h30m`, `45` (seconds) to milliseconds; `undefined` also for more than 24 days. */
function input_parseDuration(text) {
    const total = milliseconds(text);
    return total === undefined || total > longestMs ? undefined : total;
}
function milliseconds(text) {
    if (/^\d+(\.\d+)?$/u.test(text))
        return Math.round(Number(text) * 1000);
    if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/u.test(text))
        return undefined;
    let total = 0;
    for (const part of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/gu))
        total += Number(part[1]) * (unitMs[part[2] ?? ''] ?? 0);
    return Math.round(total);
}
/** Newline separated; empty lines and lines that begin with `#` are left out. Never "not given": an empty list. */
const lines = () => ({
    accepts: 'one value a line',
    parse: (text) => ok(splitLines(text)),
    empty: { value: [] },
});
/** Globs, one a line; `!` excludes. */
const globs = () => ({ ...lines(), accepts: 'globs, one a line; ! excludes' });
function splitLines(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
const secret = () => ({ ...string(), secret: true });
/** A list separated by commas or newlines, each one of the given values. */
function listOf(values) {
    const accepts = `a list of ${values.map((value) => `\`${value}\``).join(', ')}`;
    return kind(accepts, (text) => {
        const items = splitLines(text)
            .flatMap((line) => line.split(','))
            .map((item) => item.trim())
            .filter((item) => item !== '');
        const known = [...new Set(items)].map((item) => values.find((value) => value === item));
        return known.every((item) => item !== undefined) ? known : undefined;
    });
}

;// CONCATENATED MODULE: ./packages/action/src/gate-inputs.ts

/** The inputs that every gate has: see the conventions in the design of the actions. */
const gateInputs = {
    'working-directory': string(),
    mode: oneOf(['enforce', 'report']),
    'on-inconclusive': oneOf(['fail', 'warn']),
    summary: input_boolean(),
    annotations: input_boolean(),
    comment: oneOf(['auto', 'true', 'false']),
    token: optional(secret()),
};

;// CONCATENATED MODULE: ./packages/action/src/regression-limit.ts

const accepts = 'a percentage such as 10%, or with a time that is always accepted: 10%, 5ms';
/** `10%`, or `10%, 5ms`: the larger of the two is accepted. */
const regressionLimit = () => ({
    accepts,
    parse: (text) => {
        const [, percent, time] = /^(\d{1,4}(?:\.\d{1,4})?)\s*%(?:\s*,\s*(\S+))?$/u.exec(text) ?? [];
        const leastMs = time === undefined ? 0 : parseDuration(time);
        if (percent === undefined || leastMs === undefined)
            return { ok: false, expected: accepts };
        return { ok: true, value: { share: Number(percent) / 100, leastMs } };
    },
});
/** In words: `10%`, `10% or 5 ms`. */
const formatLimit = ({ share, leastMs }) => `${Number((share * 100).toFixed(4))}%${leastMs === 0 ? '' : ` or ${leastMs} ms`}`;

;// CONCATENATED MODULE: ./packages/action/src/suggest.ts
/** `, did you mean \`status\`?` when one of the known words is at most two letters away; else an empty text. */
function didYouMean(word, known) {
    const scored = known.map((candidate) => ({
        candidate,
        distance: distance(word.toLowerCase(), candidate.toLowerCase()),
    }));
    const best = scored.sort((a, b) => a.distance - b.distance)[0];
    if (best === undefined || best.distance > Math.min(2, Math.floor(word.length / 2)))
        return '';
    return `, did you mean \`${best.candidate}\`?`;
}
/** Levenshtein distance: insertions, deletions and replacements of one letter. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./packages/action/src/user-error.ts
/**
 * Something that the user can mend: bad input, missing file, missing permission. The message says what happened, where,
 * and what to do; no stack is shown. Everything else that is thrown is a bug of ours.
 */
class UserError extends Error {
    name = 'UserError';
}

;// CONCATENATED MODULE: ./packages/action/src/index.ts








/***/ }),

/***/ 1160:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  jx: () => (/* reexport */ annotationCommand),
  aY: () => (/* reexport */ code),
  dc: () => (/* reexport */ commentBytes),
  zH: () => (/* reexport */ details),
  X: () => (/* reexport */ htmlPage),
  nf: () => (/* reexport */ document_link),
  hx: () => (/* reexport */ mapAnnotationText),
  E0: () => (/* reexport */ mapText),
  FY: () => (/* reexport */ paragraph),
  Ly: () => (/* reexport */ rankAnnotations),
  K2: () => (/* reexport */ renderHtml),
  Gc: () => (/* reexport */ renderMarkdown),
  uf: () => (/* reexport */ summaryBytes),
  tp: () => (/* reexport */ table),
  EJ: () => (/* reexport */ truncateText),
  wx: () => (/* reexport */ verdictBlocks),
  NA: () => (/* reexport */ workflowCommand)
});

// UNUSED EXPORTS: annotationsPerLevel, bullets, codeBlock, count, heading, htmlText, messageUnits, plainText, safeUrl, some, sparkline, statusIcon, strong

;// CONCATENATED MODULE: ./packages/report/src/annotation.ts
/** GitHub shows this many of each level per step; what is beyond it is dropped without a word. */
const annotationsPerLevel = 10;
/**
 * The annotations that GitHub will show, best first, and those that must be told of elsewhere. `taken` are the places that
 * the step has used already, or keeps for its last words.
 */
function rankAnnotations(annotations, taken = {}) {
    const ranked = annotations
        .map((annotation, index) => ({ annotation, index }))
        .sort((a, b) => (b.annotation.rank ?? 0) - (a.annotation.rank ?? 0) || a.index - b.index)
        .map(({ annotation }) => annotation);
    const left = {
        error: annotationsPerLevel - (taken.error ?? 0),
        warning: annotationsPerLevel - (taken.warning ?? 0),
        notice: annotationsPerLevel - (taken.notice ?? 0),
    };
    const shown = [];
    const hidden = [];
    for (const annotation of ranked) {
        if (left[annotation.level] > 0) {
            left[annotation.level] -= 1;
            shown.push(annotation);
        }
        else
            hidden.push(annotation);
    }
    return { shown, hidden };
}

;// CONCATENATED MODULE: ./packages/report/src/document.ts
const list = (content) => Array.isArray(content) ? content : [content];
const strong = (content) => ({ kind: 'strong', content: list(content) });
const code = (text) => ({ kind: 'code', text });
const document_link = (label, url) => ({ kind: 'link', label, url });
const heading = (level, content) => ({
    kind: 'heading',
    level,
    content: list(content),
});
const paragraph = (...content) => ({ kind: 'paragraph', content });
const bullets = (items) => ({ kind: 'list', items: items.map(list) });
const codeBlock = (text, language) => language === undefined ? { kind: 'code-block', text } : { kind: 'code-block', text, language };
const details = (summary, blocks, open = false) => ({
    kind: 'details',
    summary: list(summary),
    blocks,
    open,
});
const table = (columns, rows, hiddenRows = 0) => ({
    kind: 'table',
    columns: columns.map((column) => (typeof column === 'string' ? { title: column } : column)),
    rows,
    hiddenRows,
});

;// CONCATENATED MODULE: ./packages/report/src/budget.ts
/** Below this many units a table tells nothing: then rather a fold or a block goes. */
const unitsKept = 5;
/**
 * Joins the pieces within the budget: first the longest tables, lists and code blocks lose their last units, then
 * folds lose their content (the last ones first), then the last blocks go. Time is linear in the size of the input.
 */
function fit(pieces, budget) {
    const whole = join(pieces, budget.separator);
    if (bytes(whole) <= budget.maxBytes)
        return whole;
    const shortened = shorten(pieces, budget);
    const text = join(shortened, budget.separator);
    if (bytes(text) <= budget.maxBytes)
        return text;
    return dropLast(foldLast(shortened, budget), budget);
}
const bytes = (text) => Buffer.byteLength(text);
function join(pieces, separator) {
    return pieces.map((piece) => write(piece, separator)).join(separator);
}
function write(piece, separator) {
    switch (piece.kind) {
        case 'fixed':
            return piece.text;
        case 'elastic':
            return `${piece.head}${piece.units.join('')}${piece.tail}${piece.note(0)}`;
        case 'group':
            return `${piece.head}${join(piece.pieces, separator)}${piece.tail}`;
    }
}
function shorten(pieces, budget) {
    const elastics = pieces.flatMap(elasticsOf);
    const sizes = elastics.map((elastic) => elastic.units.reduce((sum, unit) => sum + bytes(unit), 0));
    const notes = elastics.map((elastic) => bytes(elastic.note(elastic.units.length)));
    const rigid = bytes(join(pieces.map(withoutUnits), budget.separator)) + notes.reduce((sum, size) => sum + size, 0);
    const share = levelFor(sizes, budget.maxBytes - rigid);
    return pieces.map((piece) => cut(piece, share));
}
function elasticsOf(piece) {
    if (piece.kind === 'elastic')
        return [piece];
    return piece.kind === 'group' ? piece.pieces.flatMap(elasticsOf) : [];
}
function withoutUnits(piece) {
    if (piece.kind === 'elastic')
        return { ...piece, units: [] };
    return piece.kind === 'group' ? { ...piece, pieces: piece.pieces.map(withoutUnits) } : piece;
}
/** The level `l` with `sum(min(size, l)) <= space`: the long ones share what the short ones leave. */
function levelFor(sizes, space) {
    let left = Math.max(0, space);
    const ascending = [...sizes].sort((a, b) => a - b);
    for (const [index, size] of ascending.entries()) {
        const level = Math.floor(left / (ascending.length - index));
        if (size > level)
            return level;
        left -= size;
    }
    return Number.POSITIVE_INFINITY;
}
function cut(piece, share) {
    if (piece.kind === 'fixed')
        return piece;
    if (piece.kind === 'group')
        return { ...piece, pieces: piece.pieces.map((inner) => cut(inner, share)) };
    let used = 0;
    let kept = 0;
    for (const unit of piece.units) {
        used += bytes(unit);
        if (used > share)
            break;
        kept += 1;
    }
    const hidden = piece.units.length - Math.max(kept, Math.min(unitsKept, piece.units.length));
    if (hidden === 0)
        return piece;
    return { ...piece, units: piece.units.slice(0, -hidden), note: (more) => piece.note(hidden + more) };
}
function foldLast(pieces, budget) {
    const texts = pieces.map((piece) => write(piece, budget.separator));
    let excess = bytes(texts.join(budget.separator)) - budget.maxBytes;
    const result = [];
    for (const [index, piece] of [...pieces.entries()].reverse()) {
        if (excess > 0 && piece.kind === 'group') {
            excess -= bytes(texts[index] ?? '') - bytes(piece.folded);
            result.push({ kind: 'fixed', text: piece.folded });
        }
        else
            result.push({ kind: 'fixed', text: texts[index] ?? '' });
    }
    return result.reverse();
}
function dropLast(pieces, budget) {
    const texts = pieces.map((piece) => write(piece, budget.separator));
    let size = bytes(texts.join(budget.separator));
    if (size <= budget.maxBytes)
        return texts.join(budget.separator);
    const gap = bytes(budget.separator);
    const note = gap + bytes(budget.dropped(texts.length));
    let kept = texts.length;
    while (kept > 0 && size + note > budget.maxBytes) {
        kept -= 1;
        size -= bytes(texts[kept] ?? '') + gap;
    }
    const text = [...texts.slice(0, kept), budget.dropped(texts.length - kept)].join(budget.separator);
    return bytes(text) <= budget.maxBytes ? text : '';
}

;// CONCATENATED MODULE: ./packages/report/src/text.ts
// Escape sequences of terminals: CSI (7 and 8 bit), OSC with its terminator, the ones with intermediate bytes (`ESC ( B`, which
// `tput sgr0` sends), and the short ones. ECMA-48, ECMA-35.
const terminalSequences = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[ -/]+[0-~]|\u001b[0-Z\\^_`-~]/gu;
/**
 * Controls except tab and newline, direction marks and overrides, and what Unicode wants not to be displayed: they hide or
 * reorder what is read ("Trojan Source", CVE-2021-42574). Joiners and variation selectors, of which scripts and emoji are
 * made, are left alone.
 */
const hiddenCharacters = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown.
/[[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]--[\u200c\u200d\ufe00-\ufe0f\u180b-\u180d\u115f\u1160]]/gv;
/**
 * Text as a person should see it: without terminal sequences, line ends as `\n`, and every character that would be
 * invisible or change the order of others written out (`\u202e`). Lone surrogates become U+FFFD. Escapes nothing.
 */
function plainText(text) {
    return text
        .toWellFormed()
        .replace(terminalSequences, '')
        .replace(/\r\n?/gu, '\n')
        .replace(hiddenCharacters, (character) => {
        const hex = (character.codePointAt(0) ?? 0).toString(16);
        return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
    });
}
/** At most `max` code points; what is cut ends with `…`, which counts. */
function truncateText(text, max) {
    if (text.length <= max)
        return text;
    const kept = [];
    for (const character of text) {
        if (kept.length === max)
            return max === 0 ? '' : `${kept.slice(0, -1).join('')}…`;
        kept.push(character);
    }
    return text;
}

;// CONCATENATED MODULE: ./packages/report/src/html-inline.ts

/** Escaped for an element's content and for a quoted attribute. `prepared` text went through `plainText` already. */
function htmlText(text, options = {}) {
    const plain = options.prepared === true ? text : plainText(text);
    return plain
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * The normalised URL when it is http or https and carries no user or password (they mislead readers and leak);
 * otherwise `undefined`.
 */
function safeUrl(text) {
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.username === '' && url.password === '' ? url.href : undefined;
}
/** `escaped` turns untrusted text into the text of an element; line ends become `<br>`. */
function htmlInline(content, escaped = htmlText) {
    return content.map((inline) => htmlOf(inline, escaped)).join('');
}
function htmlOf(inline, escaped) {
    if (typeof inline === 'string')
        return escaped(inline).replaceAll('\n', '<br>');
    switch (inline.kind) {
        case 'code':
            return `<code>${htmlText(inline.text).replaceAll('\n', ' ')}</code>`;
        case 'strong':
            return `<strong>${htmlInline(inline.content, escaped)}</strong>`;
        case 'link': {
            const url = safeUrl(inline.url);
            const label = escaped(inline.label === '' ? inline.url : inline.label);
            return url === undefined ? label : `<a href="${htmlText(url)}" rel="noopener noreferrer">${label}</a>`;
        }
    }
}

;// CONCATENATED MODULE: ./packages/report/src/markdown-inline.ts


/**
 * U+2060, word joiner: invisible, and enough that GitHub no longer sees a mention, a reference, an address or an emoji.
 * Entities or backslashes do not help there: GitHub looks at the rendered text.
 */
const joiner = '&#8288;';
/**
 * Everything that Markdown, HTML or GitHub's own filters could take for markup: GFM specification 0.29, and for `@`,
 * `#1`, `GH-1`, `:name:` and `$` the "Writing on GitHub" manual.
 */
const special = /[\\`*_~[\]<>&|$\n\t]|#(?:(?=(\d))|)|@(?=[\w.-])|:(?=\/\/|[a-z0-9_+-]{1,64}:)|[Gg][Hh]-(?=\d)|[Ww]{3}(?=\.)/gu;
/** Escapes one line of text; line ends become `<br>`. */
function markdownText(text) {
    return plainText(text).replace(special, (match, digit) => {
        switch (match) {
            case '\n':
                return '<br>';
            case '\t':
                return ' ';
            case '<':
                return '&lt;';
            case '>':
                return '&gt;';
            case '&':
                return '&amp;';
            case '|':
                return '&#124;';
            // A backslash does not keep GitHub from reading $…$ as mathematics; its manual advises the span.
            case '$':
                return '<span>$</span>';
            case '#':
                return digit === undefined ? '\\#' : `\\#${joiner}`;
            case '@':
            case ':':
                return `${match}${joiner}`;
            default:
                return match.length > 1 ? `${match}${joiner}` : `\\${match}`;
        }
    });
}
/** For text inside HTML blocks, where Markdown is not read but GitHub's filters still look. */
function githubHtmlText(text) {
    const guarded = plainText(text).replace(/[#@](?=[\w.-])|:(?=\/\/|[a-z0-9_+-]{1,64}:)|[Gg][Hh]-(?=\d)/gu, (match) => `${match}\u2060`);
    return htmlText(guarded, { prepared: true }).replaceAll('\u2060', joiner).replaceAll('$', '<span>$</span>');
}
/** One line of Markdown. */
function markdownInline(content, place = { inTable: false }) {
    return mergeStrings(content).reduce((line, inline) => line + markdownOf(inline, line, place), '');
}
function markdownOf(inline, before, place) {
    if (typeof inline === 'string')
        return markdownText(inline);
    switch (inline.kind) {
        case 'code':
            return codeSpan(inline.text, before, place);
        case 'strong':
            return strongText(markdownInline(inline.content, place), before);
        case 'link': {
            const url = safeUrl(inline.url);
            const label = markdownText(inline.label === '' ? inline.url : inline.label).replaceAll('<br>', ' ');
            // Behind a `!` it would be an image, fetched from wherever it points to.
            const apart = before.endsWith('!') ? joiner : '';
            return url === undefined ? label : `${apart}[${label}](${linkTarget(url)})`;
        }
    }
}
/** Adjacent strings are one text for the reader, so `@` and `name` in two strings must not escape the escaping. */
function mergeStrings(content) {
    const merged = [];
    for (const inline of content) {
        const last = merged.at(-1);
        if (typeof inline === 'string' && typeof last === 'string')
            merged[merged.length - 1] = last + inline;
        else
            merged.push(inline);
    }
    return merged;
}
/** `**` only where the rules about flanking characters cannot make it literal asterisks. */
function strongText(text, before) {
    if (text === '')
        return '';
    const plain = /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text);
    return plain && !text.includes('**') && !before.endsWith('*') ? `**${text}**` : `<strong>${text}</strong>`;
}
function codeSpan(text, before, place) {
    const line = plainText(text).replace(/[\n\t]/gu, ' ');
    if (line === '')
        return '';
    // A pipe ends a table cell even inside a code span, and two touching code spans would become one.
    if ((place.inTable && line.includes('|')) || before.endsWith('`'))
        return `<code>${markdownText(line)}</code>`;
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^`|`$/u.test(line) || (/^ .* $/u.test(line) && line.trim() !== '') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** The longest run of backticks. */
function longestRun(text) {
    return (text.match(/`+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
function linkTarget(url) {
    return url
        .replace(/[()<>|\\`[\]"'$\s]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('&', '&amp;');
}

;// CONCATENATED MODULE: ./packages/report/src/markdown.ts




/** GitHub refuses more: a job summary per step, and the body of a comment (characters there, so bytes are enough). */
const summaryBytes = 1024 * 1024;
const commentBytes = 65_536;
/**
 * GitHub-flavoured Markdown of at most `maxBytes`. Every text of the blocks is shown as it is: nothing in it becomes
 * markup, a mention, a reference or a link. What does not fit is left out block-wise and row-wise, and said.
 */
function renderMarkdown(blocks, options) {
    const text = fit(blocks.map(pieceOf), {
        maxBytes: Math.max(0, options.maxBytes - 1),
        separator: '\n\n',
        dropped: (count) => `_The report is too long to be shown here: ${counted(count, 'block')} left out._`,
    });
    return text === '' ? '' : `${text}\n`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function pieceOf(block) {
    switch (block.kind) {
        case 'heading':
            return { kind: 'fixed', text: `${'#'.repeat(block.level)} ${line(block.content).replaceAll('<br>', ' ')}` };
        case 'paragraph':
            return { kind: 'fixed', text: atLineStart(line(block.content)) };
        case 'list':
            return {
                kind: 'elastic',
                head: '',
                units: block.items.map((item, index) => `${index === 0 ? '' : '\n'}- ${atLineStart(line(item))}`),
                tail: '',
                note: (hidden) => (hidden === 0 ? '' : `\n- and ${counted(hidden, 'more item')}`),
            };
        case 'table':
            return tablePiece(block);
        case 'code-block':
            return codePiece(block.text, block.language);
        case 'details': {
            const summary = htmlInline(mergeStrings(block.summary), githubHtmlText);
            const head = `<details${block.open === true ? ' open' : ''}>\n<summary>${summary}</summary>\n\n`;
            return {
                kind: 'group',
                head,
                pieces: block.blocks.map(pieceOf),
                tail: '\n\n</details>',
                folded: `${head}_Left out: the report is too long to be shown here._\n\n</details>`,
            };
        }
    }
}
const line = (content) => markdownInline(content).replace(/^(?:\s|<br>)+|\s+$/gu, '');
/** What would make a list or a heading at the beginning of a line; the other such characters are always escaped. */
function atLineStart(text) {
    return text.replace(/^[-+=]/u, '\\$&').replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
function tablePiece(block) {
    const titles = block.columns.map((column) => markdownInline([column.title], { inTable: true }));
    const rules = block.columns.map((column) => (column.align === 'right' ? '--:' : ':--'));
    const already = block.hiddenRows ?? 0;
    return {
        kind: 'elastic',
        head: `| ${titles.join(' | ')} |\n| ${rules.join(' | ')} |`,
        units: block.rows.map((row) => `\n| ${block.columns.map((_, index) => cell(row[index])).join(' | ')} |`),
        tail: '',
        note: (hidden) => (hidden + already === 0 ? '' : `\n\nand ${counted(hidden + already, 'more row')}`),
    };
}
function cellContent(cell) {
    if (cell === undefined)
        return [];
    return Array.isArray(cell) ? cell : [cell];
}
const cell = (content) => markdownInline(cellContent(content), { inTable: true });
function codePiece(text, language) {
    const plain = plainText(text).replace(/\n$/u, '');
    const fence = '`'.repeat(Math.max(3, longestRun(plain) + 1));
    return {
        kind: 'elastic',
        head: `${fence}${(language ?? '').replace(/[^\w+#.-]/gu, '')}`,
        units: plain.split('\n').map((each) => `\n${each}`),
        tail: `\n${fence}`,
        note: (hidden) => (hidden === 0 ? '' : `\n\nand ${counted(hidden, 'more line')}`),
    };
}

;// CONCATENATED MODULE: ./packages/report/src/html.ts




/** A fragment of HTML: `<section>` with the blocks. Nothing in the texts becomes markup; no scripts, no styles. */
function renderHtml(blocks, options = {}) {
    const head = options.title === undefined ? '<section>\n' : `<section>\n<h1>${htmlText(options.title)}</h1>\n`;
    const tail = '\n</section>\n';
    const body = fit(blocks.map(html_pieceOf), {
        maxBytes: (options.maxBytes ?? Number.POSITIVE_INFINITY) - Buffer.byteLength(head + tail),
        separator: '\n',
        dropped: (count) => `<p class="note">The report is too long to be shown here: ${counted(count, 'block')} left out.</p>`,
    });
    return `${head}${body}${tail}`;
}
function html_pieceOf(block) {
    switch (block.kind) {
        case 'heading':
            return { kind: 'fixed', text: `<h${block.level}>${htmlInline(block.content)}</h${block.level}>` };
        case 'paragraph':
            return { kind: 'fixed', text: `<p>${htmlInline(block.content)}</p>` };
        case 'list':
            return {
                kind: 'elastic',
                head: '<ul>',
                units: block.items.map((item) => `\n<li>${htmlInline(item)}</li>`),
                tail: '\n</ul>',
                note: (hidden) => note(hidden, 'more item'),
            };
        case 'table':
            return html_tablePiece(block);
        case 'code-block':
            return {
                kind: 'elastic',
                head: '<pre tabindex="0"><code>',
                units: plainText(block.text)
                    .replace(/\n$/u, '')
                    .split('\n')
                    .map((each, index) => `${index === 0 ? '' : '\n'}${htmlText(each, { prepared: true })}`),
                tail: '</code></pre>',
                note: (hidden) => note(hidden, 'more line'),
            };
        case 'details': {
            const head = `<details${block.open === true ? ' open' : ''}>\n<summary>${htmlInline(block.summary)}</summary>\n`;
            return {
                kind: 'group',
                head,
                pieces: block.blocks.map(html_pieceOf),
                tail: '\n</details>',
                folded: `${head}<p class="note">Left out: the report is too long to be shown here.</p>\n</details>`,
            };
        }
    }
}
const note = (hidden, noun) => hidden === 0 ? '' : `\n<p class="note">and ${counted(hidden, noun)}</p>`;
function html_tablePiece(block) {
    const titles = block.columns.map((column) => `<th scope="col"${alignment(column)}>${htmlText(column.title)}</th>`);
    const already = block.hiddenRows ?? 0;
    return {
        kind: 'elastic',
        head: `<div class="scroll" tabindex="0"><table>\n<thead><tr>${titles.join('')}</tr></thead>\n<tbody>`,
        units: block.rows.map((row) => {
            const cells = block.columns.map((column, index) => `<td${alignment(column)}>${htmlInline(cellContent(row[index]))}</td>`);
            return `\n<tr>${cells.join('')}</tr>`;
        }),
        tail: '\n</tbody></table></div>',
        note: (hidden) => note(hidden + already, 'more row'),
    };
}
const alignment = (column) => (column.align === 'right' ? ' class="right"' : '');

;// CONCATENATED MODULE: ./packages/report/src/html-page.ts

const pageStyles = `
:root { color-scheme: light dark; --text: #1f2328; --dim: #59636e; --line: #d1d9e0; --soft: #f6f8fa; --link: #0969da; --page: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --dim: #9198a1; --line: #3d444d; --soft: #161b22; --link: #4493f8; --page: #0d1117; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 64rem; background: var(--page); color: var(--text);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .75rem; }
h1 { margin-top: 0; }
h2 { padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
a { color: var(--link); }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { padding: .1em .35em; border-radius: .35em; background: var(--soft); }
pre { padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--soft); overflow-x: auto; }
pre code { padding: 0; background: none; font-size: 1em; overflow-wrap: normal; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: 50%; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .75rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--soft); }
.right { text-align: right; }
details { margin: 1rem 0; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
summary { cursor: pointer; font-weight: 600; }
.note { color: var(--dim); }
@media print { body { max-width: none; padding: 0; } .scroll, pre { overflow: visible; } }
`;
const pageSheet = { text: pageStyles, sha256: 'lFkKwDViWhIztUq6UBXkN0KyP4deGWh3sZxoJHwWhgU=' };
/**
 * A complete page that needs nothing from elsewhere: its content security policy allows exactly its own style
 * sheets, its own script if it has one, and no request. Follows the reader's light or dark setting.
 */
function htmlPage({ title, body, styles, script }) {
    const sheets = styles === undefined ? [pageSheet] : [pageSheet, styles];
    const hashes = sheets.map(({ sha256 }) => `'sha256-${sha256}'`).join(' ');
    const scripts = script === undefined ? '' : ` script-src 'sha256-${script.sha256}';`;
    const policy = `default-src 'none'; style-src ${hashes};${scripts} base-uri 'none'; form-action 'none'`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title).replaceAll('\n', ' ')}</title>
${sheets.map(({ text }) => `<style>${text}</style>`).join('\n')}
</head>
<body>
<main>
${body}</main>
${script === undefined ? '' : `<script>${script.text}</script>\n`}</body>
</html>
`;
}

;// CONCATENATED MODULE: ./packages/report/src/map-text.ts
/**
 * The blocks with every text changed, for instance rid of secrets. It has to happen before rendering: escaped for Markdown,
 * HTML or JSON a secret does not look like itself any more.
 */
function mapText(blocks, change) {
    return blocks.map((block) => mapBlock(block, change));
}
function mapAnnotationText(annotation, change) {
    const { path } = annotation;
    const shown = { ...annotation, title: change(annotation.title), message: change(annotation.message) };
    return path === undefined ? shown : { ...shown, path: change(path) };
}
function mapBlock(block, change) {
    switch (block.kind) {
        case 'heading':
        case 'paragraph':
            return { ...block, content: mapInlines(block.content, change) };
        case 'list':
            return { ...block, items: block.items.map((item) => mapInlines(item, change)) };
        case 'table':
            return {
                ...block,
                columns: block.columns.map((column) => ({ ...column, title: change(column.title) })),
                rows: block.rows.map((row) => row.map((cell) => mapCell(cell, change))),
            };
        case 'code-block':
            return { ...block, text: change(block.text) };
        case 'details':
            return { ...block, summary: mapInlines(block.summary, change), blocks: mapText(block.blocks, change) };
    }
}
const mapInlines = (content, change) => content.map((inline) => mapInline(inline, change));
function mapCell(cell, change) {
    return Array.isArray(cell) ? mapInlines(cell, change) : mapInline(cell, change);
}
function mapInline(inline, change) {
    if (typeof inline === 'string')
        return change(inline);
    switch (inline.kind) {
        case 'code':
            return { ...inline, text: change(inline.text) };
        case 'strong':
            return { ...inline, content: mapInlines(inline.content, change) };
        case 'link':
            return { ...inline, label: change(inline.label), url: change(inline.url) };
    }
}

// EXTERNAL MODULE: ./packages/verdict/src/status.ts
var src_status = __nccwpck_require__(9794);
;// CONCATENATED MODULE: ./packages/report/src/verdict-blocks.ts


const icons = { pass: '✅', fail: '❌', inconclusive: '⚠️', error: '💥' };
function statusIcon(status) {
    return icons[status];
}
const checksUnfolded = 10;
/** How every gate's report begins: title, verdict with its reason, and the checks behind it, worst first. */
function verdictBlocks(title, verdict) {
    const head = [
        heading(2, title),
        paragraph(`${icons[verdict.status]} `, strong(verdict.status), ` ${verdict.reason}`),
    ];
    // The reason of a single check is the reason of the verdict: a table would only repeat it.
    if (verdict.checks.length < 2)
        return head;
    const rank = (status) => src_status/* statusesWorstFirst */.k.indexOf(status);
    const rows = [...verdict.checks]
        .sort((a, b) => rank(a.status) - rank(b.status))
        .map((check) => [`${icons[check.status]} ${check.status}`, check.name, check.reason]);
    const checks = table(['Result', 'Check', 'Reason'], rows);
    return [...head, verdict.checks.length > checksUnfolded ? details(countLine(verdict), [checks]) : checks];
}
function countLine(verdict) {
    const counts = src_status/* statusesWorstFirst */.k
        .map((status) => ({ status, count: verdict.checks.filter((check) => check.status === status).length }))
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => `${count} ${status}`);
    return `${verdict.checks.length} checks: ${counts.join(', ')}`;
}

;// CONCATENATED MODULE: ./packages/report/src/workflow-command.ts

/** The runner cuts longer messages there, in UTF-16 units, without a word. */
const messageUnits = 4096;
/** GitHub refuses an annotation with a longer title. */
const titleCharacters = 255;
/**
 * One line for the log that the runner reads as an annotation: `::error file=a.py,line=3::message`. Columns are left
 * out when the remark spans lines: GitHub refuses them there.
 */
function workflowCommand(level, properties, message) {
    const { title, file, line, endLine, col, endColumn } = properties;
    const oneLine = line !== undefined && (endLine === undefined || endLine === line);
    const column = oneLine ? col : undefined;
    const shown = {
        file,
        line: file === undefined ? undefined : line,
        endLine: file === undefined || line === undefined ? undefined : endLine,
        col: file === undefined ? undefined : column,
        endColumn: file === undefined || column === undefined ? undefined : endColumn,
        title: title === '' ? undefined : title,
    };
    const written = Object.entries(shown)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
    return `::${level}${written === '' ? '' : ` ${written}`}::${escapeData(workflow_command_shorten(message))}`;
}
/** The annotation as a workflow command; terminal sequences are taken out and hidden characters shown. */
function annotationCommand(annotation) {
    const { path, line, endLine, column, endColumn } = annotation;
    return workflowCommand(annotation.level, {
        title: truncateText(plainText(annotation.title), titleCharacters),
        ...(path === undefined ? {} : { file: path }),
        ...(line === undefined ? {} : { line }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(column === undefined ? {} : { col: column }),
        ...(endColumn === undefined ? {} : { endColumn }),
    }, plainText(annotation.message));
}
function workflow_command_shorten(message) {
    if (message.length <= messageUnits)
        return message;
    // Cutting a surrogate pair would leave half a character; it becomes nothing.
    return `${message.slice(0, messageUnits - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./packages/report/src/index.ts














/***/ }),

/***/ 8208:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* reexport */ runAction)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./packages/action/src/index.ts + 6 modules
var src = __nccwpck_require__(9816);
// EXTERNAL MODULE: ./packages/report/src/index.ts + 12 modules
var report_src = __nccwpck_require__(1160);
// EXTERNAL MODULE: ./packages/verdict/src/verdict.ts
var src_verdict = __nccwpck_require__(2827);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./packages/runtime/src/word-not-in.ts
/**
 * A word that does not occur in the text: what ends a block of foreign text must not be writable from inside it. That is
 * certain, where a random word is only unlikely to be guessed; and `node:crypto` costs a fifth of a start of Node.
 */
function wordNotIn(text) {
    for (let number = 1;; number += 1) {
        const word = `sluice_${number}`;
        if (!text.includes(word))
            return word;
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/command-file.ts



/**
 * Appends `name<<DELIMITER`, value, `DELIMITER` to one of the runner's command files (GITHUB_OUTPUT, GITHUB_STATE, ...).
 * The delimiter is not in the value, so a value cannot end its own block and set something else.
 * Without the variable (a run outside a runner) nothing is written.
 */
function appendKeyValue(file, name, value) {
    if (file === undefined || file === '')
        return;
    const delimiter = wordNotIn(value);
    (0,external_node_fs_namespaceObject.appendFileSync)(file, `${name}<<${delimiter}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${delimiter}${external_node_os_namespaceObject.EOL}`);
}
function appendText(file, text) {
    if (file === undefined || file === '')
        return;
    (0,external_node_fs_namespaceObject.appendFileSync)(file, text);
}

;// CONCATENATED MODULE: ./packages/runtime/src/parse-inputs.ts

/** The runner's name for the value of an input: spaces become `_`, hyphens stay. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function inputText(env, name) {
    return (env[inputVariable(name)] ?? '').trim();
}
/** All values, or one `UserError` that names every bad input with its value and what is accepted. */
function parseInputs(specs, env) {
    const values = {};
    const problems = [];
    for (const [name, spec] of Object.entries(specs)) {
        const text = inputText(env, name);
        if (text === '') {
            if (spec.empty === undefined)
                problems.push(`\`${name}\` is required: ${spec.accepts}.`);
            else
                values[name] = spec.empty.value;
            continue;
        }
        const parsed = spec.parse(text);
        if (parsed.ok)
            values[name] = parsed.value;
        else
            problems.push(`\`${name}\` is ${spec.secret ? 'not valid' : quoted(text)}; accepted: ${parsed.expected}.`);
    }
    if (problems.length > 0)
        throw new src/* UserError */.yo(`${heading(problems.length)}\n${problems.join('\n')}`);
    return values;
}
function heading(count) {
    return count === 1 ? 'An input is not right:' : `${count} inputs are not right:`;
}
function quoted(text) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return JSON.stringify(shown);
}

;// CONCATENATED MODULE: ./packages/runtime/src/comment.ts
const mostComments = 5000;
const permissionLines = 'permissions:\n  pull-requests: write';
/** Writes the one comment of this gate on the pull request, or updates it. Never fails the gate. */
async function writeComment(comment, github, log) {
    if (comment.when === 'false')
        return;
    const { owner, repo, pullRequest } = github.context;
    if (pullRequest === undefined) {
        if (comment.when === 'true')
            log.notice('No comment was written: this run does not belong to a pull request.');
        return;
    }
    if (!github.hasToken) {
        log.notice('No comment was written on the pull request: there is no token (input `token`).');
        return;
    }
    const failed = await upsert(comment, github, `/repos/${owner}/${repo}/issues`, pullRequest.number);
    if (failed === undefined)
        return;
    log.notice(failed.failure === 'permission' || failed.failure === 'not-found'
        ? missingPermission(pullRequest.fromFork)
        : `No comment was written on the pull request: ${failed.message}`);
}
function missingPermission(fromFork) {
    const hint = fromFork
        ? 'the token of a pull request from a fork can only read. The report is in the summary of the job.'
        : `the token may not. To have it, add to the job:\n${permissionLines}`;
    return `No comment was written on the pull request: ${hint}`;
}
async function upsert(comment, github, issues, number) {
    const marker = `<!-- sluice: ${await keyText(comment.key)} -->`;
    const body = `${marker}\n${runMarker(github.context)}\n${comment.body}`;
    const listed = await github.list(`${issues}/${number}/comments?per_page=100`, mostComments);
    if (!listed.ok)
        return listed;
    const existing = listed.data.find((candidate) => isOurs(candidate, marker));
    if (existing?.id !== undefined) {
        // A run that was started again, or took longer, does not know better than one of a newer commit.
        if (isNewer(existing.body ?? '', github.context))
            return undefined;
        const updated = await github.request('PATCH', `${issues}/comments/${existing.id}`, { body });
        // Somebody else's comment may begin with the same line; then ours is a new one.
        if (updated.ok || updated.failure !== 'permission')
            return updated.ok ? undefined : updated;
    }
    const created = await github.request('POST', `${issues}/${number}/comments`, { body });
    return created.ok ? undefined : created;
}
/** Anybody may write a comment that begins like ours; then it would be theirs that shows the result, and they could change it. */
function isOurs({ body, user, author_association: association }, marker) {
    const trusted = user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association ?? '');
    return trusted && body?.startsWith(marker) === true;
}
const longestKey = 256;
/** Fit for an HTML comment, and short. */
async function keyText(key) {
    const text = key.replaceAll('--', '__').replaceAll('>', '_').replace(/\s+/gu, ' ');
    if (text.length <= longestKey)
        return text;
    const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7598, 23));
    return `${text.slice(0, longestKey - 20)} ${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}
const runMarker = ({ runId, runAttempt }) => `<!-- sluice-run: ${runId}.${runAttempt} -->`;
/** Numbers of runs only go up. */
function isNewer(body, { runId, runAttempt }) {
    const [, run, attempt] = /^<!-- sluice-run: (\d+)\.(\d+) -->$/mu.exec(body) ?? [];
    return Number(run) > runId || (Number(run) === runId && Number(attempt) > runAttempt);
}

;// CONCATENATED MODULE: ./packages/runtime/src/publisher.ts

/**
 * The annotations that GitHub will show. What the log has made already counts, and a place is kept for the last words of the
 * step, which are the most important ones, and for one notice.
 */
function shownAnnotations(annotations, lastWords, log) {
    const made = log.annotations();
    const kept = (level) => (level === lastWords || level === 'notice' ? 1 : 0);
    return (0,report_src/* rankAnnotations */.Ly)(annotations, {
        error: made.error + kept('error'),
        warning: made.warning + kept('warning'),
        notice: made.notice + kept('notice'),
    });
}
function writeAnnotations(annotations, { io, write }) {
    for (const annotation of annotations) {
        write(`${io.log.redact((0,report_src/* annotationCommand */.jx)((0,report_src/* mapAnnotationText */.hx)(annotation, io.log.redact)))}\n`);
    }
}
/** A summary that GitHub takes: the line end that is put behind it counts too. */
function summaryMarkdown(blocks, { redact }) {
    return redact((0,report_src/* renderMarkdown */.Gc)(blocks, { maxBytes: report_src/* summaryBytes */.uf - 1 }));
}

;// CONCATENATED MODULE: ./packages/runtime/src/publish-gate.ts




/** The comment's first two lines, markers, need room as well. */
const markerBytes = 1024;
/**
 * Everything that a gate's result becomes, in this order: report files, outputs, annotations, summary, comment, and the end of
 * the step, which answers whether it is to fail.
 */
async function publishGate(gate, result, policy, publisher) {
    const { io } = publisher;
    const { verdict, title } = result;
    const redact = io.log.redact;
    const ending = (0,src_verdict/* stepResult */.GR)(verdict.status, { mode: policy.mode, onInconclusive: policy['on-inconclusive'] });
    const wanted = policy.annotations ? result.annotations : [];
    const { shown, hidden } = shownAnnotations(wanted, lastWords[ending], io.log);
    // Secrets go first, while they still look like themselves.
    const blocks = (0,report_src/* mapText */.E0)([...(0,report_src/* verdictBlocks */.wx)(title, verdict), ...result.summary, ...hiddenAnnotations(hidden)], redact);
    const markdown = summaryMarkdown(blocks, io.log);
    const reports = io.files.at(io.host.reports);
    const report = await reports.write('report.json', redact(reportJson(gate.name, result, redact)));
    const reportMarkdown = await reports.write('report.md', markdown);
    await reports.write('report.html', redact((0,report_src/* htmlPage */.X)({ title: redact(title), body: (0,report_src/* renderHtml */.K2)(blocks) })));
    publisher.setOutputs({
        ...result.outputs,
        verdict: verdict.status,
        reason: redact(verdict.reason),
        report,
        markdown: reportMarkdown,
    });
    writeAnnotations(shown, publisher);
    if (policy.summary)
        publisher.addSummary(markdown);
    await writeComment({
        when: policy.comment,
        key: commentKey(gate.name, result.instance, io),
        body: redact((0,report_src/* renderMarkdown */.Gc)(blocks, { maxBytes: report_src/* commentBytes */.dc - markerBytes })),
    }, io.github, io.log);
    return endStep(result, ending, policy, io);
}
/** The same step of the same job has the same one in each run; two steps never share one. */
function commentKey(gate, instance, io) {
    const { workflow, job } = io.github.context;
    const step = io.host.variable('GITHUB_ACTION') ?? '';
    const folder = io.files.root.slice(io.host.workspace.length);
    return [gate, workflow, job, step, folder, ...(instance === undefined ? [] : [instance])].join(' | ');
}
/** JSON with what every report has first; what a gate adds cannot take its place. */
function reportJson(name, { verdict, report }, redact) {
    const head = {
        schema: `sluice/${name}@1`,
        verdict: verdict.status,
        reason: verdict.reason,
        checks: verdict.checks,
    };
    const clean = (_, value) => (typeof value === 'string' ? redact(value) : value);
    return `${JSON.stringify({ ...head, ...report, ...head }, clean, 2)}\n`;
}
/** The annotation with which the step ends. */
const lastWords = {
    success: undefined,
    warning: 'warning',
    failure: 'error',
};
/** The last words of the step; true when it is to fail. */
function endStep({ title, verdict }, ending, policy, io) {
    const line = `${title}: ${verdict.status}: ${verdict.reason}`;
    switch (ending) {
        case 'success':
            io.log.info(`✅ ${line}`);
            return false;
        case 'warning':
            io.log.warning(`${line} (the step goes on: ${policy.mode === 'report' ? 'mode is report' : 'on-inconclusive is warn'})`);
            return false;
        case 'failure':
            io.log.error(line);
            return true;
    }
}
const hiddenRows = 200;
function hiddenAnnotations(hidden) {
    if (hidden.length === 0)
        return [];
    const rows = hidden
        .slice(0, hiddenRows)
        .map((annotation) => [place(annotation), annotation.title, annotation.message]);
    const title = `${hidden.length} more remarks than GitHub shows beside the code`;
    return [(0,report_src/* details */.zH)(title, [(0,report_src/* table */.tp)(['Where', 'What', 'Message'], rows, Math.max(0, hidden.length - hiddenRows))])];
}
function place({ path, line }) {
    if (path === undefined)
        return '';
    return (0,report_src/* code */.aY)(line === undefined ? path : `${path}:${line}`);
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./packages/runtime/src/cache.ts
/** The service's own limit for one request. */
const keysPerRequest = 10;
const maxBytes = 64 * 1024 * 1024;
const timeoutMs = 30_000;
const tries = 3;
const service = 'twirp/github.actions.results.api.v1.CacheService';
/**
 * The cache service of GitHub Actions (v2): the three calls that GitHub's client `@actions/cache` makes, as JSON over Twirp, and one
 * blob each. That client is 3.5 MB, packs archives with `tar`, and tells only the log what went wrong.
 */
function createCache({ env, http, clock }) {
    const base = env.ACTIONS_RESULTS_URL ?? '';
    const token = env.ACTIONS_RUNTIME_TOKEN ?? '';
    // The runner may say that a run can only read, or only write.
    const mode = (env.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
    const noService = !URL.canParse(base) || token === '' || (env.ACTIONS_CACHE_SERVICE_V2 ?? '') === ''
        ? 'this runner offers no cache service'
        : undefined;
    const refused = (modes) => modes.includes(mode) ? `the cache mode of this run is ${mode}` : undefined;
    const call = async (method, message) => {
        for (let attempt = 1;; attempt += 1) {
            const answer = await http.request({
                method: 'POST',
                url: new URL(`/${service}/${method}`, base).href,
                headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
                body: JSON.stringify(message),
                timeoutMs,
                maxBodyBytes: 1024 * 1024,
                maxRedirects: 0,
            });
            if (attempt === tries || !worthAnotherTry(answer))
                return answerOf(answer);
            await clock.sleep(1000 * attempt);
        }
    };
    return {
        async read(name, keys) {
            const unavailable = noService ?? refused(['none', 'write-only']);
            if (unavailable !== undefined)
                return { kind: 'unavailable', message: unavailable };
            const version = await versionOf(name);
            let left = keys;
            while (left.length > 0) {
                const asked = left.slice(0, keysPerRequest);
                const [key = '', ...others] = asked;
                const answer = await call('GetCacheEntryDownloadURL', { key, restore_keys: others, version });
                if (!answer.ok)
                    return { kind: 'unavailable', message: answer.message };
                const found = answer.message.ok === true ? textOf(answer.message, 'matched_key', 'matchedKey') : undefined;
                if (found !== undefined && asked.includes(found)) {
                    const url = textOf(answer.message, 'signed_download_url', 'signedDownloadUrl') ?? '';
                    return contentOf(await download(http, url), found);
                }
                // The service also answers what only begins with a key; then the other keys are still to be asked for.
                const rest = found === undefined ? left : left.filter((one) => one === found || !found.startsWith(one));
                left = rest.length < left.length ? rest : left.slice(asked.length);
            }
            return { kind: 'missing' };
        },
        async write(name, key, content) {
            const unavailable = noService ?? refused(['none', 'read']);
            if (unavailable !== undefined)
                return { kind: 'unavailable', message: unavailable };
            if (Buffer.byteLength(content) > maxBytes)
                return { kind: 'unavailable', message: `it is larger than ${maxBytes / 1024 / 1024} MiB` };
            const version = await versionOf(name);
            const created = await call('CreateCacheEntry', { key, version });
            if (!created.ok)
                return created.exists ? { kind: 'exists' } : { kind: 'unavailable', message: created.message };
            const url = textOf(created.message, 'signed_upload_url', 'signedUploadUrl');
            if (created.message.ok !== true || url === undefined)
                return notTaken(created.message);
            const uploaded = answerOf(await upload(http, url, content));
            if (!uploaded.ok)
                return { kind: 'unavailable', message: `it could not be uploaded: ${uploaded.message}` };
            const size = { key, size_bytes: String(Buffer.byteLength(content)), version };
            const finished = await call('FinalizeCacheEntryUpload', size);
            if (!finished.ok)
                return { kind: 'unavailable', message: finished.message };
            return finished.message.ok === true ? { kind: 'saved' } : notTaken(finished.message);
        },
    };
}
/** What is kept under one name is not found under another, and never by GitHub's client, which keeps archives. */
async function versionOf(name) {
    const { createHash } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7598, 23));
    return createHash('sha256').update(`sluice ${name}`).digest('hex');
}
function worthAnotherTry(answer) {
    return answer.kind === 'error' ? answer.cause === 'reset' || answer.cause === 'timeout' : answer.status >= 500;
}
/** Twirp says what went wrong as `{ code, msg }`. */
function answerOf(answer) {
    if (answer.kind === 'error')
        return { ok: false, exists: false, message: answer.message };
    const message = parseMessage(answer.body);
    if (answer.status >= 200 && answer.status < 300)
        return { ok: true, message };
    const said = textOf(message, 'msg');
    return {
        ok: false,
        exists: answer.status === 409 || message.code === 'already_exists',
        message: `the service answered ${answer.status}${said === undefined ? '' : `: ${said}`}`,
    };
}
function notTaken(message) {
    return { kind: 'unavailable', message: textOf(message, 'message') ?? 'the service did not take it' };
}
function parseMessage(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
/** Of the first of the names that has a text: JSON of protocol buffers may be spelt either way. */
function textOf(message, ...names) {
    const value = names.map((name) => message[name]).find((one) => typeof one === 'string' && one !== '');
    return value;
}
const download = (http, url) => http.request({ method: 'GET', url, timeoutMs, maxBodyBytes: maxBytes, maxRedirects: 3 });
/** Put Blob of Azure Storage: the whole blob in one request. */
const upload = (http, url, body) => http.request({
    method: 'PUT',
    url,
    headers: { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' },
    body,
    timeoutMs,
    maxBodyBytes: 1024 * 1024,
    maxRedirects: 0,
});
function contentOf(answer, key) {
    if (answer.kind === 'error')
        return { kind: 'unavailable', message: answer.message };
    if (answer.status !== 200)
        return { kind: 'unavailable', message: `what is kept could not be read: the service answered ${answer.status}` };
    if (answer.bodyTruncated)
        return { kind: 'unavailable', message: `what is kept is larger than ${maxBytes / 1024 / 1024} MiB` };
    return { kind: 'found', key, content: answer.body };
}

;// CONCATENATED MODULE: ./packages/runtime/src/clock.ts
function createClock(cancelled) {
    return {
        now: () => Date.now(),
        elapsed: () => performance.now(),
        random: () => Math.random(),
        sleep: (ms) => new Promise((done) => {
            if (cancelled.aborted)
                return done();
            const wake = () => {
                clearTimeout(timer);
                cancelled.removeEventListener('abort', wake);
                done();
            };
            const timer = setTimeout(wake, ms);
            cancelled.addEventListener('abort', wake, { once: true });
        }),
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/process-group-signal.ts

/** Sends a signal to a whole process group (on Windows: to the one process). False when there is nobody to hear it. */
function signalGroup(group, signal) {
    try {
        return process.kill(process.platform === 'win32' ? group : -group, signal);
    }
    catch {
        return false;
    }
}
/**
 * Whether anything of a group still runs. Linux tells ended processes that nobody has collected yet (zombies) from running ones; a signal
 * reaches both.
 */
function isGroupAlive(group) {
    if (!signalGroup(group, 0))
        return false;
    if (process.platform !== 'linux')
        return true;
    return (0,external_node_fs_namespaceObject.readdirSync)('/proc').some((name) => /^\d+$/u.test(name) && runsIn(group, name));
}
/** `/proc/PID/stat`: pid (name) state parent group ...; the name may have any character in it (proc(5)). */
function runsIn(group, pid) {
    try {
        const stat = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const [state, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
    }
    catch {
        return false;
    }
}
const later = (ms) => new Promise((done) => setTimeout(done, ms));
/** SIGTERM, and SIGKILL for what is still there after `graceMs`. Answers whether anything had to be ended. */
async function endGroup(group, graceMs) {
    if (!isGroupAlive(group))
        return false;
    signalGroup(group, 'SIGTERM');
    const killAt = performance.now() + graceMs;
    while (isGroupAlive(group)) {
        if (performance.now() > killAt)
            signalGroup(group, 'SIGKILL');
        if (performance.now() > killAt + 2000)
            break;
        await later(20);
    }
    return true;
}

;// CONCATENATED MODULE: ./packages/runtime/src/process-output.ts

/** A line that is longer is passed on in parts. */
const lineUnits = 64 * 1024;
/**
 * Keeps the end of a stream and, with `echo`, passes it on in whole lines: a secret or a workflow command that the pipe
 * cut in two would not be seen as one. Resolves when the stream has ended.
 */
function collect(stream, tail, echo) {
    if (stream === null)
        return Promise.resolve();
    const decoder = new TextDecoder();
    let begun = '';
    const pass = (text, ended) => {
        begun += text;
        const end = ended || begun.length > lineUnits ? begun.length : begun.lastIndexOf('\n') + 1;
        if (end > 0)
            echo?.(begun.slice(0, end));
        begun = begun.slice(end);
    };
    stream.on('data', (chunk) => {
        tail.add(chunk);
        if (echo !== undefined)
            pass(decoder.decode(chunk, { stream: true }), false);
    });
    return process_output_closed(stream, () => {
        if (echo !== undefined)
            pass(decoder.decode(), true);
    });
}
/** All of a stream into a file; `failed` is called when the file does not take it, and the rest is read and dropped. */
function intoFile(stream, file, failed) {
    if (stream === null)
        return Promise.resolve();
    const target = (0,external_node_fs_namespaceObject.createWriteStream)(file);
    stream.pipe(target);
    return new Promise((done) => {
        target.on('finish', done).on('error', () => {
            failed();
            // A program must not hang because nobody reads what it says.
            stream.resume();
            done();
        });
    });
}
function process_output_closed(stream, last) {
    return new Promise((done) => {
        let open = true;
        const end = () => {
            if (open)
                last();
            open = false;
            done();
        };
        stream.on('end', end).on('close', end).on('error', end);
    });
}

;// CONCATENATED MODULE: ./packages/runtime/src/tail.ts
function createTail(maxBytes) {
    let chunks = [];
    let bytes = 0;
    let dropped = false;
    return {
        add(chunk) {
            chunks.push(chunk);
            bytes += chunk.length;
            while (bytes - (chunks[0]?.length ?? 0) >= maxBytes && chunks.length > 1) {
                bytes -= chunks.shift()?.length ?? 0;
                dropped = true;
            }
        },
        text() {
            const all = Buffer.concat(chunks);
            chunks = [all];
            if (all.length <= maxBytes)
                return all.toString('utf8');
            dropped = true;
            return all.subarray(all.length - maxBytes).toString('utf8');
        },
        truncated: () => dropped || bytes > maxBytes,
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/process-group.ts




const outputBytes = 1024 * 1024;
/** How long after its end a program's left-behind children may hold its output open. */
const drainMs = 1000;
/**
 * Runs a program as the leader of a process group of its own, so that all that it started ends with it when it is timed
 * out or cancelled. Never throws for what the program does.
 */
async function runProcess(command, world) {
    const { spawn } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1421, 23));
    const started = performance.now();
    const stdout = createTail(command.maxOutputBytes ?? outputBytes);
    const stderr = createTail(command.maxOutputBytes ?? outputBytes);
    let incomplete = false;
    const finished = (ending, leftBehind) => ({
        ending,
        ...(leftBehind === undefined ? {} : { leftBehind }),
        stdout: stdout.text(),
        stderr: stderr.text(),
        truncated: incomplete || stdout.truncated() || stderr.truncated(),
        durationMs: Math.round(performance.now() - started),
    });
    if (world.cancelled.aborted)
        return finished({ kind: 'cancelled' });
    const child = start(spawn, command, world);
    if (child instanceof Error)
        return finished({ kind: 'not-started', message: child.message });
    if (child.pid !== undefined)
        command.onStart?.(child.pid);
    const echo = command.echo === true ? world.echo : undefined;
    const ended = endOf(child);
    // A program that ends before it has read everything is told by its exit code, not by a broken pipe.
    child.stdin?.on('error', () => { }).end(command.stdin);
    const out = command.stdoutFile === undefined
        ? collect(child.stdout, stdout, echo)
        : intoFile(child.stdout, command.stdoutFile, () => {
            incomplete = true;
        });
    const errors = collect(child.stderr, stderr, echo);
    const stop = stopper(child, world.graceMs ?? 5000);
    let forced;
    const timer = setTimeout(() => {
        forced ??= { kind: 'timed-out', timeoutMs: command.timeoutMs };
        stop('SIGTERM');
    }, command.timeoutMs);
    const onCancel = () => {
        forced ??= { kind: 'cancelled' };
        stop('SIGINT');
    };
    world.cancelled.addEventListener('abort', onCancel, { once: true });
    const ending = await ended;
    clearTimeout(timer);
    world.cancelled.removeEventListener('abort', onCancel);
    if (forced !== undefined)
        await stop.groupGone();
    await Promise.race([Promise.all([out, errors]), process_group_later(drainMs)]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    const remains = child.pid !== undefined && process.platform !== 'win32' && isGroupAlive(child.pid);
    return finished(forced ?? ending, remains ? child.pid : undefined);
}
/** Some reasons not to start come as an event (no such program), others at once (too many arguments): those as value. */
function start(spawn, command, world) {
    const [program, ...args] = command.argv;
    try {
        return spawn(program, args, {
            cwd: (0,external_node_path_namespaceObject.resolve)(world.root, command.cwd ?? '.'),
            env: environment(world.env, command.env ?? {}),
            detached: process.platform !== 'win32',
            stdio: [command.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
            windowsHide: true,
        });
    }
    catch (error) {
        return error;
    }
}
function environment(base, added) {
    const merged = Object.entries({ ...base, ...added }).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(merged);
}
function endOf(child) {
    return new Promise((done) => {
        child.on('error', (error) => done({ kind: 'not-started', message: error.message }));
        // A program that was killed has no exit code; that is never a success.
        child.on('exit', (code, signal) => done(code === null ? { kind: 'signalled', signal: signal ?? 'unknown' } : { kind: 'exited', code }));
    });
}
/** SIGINT is what a cancelled job says; what a shell has put into the background does not hear it, so SIGTERM follows. */
function stopper(child, graceMs) {
    let killAt;
    const group = child.pid;
    const stop = (signal) => {
        if (group === undefined)
            return;
        signalGroup(group, signal);
        killAt = performance.now() + graceMs;
        if (signal === 'SIGINT')
            setTimeout(() => signalGroup(group, 'SIGTERM'), graceMs / 2).unref();
        setTimeout(() => signalGroup(group, 'SIGKILL'), graceMs).unref();
    };
    return Object.assign(stop, {
        groupGone: async () => {
            while (group !== undefined && isGroupAlive(group)) {
                if (killAt !== undefined && performance.now() > killAt + 1000)
                    return;
                await process_group_later(20);
            }
        },
    });
}
const process_group_later = (ms) => new Promise((done) => setTimeout(done, ms));

;// CONCATENATED MODULE: ./packages/runtime/src/exec.ts




function createExec(options) {
    let scripts = 0;
    return {
        run: (command) => runProcess(command, options),
        async script({ script, ...command }) {
            scripts += 1;
            const file = (0,external_node_path_namespaceObject.join)(options.scratch, `script-${scripts}.sh`);
            (0,external_node_fs_namespaceObject.mkdirSync)(options.scratch, { recursive: true });
            (0,external_node_fs_namespaceObject.writeFileSync)(file, script.endsWith('\n') ? script : `${script}\n`, { mode: 0o600 });
            const argv = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', file];
            return runProcess({ ...command, argv }, options);
        },
        endGroup: (group) => endGroup(group, options.graceMs ?? 5000),
        which: async (program) => findProgram(program, options.env.PATH ?? ''),
    };
}
function findProgram(program, path) {
    const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
    for (const folder of path.split(external_node_path_namespaceObject.delimiter).filter((entry) => entry !== '')) {
        for (const ending of endings) {
            const file = (0,external_node_path_namespaceObject.join)(folder, program + ending);
            if (isExecutable(file))
                return file;
        }
    }
    return undefined;
}
function isExecutable(file) {
    try {
        (0,external_node_fs_namespaceObject.accessSync)(file, external_node_fs_namespaceObject.constants.X_OK);
        return (0,external_node_fs_namespaceObject.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/glob-pattern.ts
/**
 * The segments of a glob, once for each alternative of its braces. Known are `*`, `?`, `**`, `[a-z]`, `[!a]` and `{a,b}`;
 * `undefined` for a pattern with anything else that is special. As in a shell, a wildcard does not match a dot at the start.
 */
function parseGlob(pattern) {
    if (/[?*+@!]\(|\[\[:|\\|\{[^{},]*\.\.[^{},]*\}/u.test(pattern))
        return undefined;
    try {
        return expandBraces(pattern).map(segmentsOf);
    }
    catch {
        // For instance a class that runs backwards: `[z-a]`.
        return undefined;
    }
}
function segmentsOf(pattern) {
    const names = pattern.split('/').filter((name) => name !== '' && name !== '.');
    const segments = names.map(segmentOf).filter((segment, index, all) => !repeats(segment, all[index - 1]));
    return segments.at(-1)?.kind === 'any-folders' ? [...segments, segmentOf('*')] : segments;
}
const repeats = (segment, before) => segment.kind === 'any-folders' && before?.kind === 'any-folders';
/** `a{b,c}d` -> `abd`, `acd`; the innermost braces first. Braces without a comma are text. */
function expandBraces(pattern) {
    const match = /\{([^{}]*,[^{}]*)\}/u.exec(pattern);
    if (match === null)
        return [pattern];
    const before = pattern.slice(0, match.index);
    const after = pattern.slice(match.index + match[0].length);
    return (match[1] ?? '').split(',').flatMap((alternative) => expandBraces(before + alternative + after));
}
function segmentOf(text) {
    if (text === '**')
        return { kind: 'any-folders' };
    if (!/[*?[]/u.test(text))
        return { kind: 'name', name: text };
    const dot = text.startsWith('.') ? '' : '(?!\\.)';
    return { kind: 'match', pattern: new RegExp(`^${dot}${nameSource(text)}$`, 'u') };
}
/** The source of a regular expression for one name. */
function nameSource(text) {
    return text.replace(/\*+|\?|\[(!|\^)?(\]?[^\]]*)\]|[\\^$.+()[\]{}|]/gu, (part, not, members) => {
        if (part.startsWith('*'))
            return '[^/]*';
        if (part === '?')
            return '[^/]';
        if (members === undefined)
            return `\\${part}`;
        return `[${not === undefined ? '' : '^/'}${members.replace(/[\\[\]^]/gu, '\\$&')}]`;
    });
}
/** Whether a path, or a folder that it is in, is meant by the pattern. Here wildcards match a dot at the start. */
function coversPath(segments) {
    const source = segments.map((segment, index) => {
        const slash = index === segments.length - 1 ? '' : '/';
        if (segment.kind === 'any-folders')
            return '(?:[^/]+/)*';
        if (segment.kind === 'match')
            return segment.pattern.source.replace('(?!\\.)', '').slice(1, -1) + slash;
        return nameSource(segment.name) + slash;
    });
    const pattern = new RegExp(`^${source.join('')}(?:/|$)`, 'u');
    return (path) => pattern.test(path);
}

;// CONCATENATED MODULE: ./packages/runtime/src/find-files.ts



const neverSearched = new Set(['.git', 'node_modules']);
/** Regular files below `root` that a pattern wants and no `!` pattern covers, sorted by path. */
function findFiles(root, patterns) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => belowRoot(root, pattern));
    const refused = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
    const covers = refused.map((pattern) => covering(root, belowRoot(root, pattern)));
    const found = new Set();
    const simple = [];
    for (const pattern of wanted) {
        const segments = parseGlob(pattern);
        if (segments === undefined)
            for (const path of anyGlob(root, pattern))
                found.add(path);
        else
            simple.push(...segments);
    }
    walk(root, simple, (path) => found.add(path));
    return [...found]
        .filter((path) => !covers.some((covered) => covered(path)))
        .sort()
        .flatMap((path) => entryOf(root, path));
}
/** Node's own search knows more kinds of patterns, and takes ten times as long. */
function anyGlob(root, pattern) {
    const named = new Set(pattern.split('/'));
    const exclude = (name) => {
        const last = name.split(/[\\/]/u).at(-1) ?? '';
        return neverSearched.has(last) && !named.has(last);
    };
    return (0,external_node_fs_namespaceObject.globSync)(pattern, { cwd: root, exclude }).map((path) => path.split(external_node_path_namespaceObject.sep).join('/'));
}
function covering(root, pattern) {
    const segments = parseGlob(pattern);
    if (segments === undefined) {
        const paths = new Set(anyGlob(root, pattern));
        return (path) => paths.has(path);
    }
    const covers = segments.map(coversPath);
    return (path) => covers.some((covered) => covered(path));
}
/**
 * One walk for all patterns: each folder is read once, and only when a pattern has a wildcard there. A link to a folder is
 * followed where a pattern names it, never by a wildcard: nothing is found twice.
 */
function walk(folder, patterns, found, path = '') {
    const below = new Map();
    const step = (name, rest) => {
        if (rest.length === 0)
            found(path + name);
        else
            below.set(name, (below.get(name) ?? new Set()).add(rest));
    };
    // `**` stands for no folder as well.
    const all = patterns.flatMap((pattern) => pattern[0]?.kind === 'any-folders' ? [pattern, rest(pattern)] : [pattern]);
    const heads = [...new Set(all)];
    const wild = heads.some(([head]) => head?.kind === 'match' || head?.kind === 'any-folders');
    const entries = wild ? entriesOf(folder) : [];
    for (const pattern of heads) {
        const [head] = pattern;
        switch (head?.kind) {
            case 'name':
                if (!wild || head.name === '..' || entries.some(({ name }) => name === head.name))
                    step(head.name, rest(pattern));
                break;
            case 'match':
                for (const entry of entries) {
                    const fits = pattern.length === 1 || entry.isDirectory();
                    if (fits && head.pattern.test(entry.name))
                        step(entry.name, rest(pattern));
                }
                break;
            case 'any-folders':
                for (const entry of entries) {
                    if (entry.isDirectory() && !entry.name.startsWith('.') && !neverSearched.has(entry.name))
                        step(entry.name, pattern);
                }
        }
    }
    for (const [name, rests] of below)
        walk((0,external_node_path_namespaceObject.join)(folder, name), [...rests], found, `${path}${name}/`);
}
const rests = new WeakMap();
/** The same array each time, so that a set keeps each position of a pattern once. */
function rest(pattern) {
    const known = rests.get(pattern) ?? pattern.slice(1);
    rests.set(pattern, known);
    return known;
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        // Not a folder, or not ours to read: nothing is found there.
        return [];
    }
}
function belowRoot(root, pattern) {
    return (0,external_node_path_namespaceObject.isAbsolute)(pattern) ? (0,external_node_path_namespaceObject.relative)(root, pattern).split(external_node_path_namespaceObject.sep).join('/') : pattern;
}
function entryOf(root, path) {
    try {
        const found = (0,external_node_fs_namespaceObject.statSync)((0,external_node_path_namespaceObject.join)(root, path));
        return found.isFile() ? [{ path, bytes: found.size }] : [];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/files.ts




const chunkBytes = 1024 * 1024;
/** Many small pieces are written together; large ones would be held twice. */
const pieceUnits = 32 * 1024;
const textBytes = 16 * 1024 * 1024;
/**
 * The promises are kept at once: nothing else is waiting while a gate reads or writes a file, and loading `fs/promises` or
 * Node's streams would cost every start of every action more than it gives.
 */
function createFiles(root) {
    const absolute = (path) => ((0,external_node_path_namespaceObject.isAbsolute)(path) ? path : (0,external_node_path_namespaceObject.join)(root, path));
    return {
        root,
        at: (directory) => createFiles((0,external_node_path_namespaceObject.resolve)(root, directory)),
        glob: async (patterns) => findFiles(root, patterns),
        async *stream(path) {
            existing(path, absolute(path));
            const file = (0,external_node_fs_namespaceObject.openSync)(absolute(path), 'r');
            try {
                for (;;) {
                    const chunk = Buffer.allocUnsafe(chunkBytes);
                    const bytes = (0,external_node_fs_namespaceObject.readSync)(file, chunk);
                    if (bytes === 0)
                        return;
                    yield chunk.subarray(0, bytes);
                }
            }
            finally {
                (0,external_node_fs_namespaceObject.closeSync)(file);
            }
        },
        async text(path, maxBytes = textBytes) {
            const { size } = existing(path, absolute(path));
            if (size > maxBytes)
                throw new src/* UserError */.yo(`The file ${path} has ${size} bytes; at most ${maxBytes} are read.`);
            return (0,external_node_fs_namespaceObject.readFileSync)(absolute(path), 'utf8');
        },
        exists: async (path) => files_status(absolute(path)) !== undefined,
        isDirectory: async (path) => files_status(absolute(path))?.isDirectory() ?? false,
        async write(path, content, options = {}) {
            const target = absolute(path);
            (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(target), { recursive: true });
            const temporary = `${target}.${process.pid}.${process.hrtime.bigint()}.tmp`;
            // `wx`: never through a link or a file that somebody has laid there. The mode of `writeFile` is cut by the umask.
            const flags = { flag: 'wx', ...options };
            if (typeof content === 'string' || ArrayBuffer.isView(content))
                (0,external_node_fs_namespaceObject.writeFileSync)(temporary, content, flags);
            else
                writePieces(temporary, content, flags);
            if (options.mode !== undefined)
                (0,external_node_fs_namespaceObject.chmodSync)(temporary, options.mode);
            (0,external_node_fs_namespaceObject.renameSync)(temporary, target);
            return target;
        },
        async writeNew(path, content) {
            const target = absolute(path);
            (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(target), { recursive: true });
            try {
                (0,external_node_fs_namespaceObject.writeFileSync)(target, content, { flag: 'wx' });
                return true;
            }
            catch (error) {
                if (error.code === 'EEXIST')
                    return false;
                throw error;
            }
        },
        async copy(path, target) {
            existing(path, absolute(path));
            (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(absolute(target)), { recursive: true });
            (0,external_node_fs_namespaceObject.copyFileSync)(absolute(path), absolute(target));
            return absolute(target);
        },
        async link(path, folder) {
            (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(absolute(path)), { recursive: true });
            (0,external_node_fs_namespaceObject.symlinkSync)(absolute(folder), absolute(path), 'junction');
        },
        remove: async (path) => (0,external_node_fs_namespaceObject.rmSync)(absolute(path), { recursive: true, force: true }),
    };
}
function writePieces(path, pieces, { flag, mode }) {
    const file = (0,external_node_fs_namespaceObject.openSync)(path, flag, mode);
    try {
        let waiting = '';
        for (const piece of pieces) {
            waiting += piece;
            if (waiting.length < pieceUnits)
                continue;
            (0,external_node_fs_namespaceObject.writeFileSync)(file, waiting);
            waiting = '';
        }
        (0,external_node_fs_namespaceObject.writeFileSync)(file, waiting);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
function existing(path, absolute) {
    const found = files_status(absolute);
    if (found === undefined)
        throw new src/* UserError */.yo(`There is no file ${path} (looked for ${absolute}).`);
    if (!found.isFile())
        throw new src/* UserError */.yo(`${path} is not a file.`);
    return found;
}
function files_status(path) {
    try {
        return (0,external_node_fs_namespaceObject.statSync)(path, { throwIfNoEntry: false });
    }
    catch {
        // For instance a file where a folder would have to be.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/git.ts
const git_timeoutMs = 5 * 60_000;
const git_outputBytes = 256 * 1024 * 1024;
/**
 * A person's configuration must not change what git prints; and in a job's container the checkout belongs to somebody else,
 * which git refuses unless it is told that the folder is meant.
 */
const settings = ['core.quotePath=false', 'color.ui=never', 'core.pager=cat', 'safe.directory=*'];
const plain = settings.flatMap((setting) => ['-c', setting]);
function createGit(exec) {
    return {
        async run(args) {
            const result = await exec.run({
                argv: ['git', ...plain, ...args],
                env: { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
                timeoutMs: git_timeoutMs,
                maxOutputBytes: git_outputBytes,
            });
            const { ending } = result;
            const ok = ending.kind === 'exited' && ending.code === 0 && !result.truncated;
            const stderr = ending.kind === 'not-started' ? `git could not be started: ${ending.message}` : result.stderr;
            return { ok, stdout: result.stdout, stderr };
        },
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/github-client.ts
const github_client_tries = 4;
const longestWaitMs = 60_000;
const github_client_timeoutMs = 30_000;
const bodyBytes = 64 * 1024 * 1024;
function createGitHub(options) {
    const { context, clock } = options;
    async function request(method, path, body) {
        for (let attempt = 1;; attempt += 1) {
            const answer = await send(options, method, path, body);
            const waitMs = retryWait(method, answer, attempt, clock);
            if (attempt === github_client_tries || waitMs === undefined)
                return responseOf(answer, options.token !== undefined);
            await clock.sleep(waitMs);
        }
    }
    return {
        context,
        hasToken: options.token !== undefined,
        withToken: (token) => createGitHub({ ...options, token }),
        request,
        async list(path, maxItems) {
            const items = [];
            let next = path;
            while (next !== undefined && items.length < maxItems) {
                const answer = await request('GET', next);
                if (!answer.ok)
                    return answer;
                if (!Array.isArray(answer.data)) {
                    return { ok: false, status: answer.status, failure: 'invalid', message: `${path} did not answer a list` };
                }
                items.push(...answer.data);
                next = answer.next;
            }
            return { ok: true, status: 200, data: items.slice(0, maxItems), next: undefined };
        },
        async graphql(query, variables) {
            const answer = await request('POST', graphqlUrl(context.apiUrl), { query, variables });
            if (!answer.ok)
                return answer;
            const { data, errors } = (answer.data ?? { errors: [{ message: 'the answer is not JSON' }] });
            const first = errors?.[0];
            if (first === undefined)
                return { ...answer, data };
            const failure = first.type === 'FORBIDDEN' ? 'permission' : first.type === 'NOT_FOUND' ? 'not-found' : 'invalid';
            return { ok: false, status: answer.status, failure, message: first.message ?? 'GraphQL error' };
        },
    };
}
/** https://api.github.com/graphql, and https://HOST/api/graphql beside https://HOST/api/v3. */
function graphqlUrl(apiUrl) {
    return `${apiUrl.replace(/\/v3\/?$/u, '').replace(/\/$/u, '')}/graphql`;
}
function send({ context, token, http }, method, path, body) {
    const url = path.startsWith('/') ? `${context.apiUrl.replace(/\/$/u, '')}${path}` : path;
    // The token goes to the API and to nobody else, whatever a paging link says.
    const own = URL.parse(url)?.origin === URL.parse(context.apiUrl)?.origin;
    return http.request({
        method,
        url,
        headers: {
            accept: 'application/vnd.github+json',
            'x-github-api-version': '2022-11-28',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(token === undefined || !own ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        timeoutMs: github_client_timeoutMs,
        maxBodyBytes: bodyBytes,
        maxRedirects: method === 'GET' ? 3 : 0,
    });
}
/** How long to wait before another try; `undefined` when trying again is useless or not safe. */
function retryWait(method, answer, attempt, clock) {
    const backoff = 500 * 2 ** (attempt - 1) * (0.5 + clock.random());
    if (answer.kind === 'error') {
        const nothingWasSent = answer.cause === 'refused' || answer.cause === 'name-not-found';
        return method !== 'POST' || nothingWasSent ? backoff : undefined;
    }
    if (isRateLimit(answer)) {
        // Who is not told how long must not ask again soon: GitHub counts that against the token.
        const wait = rateLimitWait(answer, clock.now()) ?? (answer.status === 429 ? backoff : longestWaitMs + 1);
        return wait <= longestWaitMs ? wait : undefined;
    }
    if (answer.status < 500)
        return undefined;
    // 503 says that the request was not taken on; another 5xx may come after the deed.
    return method !== 'POST' || answer.status === 503 ? backoff : undefined;
}
/** GitHub's secondary limits answer 403 too, now and then with nothing but their message to know them by. */
function isRateLimit(answer) {
    if (answer.status === 429)
        return true;
    if (answer.status !== 403)
        return false;
    if (answer.headers['retry-after'] !== undefined || answer.headers['x-ratelimit-remaining'] === '0')
        return true;
    return /secondary rate limit|abuse detection/iu.test(messageOf(parseJson(answer.body)) ?? '');
}
function rateLimitWait({ headers }, now) {
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (!Number.isNaN(after))
        return after * 1000;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    return Number.isNaN(reset) ? undefined : Math.max(0, reset * 1000 - now);
}
function responseOf(answer, hasToken) {
    if (answer.kind === 'error')
        return { ok: false, status: 0, failure: 'network', message: answer.message };
    const { status } = answer;
    const data = parseJson(answer.body);
    if (status >= 200 && status < 300)
        return { ok: true, status, data, next: nextPage(answer.headers.link) };
    const message = messageOf(data) ?? `HTTP ${status}`;
    return { ok: false, status, failure: failureOf(answer, hasToken), message };
}
function failureOf(answer, hasToken) {
    if (isRateLimit(answer))
        return 'rate-limited';
    switch (answer.status) {
        case 401:
            return hasToken ? 'unauthorized' : 'permission';
        case 403:
            return 'permission';
        case 404:
            return 'not-found';
        case 409:
            return 'conflict';
        default:
            return answer.status >= 500 ? 'server' : 'invalid';
    }
}
function nextPage(link) {
    return /<([^>]+)>;\s*rel="next"/u.exec(link ?? '')?.[1];
}
function parseJson(text) {
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function messageOf(data) {
    if (typeof data !== 'object' || data === null || !('message' in data))
        return undefined;
    const { message, errors } = data;
    const details = Array.isArray(errors) ? errors.map((error) => JSON.stringify(error)).join(', ') : '';
    return details === '' ? String(message) : `${String(message)}: ${details}`;
}

;// CONCATENATED MODULE: ./packages/runtime/src/github-context.ts

/** What the runner says about the run, in variables and in the event file. Never throws. */
function readGitHubContext(env) {
    const event = readEvent(env.GITHUB_EVENT_PATH);
    const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
    const runId = Number(env.GITHUB_RUN_ID ?? 0) || 0;
    const runAttempt = Number(env.GITHUB_RUN_ATTEMPT ?? 1) || 1;
    return {
        owner,
        repo,
        eventName: env.GITHUB_EVENT_NAME ?? '',
        sha: env.GITHUB_SHA ?? '',
        ref: env.GITHUB_REF ?? '',
        refName: env.GITHUB_REF_NAME ?? '',
        baseRef: env.GITHUB_BASE_REF || undefined,
        headRef: env.GITHUB_HEAD_REF || undefined,
        defaultBranch: github_context_text(field(event, 'repository', 'default_branch')),
        workflow: env.GITHUB_WORKFLOW ?? '',
        job: env.GITHUB_JOB ?? '',
        actor: env.GITHUB_ACTOR ?? '',
        runId,
        runNumber: Number(env.GITHUB_RUN_NUMBER ?? 0) || 0,
        runAttempt,
        serverUrl,
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}/attempts/${runAttempt}`,
        pullRequest: readPullRequest(event),
        event,
    };
}
function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
    }
    catch {
        // No event is known then; whoever needs one says what is missing.
        return {};
    }
}
function readPullRequest(event) {
    const pull = field(event, 'pull_request');
    const number = field(pull, 'number');
    if (typeof number !== 'number')
        return undefined;
    const headRepository = field(pull, 'head', 'repo', 'full_name');
    return {
        number,
        headSha: github_context_text(field(pull, 'head', 'sha')) ?? '',
        baseSha: github_context_text(field(pull, 'base', 'sha')) ?? '',
        baseRef: github_context_text(field(pull, 'base', 'ref')) ?? '',
        headRef: github_context_text(field(pull, 'head', 'ref')) ?? '',
        // A deleted fork has no repository any more: it was a fork all the same.
        fromFork: headRepository !== field(event, 'repository', 'full_name'),
    };
}
function field(value, ...path) {
    let found = value;
    for (const name of path) {
        if (typeof found !== 'object' || found === null)
            return undefined;
        found = found[name];
    }
    return found;
}
function github_context_text(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/runtime/src/http.ts
const systemLookup = async (host) => {
    const { lookup } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1553, 23));
    return (await lookup(host, { all: true })).map(({ address }) => address);
};
/** HTTP over a fresh connection for each request; HTTP_PROXY, HTTPS_PROXY and NO_PROXY are honoured. */
function createHttp(env, now = () => performance.now(), lookup = systemLookup) {
    return {
        async addresses(host, timeoutMs) {
            try {
                const found = await inTime(lookup(host), timeoutMs);
                return { kind: 'addresses', addresses: [...new Set(found)] };
            }
            catch (error) {
                return errorOf(error);
            }
        },
        async request(request) {
            const started = now();
            const deadline = AbortSignal.timeout(Math.ceil(request.timeoutMs));
            try {
                return await follow(request, env, deadline, () => Math.round(now() - started));
            }
            catch (error) {
                return deadline.aborted
                    ? { kind: 'error', cause: 'timeout', message: `no complete answer within ${request.timeoutMs} ms` }
                    : errorOf(error);
            }
        },
    };
}
async function follow(request, env, signal, elapsed) {
    let { url, method, body, headers, address } = request;
    const { address: _, ...withoutAddress } = request;
    for (let hop = 0;; hop += 1) {
        const target = parseUrl(url);
        // Without it: an address may carry a signature.
        if (target === undefined)
            return { kind: 'error', cause: 'invalid', message: 'not an http or https URL' };
        const { message, expires } = await exchange(target, {
            ...withoutAddress,
            method,
            body: body ?? '',
            headers: headers ?? {},
            ...(address === undefined ? {} : { address }),
        }, env, signal);
        const location = message.headers.location;
        const status = message.statusCode ?? 0;
        if (status < 300 || status > 399 || location === undefined || request.maxRedirects === 0) {
            const { text, truncated } = await readBody(message, request.maxBodyBytes);
            return {
                kind: 'response',
                status,
                headers: flatHeaders(message),
                body: text,
                bodyTruncated: truncated,
                latencyMs: elapsed(),
                url: target.href,
                certificateExpires: expires,
            };
        }
        message.destroy();
        if (hop >= request.maxRedirects) {
            return { kind: 'error', cause: 'redirects', message: `more than ${request.maxRedirects} redirects` };
        }
        const next = new URL(location, target);
        if (next.hostname !== target.hostname)
            address = undefined;
        if (next.origin !== target.origin) {
            // Neither the body nor credentials follow to somebody else; a key may be in any header, so only these two do.
            body = undefined;
            headers = harmless(headers ?? {});
        }
        if (status === 303 || ((status === 301 || status === 302) && method === 'POST')) {
            method = 'GET';
            body = undefined;
        }
        url = next.href;
    }
}
function parseUrl(url) {
    const parsed = URL.parse(url);
    return parsed !== null && (parsed.protocol === 'http:' || parsed.protocol === 'https:') ? parsed : undefined;
}
async function exchange(url, request, env, signal) {
    const client = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 23)) : await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 23));
    const { address } = request;
    const pinned = address === undefined ? {} : { lookup: await lookupOf(address) };
    const agent = new client.Agent({
        keepAlive: false,
        ...(address === undefined ? { proxyEnv: env } : {}),
    });
    const body = request.body === undefined || request.body === '' ? undefined : Buffer.from(request.body);
    const headers = {
        'user-agent': 'sluice',
        accept: '*/*',
        ...lowerCased(request.headers ?? {}),
        ...(body === undefined ? {} : { 'content-length': String(body.length) }),
    };
    return new Promise((resolve, reject) => {
        const outgoing = client.request(url, { method: request.method, headers, agent, signal, ...pinned }, (message) => resolve({ message, expires: certificateEnd(message) }));
        outgoing.on('error', reject);
        outgoing.end(body);
    });
}
/** Answers one address whatever the name is; the name stays what the certificate and the `Host` header are about. */
async function lookupOf(address) {
    const { isIP } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7030, 23));
    const family = isIP(address);
    return (_, options, done) => {
        if (options.all === true)
            done(null, [{ address, family }]);
        else
            done(null, address, family);
    };
}
async function inTime(work, timeoutMs) {
    const late = Object.assign(new Error(`no address within ${timeoutMs} ms`), { code: 'EAI_AGAIN' });
    let timer;
    const timeout = new Promise((_, reject) => {
        timer = setTimeout(() => reject(late), timeoutMs);
    });
    try {
        return await Promise.race([work, timeout]);
    }
    finally {
        clearTimeout(timer);
    }
}
function certificateEnd(message) {
    const socket = message.socket;
    if (socket.getPeerCertificate === undefined)
        return undefined;
    const end = Date.parse(socket.getPeerCertificate().valid_to ?? '');
    return Number.isNaN(end) ? undefined : end;
}
async function readBody(message, maxBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of message) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > maxBytes)
            break;
    }
    const all = Buffer.concat(chunks);
    return { text: all.subarray(0, maxBytes).toString('utf8'), truncated: all.length > maxBytes };
}
function flatHeaders(message) {
    const entries = Object.entries(message.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]);
    return Object.fromEntries(entries);
}
function lowerCased(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
function harmless(headers) {
    const kept = Object.entries(lowerCased(headers)).filter(([name]) => name === 'accept' || name === 'user-agent');
    return Object.fromEntries(kept);
}
const causes = {
    ENETUNREACH: 'no-route',
    EAFNOSUPPORT: 'no-route',
    EADDRNOTAVAIL: 'no-route',
    ENOTFOUND: 'name-not-found',
    EAI_AGAIN: 'name-not-found',
    ECONNREFUSED: 'refused',
    ECONNRESET: 'reset',
    EPIPE: 'reset',
    ETIMEDOUT: 'timeout',
    ABORT_ERR: 'timeout',
};
function errorOf(error) {
    const { code = '', message } = unwrap(error);
    const tls = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL)/u.test(code);
    return { kind: 'error', cause: tls ? 'tls' : (causes[code] ?? 'other'), message };
}
/** Node tries all addresses of a name and reports them together; the first one tells. */
function unwrap(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return unwrap(error.errors[0]);
    if (error instanceof Error) {
        const { code } = error;
        return code === undefined ? { message: error.message } : { code, message: error.message };
    }
    return { message: String(error) };
}

;// CONCATENATED MODULE: ./packages/runtime/src/load-sender.ts

/** HTTP over connections that are kept, at most `maxConnections`. */
async function createLoadSender(plan) {
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 23)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 23))]);
    const kept = { keepAlive: true, maxSockets: plan.maxConnections, scheduling: 'lifo' };
    const agents = {
        http: new http.Agent(kept),
        https: new https.Agent(kept),
    };
    const targets = plan.requests.map((request) => {
        const { protocol, hostname, port, pathname, search } = new URL(request.url);
        const body = request.body === undefined ? undefined : Buffer.from(request.body);
        const length = body === undefined ? {} : { 'content-length': String(body.length) };
        const secure = protocol === 'https:';
        const options = {
            protocol,
            hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
            port: port === '' ? undefined : Number(port),
            path: `${pathname}${search}`,
            method: request.method,
            headers: { 'user-agent': 'sluice', accept: '*/*', ...length, ...request.headers },
            agent: secure ? agents.https : agents.http,
        };
        return { body, options, client: secure ? https : http };
    });
    const sockets = new WeakSet();
    let connections = 0;
    function exchange(request, end) {
        const target = targets[request];
        if (target === undefined)
            throw new RangeError(`There is no request ${request}.`);
        const outgoing = target.client.request(target.options, (message) => {
            message.on('end', () => end(message.statusCode ?? 0, undefined)).on('error', () => end(0, 'reset'));
            message.resume();
        });
        outgoing.on('socket', (socket) => {
            if (!sockets.has(socket))
                connections += 1;
            sockets.add(socket);
        });
        outgoing.on('error', (error) => end(0, errorOf(error).cause));
        outgoing.end(target.body);
        return () => void outgoing.destroy();
    }
    return {
        connections: () => connections,
        close() {
            agents.http.destroy();
            agents.https.destroy();
        },
        send: (index, now) => new Promise((resolve) => {
            const request = plan.requestOf(index);
            const dueMs = plan.dueMs(index);
            const sentMs = now();
            let open = true;
            let timer;
            const end = (status, error) => {
                if (!open)
                    return;
                open = false;
                clearTimeout(timer);
                resolve({ request, dueMs, sentMs, endMs: now(), status, error });
            };
            try {
                const stop = exchange(request, end);
                timer = setTimeout(() => {
                    end(0, 'timeout');
                    stop();
                }, plan.timeoutMs);
            }
            catch (error) {
                // Of Node's own: a header that cannot be sent, for instance.
                end(0, errorOf(error).message);
            }
        }),
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/metronome.ts
/**
 * Sleeps until each moment, and says when it is there: of the clock that the other thread has as well, and not before. Written as text
 * because a bundle is one file.
 */
const program = `
import('node:worker_threads').then(({ parentPort, workerData: due }) => {
  const asleep = new Int32Array(new SharedArrayBuffer(4));
  parentPort.once('message', (origin) => {
    const left = (at) => at - Number(process.hrtime.bigint() - origin) / 1e6;
    for (const at of due) {
      for (let ms = left(at); ms > 0; ms = left(at)) Atomics.wait(asleep, 0, 0, ms);
      parentPort.postMessage(undefined);
    }
  });
});
`;
/**
 * A thread that wakes us. Node's own timers count in whole milliseconds and wake up to two late, which would count as latency of the
 * service; this one wakes a tenth of a millisecond late, without spinning, which on a busy machine would be worse.
 */
async function createMetronome({ count, dueMs }) {
    const { Worker } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5919, 23));
    const due = Float64Array.from({ length: count }, (_, index) => dueMs(index));
    const worker = new Worker(program, { eval: true, workerData: due, transferList: [due.buffer] });
    await new Promise((resolve, reject) => worker.once('online', resolve).once('error', reject));
    return {
        start(now, onDue) {
            worker.on('message', onDue);
            worker.postMessage(process.hrtime.bigint() - BigInt(Math.round(now() * 1e6)));
        },
        stop: () => void worker.terminate(),
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/load-generator.ts


/**
 * An open-model generator: requests go out by the clock, and latency counts from the moment at which a request was due
 * (so a server that stalls is not spared the requests that a waiting client would not have sent: "coordinated omission",
 * G. Tene).
 */
function createLoadGenerator(cancelled) {
    return { run: (plan) => generate(plan, cancelled) };
}
async function generate(plan, cancelled) {
    const [sender, metronome] = await Promise.all([createLoadSender(plan), createMetronome(plan)]);
    const answers = [];
    const queue = [];
    let active = 0;
    let waited = 0;
    let next = 0;
    let finished = () => undefined;
    const done = new Promise((resolve) => {
        finished = resolve;
    });
    const started = performance.now();
    const now = () => performance.now() - started;
    const isOver = () => active === 0 && (next >= plan.count || cancelled.aborted);
    const start = (index) => {
        active += 1;
        void sender.send(index, now).then((answer) => {
            active -= 1;
            if (index >= plan.measuredFrom)
                answers.push(answer);
            const waiting = queue.shift();
            if (waiting !== undefined)
                start(waiting);
            else if (isOver())
                finished();
        });
    };
    const sendDue = () => {
        for (; next < plan.count && plan.dueMs(next) <= now() && !cancelled.aborted; next += 1) {
            if (active < plan.maxConnections)
                start(next);
            else {
                queue.push(next);
                if (next >= plan.measuredFrom)
                    waited += 1;
            }
        }
        if (cancelled.aborted)
            queue.length = 0;
        if (isOver())
            finished();
    };
    cancelled.addEventListener('abort', sendDue, { once: true });
    metronome.start(now, sendDue);
    sendDue();
    await done;
    cancelled.removeEventListener('abort', sendDue);
    metronome.stop();
    sender.close();
    return {
        answers,
        waitedForConnection: waited,
        maxConnections: plan.maxConnections,
        connections: sender.connections(),
        cancelled: cancelled.aborted,
    };
}

;// CONCATENATED MODULE: ./packages/runtime/src/masking.ts
/** Shorter lines are not masked: a secret with a line `{` would star out every brace of the log. */
const shortestMasked = 4;
/** `announce` gets each value that the runner must mask (`::add-mask::`); it derives the encoded forms itself. */
function createMasking(announce) {
    const announced = new Set();
    const known = new Set();
    let longestFirst = [];
    return {
        mask(secret) {
            const values = [secret, ...secret.split(/\r?\n/u)].map((value) => value.trim());
            for (const value of values) {
                if (value.length < shortestMasked || announced.has(value))
                    continue;
                announced.add(value);
                announce(value);
                for (const form of [value, ...encodedForms(value)])
                    known.add(form);
            }
            longestFirst = [...known].sort((a, b) => b.length - a.length);
        },
        redact: (text) => longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text),
    };
}
/** How a secret stands in the JSON or the URL that a service quotes in its error message. */
function encodedForms(secret) {
    const whole = secret.toWellFormed();
    return [JSON.stringify(whole).slice(1, -1), encodeURIComponent(whole)];
}

;// CONCATENATED MODULE: ./packages/runtime/src/log.ts



function createLog({ write, debug }) {
    const masking = createMasking((value) => write(`::add-mask::${escapeData(value)}\n`));
    const made = { error: 0, warning: 0, notice: 0 };
    const annotate = (level, text) => {
        made[level] += 1;
        write(`${(0,report_src/* workflowCommand */.NA)(level, {}, masking.redact(text))}\n`);
    };
    return {
        info: (text) => write(`${inert(masking.redact(text))}\n`),
        debug: (text) => {
            if (debug)
                write(`::debug::${escapeData(masking.redact(text))}\n`);
        },
        notice: (text) => annotate('notice', text),
        warning: (text) => annotate('warning', text),
        error: (text) => annotate('error', text),
        annotations: () => made,
        raw: (text) => {
            const shown = masking.redact(obeyMasks(text.endsWith('\n') ? text : `${text}\n`, masking.mask));
            if (!command.test(shown))
                return write(shown);
            // While commands are stopped the runner prints lines as they are, whatever they begin with.
            const word = wordNotIn(shown);
            write(`::stop-commands::${word}\n${shown}::${word}::\n`);
        },
        group: async (title, body) => {
            write(`::group::${escapeData(masking.redact(title))}\n`);
            try {
                return await body();
            }
            finally {
                write('::endgroup::\n');
            }
        },
        mask: masking.mask,
        redact: masking.redact,
    };
}
/** What .NET trims from the start of a line, on one line: without the ends of lines a pattern stays linear. */
const blank = String.raw `[\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]*`;
/** The runner reads `::` at the start of a line as a command, and its older form `##[` anywhere in one. */
const command = new RegExp(`^${blank}::|##\\[`, 'mu');
const commandStart = new RegExp(`^(${blank})::`, 'gmu');
/** A program that says what must not be seen is obeyed, and the line that says it is not shown. */
const addMask = new RegExp(`^${blank}::add-mask::([^\\r\\n]*)\\r?\\n?`, 'gimu');
function obeyMasks(text, mask) {
    return text.replace(addMask, (_, value) => {
        mask(unescapeData(value));
        return '';
    });
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function unescapeData(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
/** Our own lines may quote a project's text: a line of it must not be read as a workflow command. */
function inert(text) {
    return text.replace(commandStart, '$1\u200b::').replaceAll('##[', '##\u200b[');
}

;// CONCATENATED MODULE: ./packages/runtime/src/patterns.ts
/** A pattern may take for ever on a text that does not fit it, and nothing else happens meanwhile: only the engine itself can stop that. */
const patterns = {
    async test(pattern, text, timeoutMs) {
        const { runInNewContext } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 714, 23));
        try {
            return (runInNewContext('pattern.test(text)', { pattern, text }, { timeout: Math.max(1, Math.ceil(timeoutMs)) }) ===
                true);
        }
        catch {
            return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./packages/runtime/src/real-io.ts















function createRealIo(options) {
    const { env, cancelled, write } = options;
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const files = createFiles(workspace).at(options.directory);
    const log = createLog({ write, debug: env.RUNNER_DEBUG === '1' });
    const clock = createClock(cancelled);
    const http = createHttp(env);
    const host = createHost(options, workspace);
    const exec = createExec({
        env: childEnvironment(env),
        root: files.root,
        cancelled,
        echo: log.raw,
        scratch: host.scratch,
    });
    return {
        log,
        files,
        exec,
        git: createGit(exec),
        github: createGitHub({ context: readGitHubContext(env), token: options.token, http, clock }),
        http,
        patterns: patterns,
        load: createLoadGenerator(cancelled),
        cache: createCache({ env, http, clock }),
        clock,
        host,
        state: {
            save: (key, value) => appendKeyValue(env.GITHUB_STATE, key, value),
            export: (name, value) => appendKeyValue(env.GITHUB_ENV, name, value),
        },
    };
}
/**
 * What programs get: our own inputs (a token among them) and the runner's files, by which they could set outputs of
 * this step, are not for them.
 */
function childEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_)|^GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$|^ACTIONS_(RUNTIME|ID_TOKEN)_/u.test(name));
    return Object.fromEntries(kept);
}
function createHost({ name, env, cancelled }, workspace) {
    const temporary = (0,external_node_fs_namespaceObject.realpathSync)(env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)());
    return {
        platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
        workspace,
        reports: ownFolder((0,external_node_path_namespaceObject.join)(temporary, 'sluice'), name),
        scratch: ownFolder((0,external_node_path_namespaceObject.join)(temporary, 'sluice-scratch'), name),
        variable: (variable) => env[variable],
        cancelled,
    };
}
/** `NAME`, or `NAME-2`, ... when an earlier step of the job has it. */
function ownFolder(parent, name) {
    (0,external_node_fs_namespaceObject.mkdirSync)(parent, { recursive: true });
    for (let number = 1;; number += 1) {
        const folder = (0,external_node_path_namespaceObject.join)(parent, number === 1 ? name : `${name}-${number}`);
        try {
            (0,external_node_fs_namespaceObject.mkdirSync)(folder);
            return folder;
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/standard-output.ts

const standardOutput = 1;
const pauseMs = 5;
/**
 * Writes to the log at once and completely. `process.stdout` would load Node's network code first, and end the process
 * without outputs when nobody reads the log any more: that is no reason not to finish.
 */
function writeStandardOutput(text) {
    let rest = Buffer.from(text);
    while (rest.length > 0) {
        try {
            rest = rest.subarray((0,external_node_fs_namespaceObject.writeSync)(standardOutput, rest));
        }
        catch (error) {
            const { code } = error;
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw error;
            // The pipe is full and does not block: its reader needs a moment.
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
        }
    }
}

;// CONCATENATED MODULE: ./packages/runtime/src/run-action.ts










const postKey = 'sluice-post';
const statePrefix = 'STATE_';
/**
 * The only code that knows the runner's protocol: main or post, inputs, outputs, annotations, summary, comment, exit code.
 * Outputs and reports are written before the step fails.
 */
async function runAction(action) {
    const env = process.env;
    const write = writeStandardOutput;
    const cancellation = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => cancellation.abort(signal));
    const token = inputText(env, 'token') || undefined;
    const directory = inputText(env, 'working-directory') || '.';
    const io = createRealIo({ name: action.name, env, directory, token, write, cancelled: cancellation.signal });
    for (const [name, spec] of Object.entries({ ...action.inputs, ...src/* gateInputs */.ll })) {
        if (spec.secret === true)
            io.log.mask(inputText(env, name));
    }
    if (env[statePrefix + postKey] === 'true')
        return finish(await runPost(action, io));
    io.state.save(postKey, 'true');
    const publisher = {
        io,
        write,
        setOutputs: (outputs) => writeOutputs(env.GITHUB_OUTPUT, outputs),
        addSummary: (markdown) => appendText(env.GITHUB_STEP_SUMMARY, `${markdown}\n`),
    };
    switch (action.kind) {
        case 'action':
            return finish(await runPlain(action, io, publisher));
        case 'gate':
            return finish(await runGate(action, io, publisher));
    }
}
async function runPlain(action, io, publisher) {
    try {
        const result = await action.run(parseInputs(action.inputs, process.env), await ready(io));
        publisher.setOutputs(result.outputs);
        const lastWords = result.failure === undefined ? undefined : 'error';
        writeAnnotations(shownAnnotations(result.annotations ?? [], lastWords, publisher.io.log).shown, publisher);
        if (result.summary !== undefined) {
            publisher.addSummary(summaryMarkdown((0,report_src/* mapText */.E0)(result.summary, io.log.redact), publisher.io.log));
        }
        if (result.failure !== undefined)
            io.log.error(result.failure);
        return result.failure !== undefined;
    }
    catch (error) {
        io.log.error(explain(error, io));
        return true;
    }
}
async function runGate(gate, io, publisher) {
    const result = await gateResult(gate, io);
    return publishGate(gate, result, gatePolicy(), publisher);
}
/** A gate that could not do its work says so with a verdict like any other: outputs and summary are never missing. */
async function gateResult(gate, io) {
    try {
        const inputs = parseInputs({ ...gate.inputs, ...src/* gateInputs */.ll }, process.env);
        return await gate.run(inputs, await ready(io));
    }
    catch (error) {
        const verdict = (0,src_verdict/* verdictOf */.Vj)('error', error instanceof src/* UserError */.yo ? 'configuration' : 'malfunction', explain(error, io));
        return { verdict, outputs: {}, title: gate.name, summary: [], annotations: [], report: {} };
    }
}
/** Read apart from the other inputs: it holds also when one of those is not right. */
function gatePolicy() {
    const given = (name) => inputText(process.env, name);
    return {
        mode: given('mode') === 'report' ? 'report' : 'enforce',
        'on-inconclusive': given('on-inconclusive') === 'warn' ? 'warn' : 'fail',
        summary: given('summary') !== 'false',
        annotations: given('annotations') !== 'false',
        comment: given('comment') === 'true' ? 'true' : given('comment') === 'false' ? 'false' : 'auto',
    };
}
async function ready(io) {
    if (!(await io.files.isDirectory('.'))) {
        throw new src/* UserError */.yo(`\`working-directory\` is not a folder of the checked-out repository: ${io.files.root}.`);
    }
    (0,external_node_fs_namespaceObject.mkdirSync)(io.host.scratch, { recursive: true });
    return io;
}
async function runPost(action, io) {
    if (action.post === undefined)
        return false;
    const saved = Object.entries(process.env)
        .filter(([name]) => name.startsWith(statePrefix))
        .map(([name, value]) => [name.slice(statePrefix.length), value ?? '']);
    try {
        await action.post(new Map(saved), io);
    }
    catch (error) {
        io.log.warning(`The end of ${action.name} was not clean: ${explain(error, io)}`);
    }
    return false;
}
function explain(error, io) {
    if (error instanceof src/* UserError */.yo)
        return error.message;
    const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.log.info(shown);
    const repository = process.env.GITHUB_ACTION_REPOSITORY;
    const where = repository ? ` at ${process.env.GITHUB_SERVER_URL ?? ''}/${repository}/issues` : '';
    const message = error instanceof Error ? error.message : String(error);
    return `${message} (this is a bug of Sluice: please report it with the log${where})`;
}
function writeOutputs(file, outputs) {
    for (const [name, value] of Object.entries(outputs))
        appendKeyValue(file, name, value === undefined ? '' : String(value));
}
/** Ends the process: a connection or child that is still open must not hold the job. */
function finish(failed) {
    process.exit(failed ? 1 : 0);
}

;// CONCATENATED MODULE: ./packages/runtime/src/index.ts



/***/ }),

/***/ 9794:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ worstStatus),
/* harmony export */   k: () => (/* binding */ statusesWorstFirst)
/* harmony export */ });
/** Worst first. A measured failure outranks a malfunction: it stays true when the malfunction is repaired. */
const statusesWorstFirst = ['fail', 'error', 'inconclusive', 'pass'];
/** The worst of the statuses; `undefined` when there are none. */
function worstStatus(statuses) {
    return statusesWorstFirst.find((status) => statuses.includes(status));
}


/***/ }),

/***/ 2827:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ stepResult),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   Vj: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9794);

/**
 * The verdict over all checks: the worst one decides, and its reasons are the reason. No check at all is
 * `inconclusive`: a gate that measured nothing is not green.
 */
function decide(checks) {
    const status = (0,_status_js__WEBPACK_IMPORTED_MODULE_0__/* .worstStatus */ .A)(checks.map((check) => check.status));
    if (status === undefined)
        return { status: 'inconclusive', reason: 'nothing was measured', checks };
    const deciding = checks.filter((check) => check.status === status);
    return { status, reason: joinReasons(deciding), checks };
}
/** A verdict of a single check. */
function verdictOf(status, name, reason) {
    return decide([{ name, status, reason }]);
}
const reasonsShown = 3;
/** Names and reasons quote the project under test; the whole text stands with the checks. UTF-16 units. */
const longestName = 200;
const longestReason = 1000;
function joinReasons(checks) {
    const shown = checks
        .slice(0, reasonsShown)
        .map(({ name, reason }) => `${oneLine(name, longestName)}: ${oneLine(reason, longestReason)}`);
    const hidden = checks.length - shown.length;
    return hidden > 0 ? `${shown.join('; ')}; and ${hidden} more` : shown.join('; ');
}
function oneLine(text, longest) {
    const line = text.replace(/\s+/gu, ' ').trim();
    return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
function stepResult(status, policy) {
    const result = enforcedResult(status, policy.onInconclusive);
    return result === 'failure' && policy.mode === 'report' ? 'warning' : result;
}
function enforcedResult(status, onInconclusive) {
    switch (status) {
        case 'pass':
            return 'success';
        case 'fail':
        case 'error':
            return 'failure';
        case 'inconclusive':
            return onInconclusive === 'fail' ? 'failure' : 'warning';
    }
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(7247);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
