/** A change of a database's schema that older code may not survive. */
export interface DestructiveChange {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** The line, cut. */
  readonly text: string;
}

const longestText = 120;

/** Names a table, a column or a type that older code still uses, or asks of it what it does not give. */
const sql: readonly RegExp[] = [
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
];

/** Alembic, Django, Rails, Knex, Sequelize and TypeORM, by what they call the same. */
const calls: readonly RegExp[] = [
  /\bop\.(?:drop_table|drop_column|rename_table)\s*\(/u,
  /\bop\.alter_column\s*\((?=[^)]*\b(?:type_|nullable\s*=\s*False|new_column_name)\b)/u,
  /\bmigrations\.(?:RemoveField|DeleteModel|RenameField|RenameModel|AlterField|AlterModelTable)\s*\(/u,
  /^\s*(?:remove_columns?|remove_reference|remove_belongs_to|drop_table|drop_join_table|rename_column|rename_table|change_column)\b/mu,
  /^\s*change_column_null\b.*\bfalse\b/mu,
  /\.(?:dropTable|dropTableIfExists|dropColumns?|renameTable|renameColumn|removeColumn|changeColumn|dropSchema|dropView)\s*\(/u,
];

const addition =
  /\badd\s+(?:column\s+)?(?!constraint|index|key|primary|foreign|unique|check|partition|value)[`"[\w][^;]*/iu;
const addedCall = /\bop\.add_column\s*\((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\)/gu;

/** What a migration takes away or demands, on its way up. What it cannot read it takes for harmless only where nothing looks like it. */
export function destructiveChanges(path: string, content: string): readonly DestructiveChange[] {
  if (isWayDown(path)) return [];
  const text = withoutComments(path, withoutWayDown(path, content));
  const found = new Map<number, DestructiveChange>();
  const note = (at: number): void => {
    const line = text.slice(0, at).split('\n').length;
    const shown = (content.split('\n')[line - 1] ?? '').trim().slice(0, longestText);
    if (!found.has(line)) found.set(line, { path, line, text: shown });
  };
  for (const statement of statements(text)) {
    for (const pattern of sql) {
      const match = pattern.exec(statement.text);
      if (match !== null) note(statement.at + match.index + leading(match[0]));
    }
    const added = addsRequired(statement.text);
    if (added !== undefined) note(statement.at + added);
  }
  for (const pattern of calls)
    for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) note(match.index + leading(match[0]));
  for (const match of text.matchAll(addedCall))
    if (/nullable\s*=\s*False/u.test(match[0]) && !/server_default/u.test(match[0])) note(match.index);
  return [...found.values()].sort((a, b) => a.line - b.line);
}

const leading = (text: string): number => text.length - text.trimStart().length;

/** A required column without a value of its own: what older code inserts is refused. Where, in `statement`. */
function addsRequired(statement: string): number | undefined {
  if (!/\balter\s+table\b/iu.test(statement)) return undefined;
  let from = 0;
  for (const clause of statement.split(/,(?![^(]*\))/u)) {
    const match = addition.exec(clause);
    const given = /\b(?:default|generated|identity|serial|bigserial|auto_increment)\b/iu.test(clause);
    if (match !== null && /\bnot\s+null\b/iu.test(clause) && !given) return from + match.index;
    from += clause.length + 1;
  }
  return undefined;
}

function statements(text: string): readonly { readonly at: number; readonly text: string }[] {
  let at = 0;
  return text.split(';').map((one) => {
    const statement = { at, text: one };
    at += one.length + 1;
    return statement;
  });
}

/** Flyway's undo, and the pairs of golang-migrate and Diesel. */
const isWayDown = (path: string): boolean =>
  /(?:^|\/)(?:U\d[^/]*__[^/]*\.sql|[^/]*\.down\.[a-z]+|down\.sql)$/u.test(path);

/** Beginning of the way down, and of the way up, in files that have both. */
const ways: readonly { readonly files: RegExp; readonly down: RegExp; readonly up: RegExp }[] = [
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
function withoutWayDown(path: string, content: string): string {
  const way = ways.find(({ files }) => files.test(path));
  const down = way?.down.exec(content);
  if (way === undefined || down === null || down === undefined) return content;
  const after = down.index + down[0].length;
  const up = way.up.exec(content.slice(after));
  const end = up === null ? content.length : after + up.index;
  return content.slice(0, down.index) + blanked(content.slice(down.index, end)) + content.slice(end);
}

function withoutComments(path: string, text: string): string {
  const line = /\.(?:py|rb)$/u.test(path) ? /#.*$/gmu : /\.[cm]?[jt]s$/u.test(path) ? /\/\/.*$/gmu : /--.*$/gmu;
  return text.replace(/\/\*[\s\S]*?\*\//gu, blanked).replace(line, blanked);
}

const blanked = (text: string): string => text.replaceAll(/[^\n]/gu, ' ');
