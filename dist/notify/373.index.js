export const id = 373;
export const ids = [373];
export const modules = {

/***/ 373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFileRecord: () => (/* reexport */ file_record_createFileRecord),
  createGitHubRecord: () => (/* reexport */ github_record_createGitHubRecord),
  isRecord: () => (/* reexport */ isRecord),
  recordAccepts: () => (/* reexport */ recordAccepts)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 5 modules
var src = __webpack_require__(211);
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
class record_RecordRefused extends src/* UserError */.yo {
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
function file_record_createFileRecord({ path, environment, runUrl }, world) {
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

;// CONCATENATED MODULE: ./packages/deployment/src/history.ts

function liveDeployment(list) {
    const [lastGood] = verifiedOnes(list);
    const disturber = disturberOf(list);
    return { lastGood, doubt: disturber && `${doubtful(disturber)}: ${describe(disturber)}` };
}
/** The deployment because of which the last good one may not be what answers. */
function disturberOf(list) {
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
    return !isGood(entry) && leftFor(entry, list) === undefined;
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
const describe = (entry) => `${releaseName(entry)}, deployment ${entry.id}`;
/** The commit that a candidate has to follow: the newest one that is, or may well be, live. */
function guardedSha(list) {
    const { lastGood } = liveDeployment(list);
    const foreign = newestFirst(list).find((entry) => entry.foreign && entry.state === 'active');
    if (foreign !== undefined && (lastGood === undefined || isLater(foreign, lastGood)))
        return foreign.sha;
    return lastGood?.sha;
}
/**
 * Where a bad release is rolled back to: the newest one that was verified, of another commit, or of this commit with another version. Never
 * one that failed since, and never one whose replacement was a rollback away from it.
 */
function rollbackTarget(list, candidate) {
    return verifiedOnes(list).find(({ sha, version }) => (sha !== candidate.sha || version !== candidate.version) && quarantineOf(list, sha) === undefined);
}
/**
 * The deployment for which this commit is in quarantine: verification found it bad here, or a person went back from it; and it was never
 * found good since.
 */
function quarantineOf(list, sha) {
    const last = newestFirst(list).find((entry) => entry.sha === sha && isProof(entry));
    return last === undefined || last.marks.includes('quarantined') ? last : turnedFrom(last, list);
}
/** The way back from it, proven or not: a person wanted it gone, and nothing that only went wrong afterwards says that they were mistaken. */
const turnedFrom = (left, list) => leftFor(left, list) ?? newestFirst(list).find((entry) => entry.rollbackOf === left.id && hasFailed(entry));
/** It touched the environment, and was not proven. */
const hasFailed = ({ state, marks }) => (state === 'failed' || state === 'error') && !marks.includes('untouched');
const isProof = (entry) => !entry.foreign && (isGood(entry) || entry.marks.includes('quarantined'));
/** The one that was brought back in its place, and proven. */
const leftFor = ({ id }, list) => list.find((entry) => entry.rollbackOf === id && isGood(entry));
/** It was verified. */
const isGood = ({ state }) => state === 'active' || state === 'inactive';
/** The deployment whose rollback failed, when nothing was proven to answer since. */
function freezeOf(list) {
    const last = newestFirst(list).find((entry) => !entry.foreign && (isGood(entry) || entry.marks.includes('frozen')));
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
const github_record_shadowEnvironment = (environment) => `${environment}/history`;
/**
 * GitHub's deployments as the record: only those that carry our payload are ours, one GraphQL read tells all of them, `success` is written
 * only after verification, and we make the previous ones inactive ourselves, because GitHub's own rule leaves out production.
 *
 * A job with `environment: X` has a deployment in X that GitHub ends by the job's result. A second one of ours in X would fight with it over
 * which is active, so ours is then kept in `X/history`; both are read always, because jobs come and go.
 */
function github_record_createGitHubRecord(github, clock, environment, { onJobsOwn = () => undefined } = {}) {
    const { owner, repo, runUrl, runId, serverUrl } = github.context;
    const base = `/repos/${owner}/${repo}/deployments`;
    const environments = [environment, github_record_shadowEnvironment(environment)];
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
            const name = hasJobsOwn === true ? github_record_shadowEnvironment(environment) : environment;
            const body = creation(beginning, { name, environment, runUrl, now: clock.now() });
            let answer;
            try {
                answer = await post(base, body);
            }
            catch (error) {
                if (!(error instanceof src/* UserError */.yo) || error instanceof record_RecordRefused)
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
        throw new record_RecordRefused(`The token may not write ${where}. Add to the job:\n${permissionLines}\nor set \`record: off\`.`);
    }
    throw new src/* UserError */.yo(`Could not keep ${where} (${answer.failure}, HTTP ${answer.status}): ${answer.message}`);
}

;// CONCATENATED MODULE: ./packages/deployment/src/no-record.ts
/** Nothing is kept, so nothing can be compared or gone back to. */
const no_record_noRecord = {
    kind: 'off',
    place: '',
    list: async () => [],
    begin: async () => undefined,
    start: async () => undefined,
    finish: async () => undefined,
};

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
        throw new UserError('`record: github` needs a `token`.');
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

;// CONCATENATED MODULE: ./packages/deployment/src/records.ts
/** Only the records, for who reads what was deployed and deploys nothing: without the probe and what that needs. */





/***/ })

};
