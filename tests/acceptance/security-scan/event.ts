import type { BundleRun } from '@sluice/testing';

/** As on a pull request from a base to what is checked out. */
export function pullRequest(base: string, head: string): BundleRun {
  const repo = { full_name: 'acme/shop' };
  return {
    eventName: 'pull_request',
    event: {
      repository: repo,
      pull_request: { number: 7, head: { sha: head, ref: 'topic', repo }, base: { sha: base, ref: 'main', repo } },
    },
  };
}

/** As in the merge queue. */
export const queued = (base: string): BundleRun => ({
  eventName: 'merge_group',
  event: { merge_group: { base_sha: base } },
});
