/** What mypy says beside its report, on the standard error. */
export interface MypyLog {
  /** The files that it was told to check (not those that they import), as it names them. */
  readonly sources: readonly string[];
  /** It came to its end. */
  readonly finished: boolean;
  /** What it did not understand in its configuration, and passed over. */
  readonly misunderstood: readonly string[];
  /** A configuration file that it could not read: it went on without. */
  readonly unreadable: string | undefined;
  /** It was told of nothing to check. */
  readonly noTarget: boolean;
  /** It was told to check, and there is no file of Python in it. */
  readonly noFiles: boolean;
  readonly crashed: boolean;
  /** It has no `--output json`: older than 1.11. */
  readonly noJson: boolean;
  readonly warnings: readonly string[];
  /** All of it without the log of its work. */
  readonly text: string;
}

const logLine = /^LOG: /u;
const sourceLine = /^LOG: +Found source: +BuildSource\(path='(.+?)', module=/u;
const configurationLine = /^(\S*(?:pyproject\.toml|mypy\.ini|setup\.cfg)): (.+)$/u;

/** Reads the standard error of `mypy --verbose` (1.11 to 2.4). */
export function readMypyLog(stderr: string): MypyLog {
  const lines = stderr.split(/\r?\n/u);
  const kept = lines.filter((line) => !logLine.test(line));
  const misunderstood: string[] = [];
  const warnings: string[] = [];
  let unreadable: string | undefined;
  for (const [index, line] of kept.entries()) {
    const [, file, said = ''] = configurationLine.exec(line) ?? [];
    if (file === undefined) {
      if (/^(?:warning|note): /iu.test(line) && !/--show-traceback/u.test(line)) warnings.push(line);
    } else if (said.startsWith('note: ')) warnings.push(`${file}: ${said.slice('note: '.length)}`);
    else if (/^\[[^\]]*\]: /u.test(said)) misunderstood.push(`${file}: ${said}`);
    else unreadable ??= [`${file}: ${said}`, ...excerpt(kept.slice(index + 1))].join(' ');
  }
  const text = kept.join('\n').trim();
  return {
    sources: lines
      .map((line) => sourceLine.exec(line)?.[1])
      // A folder stands here for a package without a file of its own: nothing in it is checked.
      .filter((path) => path !== undefined && /\.(?:pyi?|ipynb)$/u.test(path)) as readonly string[],
    finished: lines.some((line) => /^LOG: +Build finished in /u.test(line)),
    misunderstood,
    unreadable,
    noTarget: /^mypy: error: Missing target module, package, files, or command/mu.test(text),
    noFiles: /^There are no \.py\[i\] files in directory /mu.test(text),
    crashed: /\bINTERNAL ERROR\b|^Traceback \(most recent call last\)/mu.test(text),
    noJson: /^mypy: error: unrecognized arguments: .*(?:-O|--output)\b/mu.test(text),
    warnings,
    text,
  };
}

/** Where a parser of INI files says what it stumbled over. */
function excerpt(following: readonly string[]): readonly string[] {
  const end = following.findIndex((line) => !/^(?:file: |')/u.test(line));
  return following.slice(0, end < 0 ? following.length : end);
}
