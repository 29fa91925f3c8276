import type { Annotation, AnnotationLevel } from './annotation.ts';
import { plainText, truncateText } from './text.ts';

export interface CommandProperties {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
}

/** The runner cuts longer messages there, in UTF-16 units, without a word. */
export const messageUnits = 4096;

/** GitHub refuses an annotation with a longer title. */
export const titleCharacters = 255;

/**
 * One line for the log that the runner reads as an annotation: `::error file=a.py,line=3::message`. Columns are left
 * out when the remark spans lines: GitHub refuses them there.
 */
export function workflowCommand(level: AnnotationLevel, properties: CommandProperties, message: string): string {
  const { title, file, line, endLine, col, endColumn } = properties;
  const oneLine = line !== undefined && (endLine === undefined || endLine === line);
  const column = oneLine ? col : undefined;
  const shown = {
    file,
    line: file === undefined ? undefined : line,
    endLine: file === undefined || line === undefined ? undefined : endLine,
    col: file === undefined ? undefined : column,
    endColumn: file === undefined || column === undefined ? undefined : endColumn,
    title: title === '' ? undefined : title,
  };
  const written = Object.entries(shown)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${level}${written === '' ? '' : ` ${written}`}::${escapeData(shorten(message))}`;
}

/** The annotation as a workflow command; terminal sequences are taken out and hidden characters shown. */
export function annotationCommand(annotation: Annotation): string {
  const { path, line, endLine, column, endColumn } = annotation;
  return workflowCommand(
    annotation.level,
    {
      title: truncateText(plainText(annotation.title), titleCharacters),
      ...(path === undefined ? {} : { file: path }),
      ...(line === undefined ? {} : { line }),
      ...(endLine === undefined ? {} : { endLine }),
      ...(column === undefined ? {} : { col: column }),
      ...(endColumn === undefined ? {} : { endColumn }),
    },
    plainText(annotation.message),
  );
}

function shorten(message: string): string {
  if (message.length <= messageUnits) return message;
  // Cutting a surrogate pair would leave half a character; it becomes nothing.
  return `${message.slice(0, messageUnits - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
