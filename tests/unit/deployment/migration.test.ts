import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { destructiveChanges, migrationObstacle, migrationsBetween } from '@sluice/deployment';
import { fakeIo } from '@sluice/testing';

const lines = (path: string, text: string): readonly number[] => destructiveChanges(path, text).map(({ line }) => line);

describe('what older code may not survive', () => {
  const destructive: readonly [string, string, string][] = [
    ['a table', 'a.sql', 'DROP TABLE users;'],
    ['a column', 'a.sql', 'alter table users drop column name;'],
    ['a column, as MySQL says it', 'a.sql', 'ALTER TABLE users DROP name;'],
    ['a view', 'a.sql', 'DROP MATERIALIZED VIEW totals;'],
    ['a type', 'a.sql', 'DROP TYPE mood;'],
    ['a renamed column', 'a.sql', 'ALTER TABLE users RENAME COLUMN name TO title;'],
    ['a renamed column, shortly', 'a.sql', 'ALTER TABLE users RENAME name TO title;'],
    ['a renamed table', 'a.sql', 'ALTER TABLE users RENAME TO people;'],
    ['renamed tables of MySQL', 'a.sql', 'RENAME TABLE users TO people;'],
    ['a column of another type', 'a.sql', 'ALTER TABLE users ALTER COLUMN id SET DATA TYPE bigint;'],
    ['a column of another type, as SQL Server says it', 'a.sql', 'ALTER TABLE users ALTER COLUMN id bigint;'],
    ['a changed column of MySQL', 'a.sql', 'ALTER TABLE users CHANGE name title text;'],
    ['a modified column of MySQL', 'a.sql', 'ALTER TABLE users MODIFY COLUMN name varchar(10);'],
    ['a value that is required now', 'a.sql', 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;'],
    ['a default that is gone', 'a.sql', 'ALTER TABLE users ALTER COLUMN name DROP DEFAULT;'],
    ['a new column that is required', 'a.sql', 'ALTER TABLE users ADD COLUMN age int NOT NULL;'],
    [
      'one of several new columns',
      'a.sql',
      'ALTER TABLE users ADD a numeric(3, 2) NOT NULL DEFAULT 1, ADD b int NOT NULL;',
    ],
    ['all rows', 'a.sql', 'TRUNCATE users;'],
    ['all rows, row by row', 'a.sql', 'DELETE FROM users;'],
    ['in Prisma', 'prisma/migrations/1/migration.sql', '-- AlterTable\nALTER TABLE "User" DROP COLUMN "name";'],
    ['in Alembic', 'alembic/versions/1.py', 'def upgrade():\n    op.drop_column("users", "name")\n'],
    [
      'in Alembic, a required one',
      'a.py',
      'def upgrade():\n    op.add_column("u", sa.Column("a", sa.Integer(), nullable=False))\n',
    ],
    ['in Alembic, changed', 'a.py', 'op.alter_column("users", "name", nullable=False)'],
    ['in Alembic, by hand', 'a.py', 'op.execute("ALTER TABLE users DROP COLUMN name")'],
    ['in Django', 'app/migrations/0002_x.py', 'migrations.RemoveField(model_name="user", name="name"),'],
    ['in Rails', 'db/migrate/1.rb', 'def change\n    remove_column :users, :name\nend'],
    ['in Rails, required', 'db/migrate/1.rb', '    change_column_null :users, :name, false\n'],
    ['in Knex', 'migrations/1.js', 'exports.up = (knex) => knex.schema.table("users", (t) => t.dropColumn("name"));'],
    ['in TypeORM', '1.ts', 'public async up(q: QueryRunner) {\n  await q.query(`ALTER TABLE "u" DROP COLUMN "n"`);\n}'],
  ];
  for (const [name, path, text] of destructive)
    test(name, () =>
      assert.equal(destructiveChanges(path, text).length, 1, JSON.stringify(destructiveChanges(path, text))),
    );

  test('is told with its line', () => {
    const text = '-- first\nCREATE TABLE a (id int);\n\nALTER TABLE b\n  ADD COLUMN c int,\n  DROP COLUMN d;\n';
    assert.deepEqual(destructiveChanges('m/1.sql', text), [{ path: 'm/1.sql', line: 6, text: 'DROP COLUMN d;' }]);
  });
});

describe('what older code survives', () => {
  const additive: readonly [string, string, string][] = [
    ['a new table', 'a.sql', 'CREATE TABLE users (id int NOT NULL, name text NOT NULL);'],
    ['a new column', 'a.sql', 'ALTER TABLE users ADD COLUMN age int;'],
    ['a new column with a value', 'a.sql', 'ALTER TABLE users ADD COLUMN age int NOT NULL DEFAULT 0;'],
    ['an index', 'a.sql', 'CREATE INDEX i ON users (name); DROP INDEX j;'],
    ['a constraint that is gone', 'a.sql', 'ALTER TABLE users DROP CONSTRAINT c;'],
    ['a value that is required no more', 'a.sql', 'ALTER TABLE users ALTER COLUMN name DROP NOT NULL;'],
    ['a default', 'a.sql', "ALTER TABLE users ALTER COLUMN name SET DEFAULT 'x';"],
    ['some rows', 'a.sql', 'DELETE FROM users WHERE id = 1;'],
    ['a value of an enum', 'a.sql', "ALTER TYPE mood ADD VALUE 'glad';"],
    ['what a comment says', 'a.sql', '-- DROP TABLE users;\n/* DROP TABLE b; */ CREATE TABLE a (id int);'],
    ['the way down of dbmate', 'a.sql', '-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;'],
    ['the way down of goose', 'a.sql', '-- +goose Up\nCREATE TABLE a (id int);\n-- +goose Down\nDROP TABLE a;'],
    ['the way down of golang-migrate', '1_a.down.sql', 'DROP TABLE a;'],
    ['the undo of Flyway', 'db/U1__a.sql', 'DROP TABLE a;'],
    [
      'the way down of Alembic',
      'a.py',
      'def upgrade():\n    op.create_table("a")\n\ndef downgrade():\n    op.drop_table("a")\n',
    ],
    ['the way down of Rails', 'a.rb', 'def up\n  create_table :a\nend\ndef down\n  drop_table :a\nend'],
    [
      'the way down of Knex',
      'a.js',
      'exports.up = (k) => k.schema.createTable("a");\nexports.down = (k) => k.schema.dropTable("a");',
    ],
    [
      'a required column of Alembic with a value',
      'a.py',
      'op.add_column("u", sa.Column("a", sa.Integer(), server_default="0", nullable=False))',
    ],
    ['a comment of Python', 'a.py', '# op.drop_table("a")\nop.create_table("b")'],
  ];
  for (const [name, path, text] of additive) test(name, () => assert.deepEqual(destructiveChanges(path, text), []));

  test('but not what comes after the way down', () => {
    const text = '-- migrate:down\nDROP TABLE a;\n-- migrate:up\nDROP TABLE b;\n';
    assert.deepEqual(lines('a.sql', text), [4]);
    const python = 'def downgrade():\n    op.drop_table("a")\n\ndef upgrade():\n    op.drop_table("b")\n';
    assert.deepEqual(lines('a.py', python), [5]);
  });
});

describe('between two commits', () => {
  const git = (files: Readonly<Record<string, string>> | undefined) => {
    const asked: (readonly string[])[] = [];
    const io = fakeIo({
      git: (args) => {
        asked.push(args);
        if (files === undefined) return { ok: false };
        if (args[0] === 'diff')
          return {
            ok: true,
            stdout: Object.keys(files)
              .map((path) => `${path}\0`)
              .join(''),
          };
        return { ok: true, stdout: files[args[1]?.split(':')[1] ?? ''] ?? '' };
      },
    });
    return { git: io.git, asked };
  };

  test('all added and changed files are read, as they are in the newer one', async () => {
    const { git: run, asked } = git({
      'm/1.sql': 'CREATE TABLE a (id int);',
      'm/2.sql': 'DROP TABLE b;',
      'm/3.sql': 'DROP TABLE c;',
    });
    const between = await migrationsBetween(run, 'old', 'new', ['m/*.sql', '!m/seed.sql']);
    assert.deepEqual(asked[0]?.slice(-5), ['old', 'new', '--', ':(top,glob)m/*.sql', ':(top,exclude,glob)m/seed.sql']);
    assert.equal(
      migrationObstacle(between),
      'a migration lies in between that the older release may not survive: m/2.sql:1: DROP TABLE b;, and 1 more',
    );
  });

  test('without any, or with harmless ones, nothing stands in the way', async () => {
    assert.equal(migrationObstacle(await migrationsBetween(git({}).git, 'a', 'b', ['m/*'])), undefined);
    const { git: run } = git({ 'm/1.sql': 'CREATE TABLE a (id int);' });
    assert.equal(migrationObstacle(await migrationsBetween(run, 'a', 'b', ['m/*'])), undefined);
  });

  test('a history that is not there is no proof that there was none', async () => {
    const between = await migrationsBetween(git(undefined).git, 'a', 'b', ['m/*']);
    assert.match(migrationObstacle(between) ?? '', /could not be told: the history is not checked out/u);
  });
});
