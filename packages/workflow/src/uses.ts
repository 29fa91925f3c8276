import { type Document, isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';

/** One `uses:` of a workflow file or of a composite action. */
export interface Use {
  readonly text: string;
  /** Where the text is in the file, quotes included. */
  readonly start: number;
  readonly end: number;
}

/** The jobs of a workflow file, by their ids; none for anything else. */
export function jobsOf(document: Document): readonly YAMLMap[] {
  const jobs = document.get('jobs');
  return isMap(jobs) ? jobs.items.map(({ value }) => value).filter(isMap) : [];
}

/** Every `uses:` that calls something: of jobs, of their steps, and of the steps of a composite action. */
export function usesOf(document: Document): readonly Use[] {
  const jobs = jobsOf(document);
  const composite = document.getIn(['runs', 'steps']);
  const steps = [...jobs.map((job) => job.get('steps')), composite].flatMap((list) => (isSeq(list) ? list.items : []));
  return [...jobs, ...steps.filter(isMap)].flatMap((node) => {
    const value = node.get('uses', true);
    return isScalar(value) && typeof value.value === 'string' ? [use(value as Scalar<string>)] : [];
  });
}

function use(node: Scalar<string>): Use {
  const [start = 0, end = 0] = node.range ?? [];
  return { text: node.value, start, end };
}
