import { liveDeployment, quarantineOf } from './history.ts';
import { namesRelease } from './identity.ts';
import type { RecordedDeployment } from './record.ts';

/** How what answers stands to what the record says. */
export type Finding =
  | { readonly kind: 'agrees'; readonly live: RecordedDeployment }
  /** It answers, it is in the record, and the record does not call it live. */
  | { readonly kind: 'found'; readonly release: RecordedDeployment; readonly doubt: string }
  /** Verification found it bad here, and it is what answers. */
  | { readonly kind: 'bad-live'; readonly release: RecordedDeployment }
  /** Nothing in the record tells this. */
  | { readonly kind: 'drift'; readonly lastGood: RecordedDeployment | undefined }
  /** More than one release tells this. */
  | { readonly kind: 'ambiguous'; readonly releases: readonly RecordedDeployment[] }
  | { readonly kind: 'empty' };

/** `served`: the version that was told. Only releases that got as far as being deployed can be what answers. */
export function reconcile(list: readonly RecordedDeployment[], served: string): Finding {
  const deployed = list.filter(
    ({ foreign, state, marks }) => !foreign && state !== 'waiting' && !marks.includes('untouched'),
  );
  if (deployed.length === 0) return { kind: 'empty' };
  const { lastGood, doubt } = liveDeployment(list);
  const telling = newestOfEach(deployed.filter(({ servedVersion }) => servedVersion === served));
  const named = telling.filter((entry) => namesRelease(served, entry));
  const [release, ...others] = named.length === 1 ? named : telling;
  if (release === undefined) return { kind: 'drift', lastGood };
  if (others.length > 0) return { kind: 'ambiguous', releases: [release, ...others] };
  if (quarantineOf(list, release.sha) !== undefined) return { kind: 'bad-live', release };
  if (doubt === undefined && lastGood?.sha === release.sha) return { kind: 'agrees', live: lastGood };
  return { kind: 'found', release, doubt: doubt ?? 'the record calls another release live' };
}

/** One entry for each commit. */
function newestOfEach(list: readonly RecordedDeployment[]): readonly RecordedDeployment[] {
  const newestFirst = [...list].sort((a, b) => b.id - a.id);
  return newestFirst.filter((entry, at) => newestFirst.findIndex(({ sha }) => sha === entry.sha) === at);
}
