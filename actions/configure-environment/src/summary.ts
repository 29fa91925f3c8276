import type { DialectName, Entry } from '@sluice/environment';
import { type Block, code, heading, paragraph, table } from '@sluice/report';
import type { DifferingKey } from './compare.ts';
import type { Source } from './source.ts';

export interface Written {
  readonly entries: readonly Entry[];
  /** `undefined`: none was written. */
  readonly file: string | undefined;
  readonly dialect: DialectName;
  readonly source: Source;
  readonly drift: readonly DifferingKey[];
}

/** Names and lengths, never a value. */
export function summaryBlocks({ entries, file, dialect, source, drift }: Written): readonly Block[] {
  const wanted = source.missing.map(({ key, given }) => [code(key), given ? 'empty' : 'not handed over']);
  const rows = entries.map(({ key, value }) => [
    code(key),
    source.defaulted.includes(key) ? 'default of the schema' : `${value.length} characters`,
  ]);
  const where = file === undefined ? (dialect === 'github-env' ? 'later steps of this job' : 'nowhere') : file;
  return [
    heading(3, `Environment: ${entries.length} variables`),
    paragraph('Written for ', code(dialect), ' into ', code(where), ', schema ', code(source.schema ?? 'none'), '.'),
    ...(rows.length > 0 ? [table(['Variable', 'Value'], rows)] : []),
    ...(wanted.length > 0 ? [table(['Missing', 'Why'], wanted)] : []),
    ...(drift.length > 0
      ? [
          table(
            ['Differs between environments', 'Missing in'],
            drift.map(({ key, lacking }) => [code(key), lacking.join(', ')]),
          ),
        ]
      : []),
  ];
}
