/** `empty`: nothing but white space. `truncated`: it ends before it is complete. */
export type XmlProblem = 'empty' | 'truncated' | 'malformed' | 'encoding' | 'too-large';

/** What was handed to the handler before a problem stays good. */
export type XmlEnd =
  | { readonly ok: true; readonly invalidCharacters: number }
  | {
      readonly ok: false;
      readonly problem: XmlProblem;
      /** One line, with the place: `line 3, column 7: unexpected end`. */
      readonly message: string;
      readonly invalidCharacters: number;
    };

/** Ends the reading: what is wrong, and at which byte of the piece that is being read. */
export class XmlFault extends Error {
  readonly problem: XmlProblem;
  readonly at: number;
  constructor(problem: XmlProblem, at: number, message: string) {
    super(message);
    this.problem = problem;
    this.at = at;
  }
}

export function malformed(at: number, message: string): never {
  throw new XmlFault('malformed', at, message);
}
