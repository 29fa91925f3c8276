import type { Location } from './finding.ts';

/**
 * What a tool counts its columns in. `ascii-only`: its columns are wrong on lines with other characters, so they are
 * dropped there.
 */
export type ColumnUnit = 'utf16' | 'code-point' | 'utf8-byte' | 'ascii-only';

/** The location with its columns in UTF-16 units; `lines` are those of the file, without them columns are dropped. */
export function toUtf16Columns(location: Location, unit: ColumnUnit, lines: readonly string[] | undefined): Location {
  if (location.column === undefined || unit === 'utf16') return location;
  const { column, endColumn, ...rest } = location;
  const startText = lines?.[location.line - 1];
  const endText = lines?.[(location.endLine ?? location.line) - 1];
  const start = startText === undefined ? undefined : utf16Column(startText, column, unit);
  const end = endText === undefined || endColumn === undefined ? undefined : utf16Column(endText, endColumn, unit);
  if (start === undefined) return rest;
  return { ...rest, column: start, ...(end === undefined ? {} : { endColumn: end }) };
}

function utf16Column(line: string, column: number, unit: Exclude<ColumnUnit, 'utf16'>): number | undefined {
  if (isAscii(line)) return column;
  switch (unit) {
    case 'ascii-only':
      return undefined;
    case 'code-point':
      return (
        Array.from(line)
          .slice(0, column - 1)
          .join('').length + 1
      );
    case 'utf8-byte':
      return new TextDecoder().decode(new TextEncoder().encode(line).subarray(0, column - 1)).length + 1;
  }
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}
