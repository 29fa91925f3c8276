import type { CoverageFormat } from './coverage.ts';

export type Detected =
  | { readonly kind: 'format'; readonly format: CoverageFormat }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly message: string };

const format = (name: CoverageFormat): Detected => ({ kind: 'format', format: name });

const other = (what: string): Detected => ({
  kind: 'other',
  message: `it ${what}; Cobertura, LCOV, JaCoCo, Clover, OpenCover, Go profiles and the JSON of coverage.py, Istanbul and SimpleCov are read`,
});

/** By the first bytes of a report (64 KiB are plenty). */
export function detectFormat(start: Uint8Array): Detected {
  const utf16 = start[0] === 0xff || start[0] === 0xfe || start[0] === 0 || start[1] === 0;
  const text = utf16 ? Buffer.from(start).toString('latin1').replaceAll('\0', '') : new TextDecoder().decode(start);
  const body = text.replace(/^[\ufeff\u00ff\u00fe\s]+/u, '');
  if (body === '') return { kind: 'empty' };
  if (body.startsWith('<')) return detectXml(body);
  if (body.startsWith('{') || body.startsWith('[')) return detectJson(body);
  if (/^mode: (?:set|count|atomic)\s/u.test(body)) return format('go');
  const [first = ''] = /^[^#\r\n].*$/mu.exec(body) ?? [];
  if (/^(?:TN|SF|VER):/u.test(first)) return format('lcov');
  return other('begins like no format of coverage that is read');
}

function detectXml(body: string): Detected {
  const [, name = '', attributes = ''] = /^<([A-Za-z][\w:.-]*)([^>]*)/u.exec(afterProlog(body)) ?? [];
  switch (name) {
    case 'coverage':
      if (body.includes('<lineToCover')) return other("looks like SonarQube's generic coverage");
      // PHPUnit leaves the version of Clover out.
      return format(
        /\s(?:clover|generated)=/u.test(attributes) && !/\sline-rate=/u.test(attributes) ? 'clover' : 'cobertura',
      );
    case 'report':
      return format('jacoco');
    case 'CoverageSession':
      return format('opencover');
    case 'testsuites':
    case 'testsuite':
      return other('looks like JUnit, a report of tests and not of coverage');
    case 'scoverage':
      return other("looks like scoverage's own XML: its plugin writes Cobertura too");
    case 'results':
    case 'CoverageDSPriv':
      return other("looks like Visual Studio's coverage XML: `dotnet-coverage merge -f cobertura` writes Cobertura");
    default:
      return other(name === '' ? 'is XML without a root' : `is XML with the root <${name.slice(0, 40)}>`);
  }
}

/** Without declarations, comments and the DOCTYPE before the root. */
function afterProlog(body: string): string {
  let rest = body;
  for (;;) {
    rest = rest.trimStart();
    const end = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : undefined;
    if (end !== undefined) {
      const at = rest.indexOf(end);
      if (at < 0) return '';
      rest = rest.slice(at + end.length);
    } else if (rest.startsWith('<!DOCTYPE')) {
      const inside = rest.indexOf('[');
      const plain = rest.indexOf('>');
      const at = inside >= 0 && inside < plain ? rest.indexOf('>', rest.indexOf(']', inside)) : plain;
      if (at < 0) return '';
      rest = rest.slice(at + 1);
    } else return rest;
  }
}

function detectJson(body: string): Detected {
  if (/"(?:statementMap|fnMap|branchMap)"\s*:/u.test(body)) return format('istanbul');
  if (/^\{\s*"[^"]*"\s*:\s*\{\s*"(?:lines|statements)"\s*:\s*\{\s*"total"\s*:/u.test(body)) return format('istanbul');
  if (/^\{\s*"[^"]*"\s*:\s*\{\s*"coverage"\s*:/u.test(body) || /"simplecov_version"\s*:/u.test(body))
    return format('simplecov');
  if (/"command_name"\s*:/u.test(body) || /^\{\s*"[^"]+"\s*:\s*\{\s*"timestamp"\s*:\s*\d+\s*,\s*"coverage"/u.test(body))
    return format('simplecov');
  if (/"llvm\.coverage\.json\.export"/u.test(body))
    return other('looks like the JSON of llvm-cov: `llvm-cov export -format=lcov` writes LCOV');
  if (/"gcovr\/format_version"/u.test(body))
    return other('looks like the JSON of gcovr: `gcovr --cobertura` writes Cobertura');
  if (/"scriptId"\s*:/u.test(body)) return other('looks like raw coverage of V8: c8 makes a report of it');
  if (/^\{\s*"(?:meta|files|totals)"\s*:/u.test(body)) return format('coveragepy');
  return other(/^\{\s*\}\s*$/u.test(body) ? 'is JSON with nothing in it' : 'is JSON of an unknown kind');
}
