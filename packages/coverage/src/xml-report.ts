import { scanXml, type XmlEvents } from '@sluice/xml';
import type { Unreadable } from './coverage.ts';

/** The attributes of the root, of a report that could be read to its end. */
export type XmlReport = { readonly ok: true; readonly root: Readonly<Record<string, string>> } | Unreadable;

/** Reads a report whose root is `<root>` (`format` is its name for people). */
export async function scanReport(
  chunks: AsyncIterable<Uint8Array>,
  root: string,
  format: string,
  events: XmlEvents,
): Promise<XmlReport> {
  let attributes: Readonly<Record<string, string>> | undefined;
  let name = '';
  const end = await scanXml(chunks, {
    ...events,
    open(tag) {
      if (attributes === undefined) {
        attributes = tag.attributes();
        name = tag.name;
      }
      events.open?.(tag);
    },
  });
  // Another root first: what it is tells more than what is wrong with it.
  if (attributes !== undefined && name !== root) {
    const message = `its root is <${name.slice(0, 40)}>, not the <${root}> of ${format}`;
    return { ok: false, problem: 'malformed', message };
  }
  if (end.ok) return { ok: true, root: attributes ?? {} };
  const problem = end.problem === 'empty' || end.problem === 'truncated' ? end.problem : 'malformed';
  return { ok: false, problem, message: end.message };
}
