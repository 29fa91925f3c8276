import type { Git, GitHub } from '@sluice/action';
import type { Relation } from './policy.ts';

/** How the candidate stands to the live commit: by the local history, and when that is too short, by GitHub. */
export async function relationTo(
  live: string | undefined,
  candidate: string,
  { git, github }: { readonly git: Git; readonly github: GitHub },
): Promise<Relation> {
  if (live === undefined) return 'first';
  if (live === candidate) return 'same';
  const isKnown = async (sha: string): Promise<boolean> => (await git.run(['cat-file', '-e', `${sha}^{commit}`])).ok;
  if ((await isKnown(live)) && (await isKnown(candidate))) {
    if ((await git.run(['merge-base', '--is-ancestor', live, candidate])).ok) return 'ahead';
    if ((await git.run(['merge-base', '--is-ancestor', candidate, live])).ok) return 'behind';
    const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
    if (shallow.stdout.trim() === 'false') return 'diverged';
  }
  if (!github.hasToken || github.context.owner === '') return 'unknown';
  const { owner, repo } = github.context;
  const answer = await github.request('GET', `/repos/${owner}/${repo}/compare/${live}...${candidate}?per_page=1`);
  if (!answer.ok) return 'unknown';
  const relations: Readonly<Record<string, Relation>> = {
    ahead: 'ahead',
    behind: 'behind',
    diverged: 'diverged',
    identical: 'same',
  };
  return relations[String((answer.data as { readonly status?: unknown }).status)] ?? 'unknown';
}
