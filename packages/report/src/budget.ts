/**
 * A rendered block that knows how to become shorter without breaking its markup. All sizes are UTF-8 bytes.
 *
 * - `fixed`: whole or not at all.
 * - `elastic`: units (table rows, list items, lines of code) that are left out from the end; `note` then says how many.
 * - `group`: a fold around other pieces; `folded` is what stands there when its content is left out.
 */
export type Piece =
  | { readonly kind: 'fixed'; readonly text: string }
  | {
      readonly kind: 'elastic';
      readonly head: string;
      readonly units: readonly string[];
      readonly tail: string;
      /** Stands behind the tail; empty for 0. */
      readonly note: (hiddenUnits: number) => string;
    }
  | {
      readonly kind: 'group';
      readonly head: string;
      readonly pieces: readonly Piece[];
      readonly tail: string;
      readonly folded: string;
    };

export interface Budget {
  readonly maxBytes: number;
  readonly separator: string;
  /** Stands at the end when whole blocks are left out. */
  readonly dropped: (blocks: number) => string;
}

type Elastic = Extract<Piece, { kind: 'elastic' }>;

/** Below this many units a table tells nothing: then rather a fold or a block goes. */
const unitsKept = 5;

/**
 * Joins the pieces within the budget: first the longest tables, lists and code blocks lose their last units, then
 * folds lose their content (the last ones first), then the last blocks go. Time is linear in the size of the input.
 */
export function fit(pieces: readonly Piece[], budget: Budget): string {
  const whole = join(pieces, budget.separator);
  if (bytes(whole) <= budget.maxBytes) return whole;
  const shortened = shorten(pieces, budget);
  const text = join(shortened, budget.separator);
  if (bytes(text) <= budget.maxBytes) return text;
  return dropLast(foldLast(shortened, budget), budget);
}

const bytes = (text: string): number => Buffer.byteLength(text);

function join(pieces: readonly Piece[], separator: string): string {
  return pieces.map((piece) => write(piece, separator)).join(separator);
}

function write(piece: Piece, separator: string): string {
  switch (piece.kind) {
    case 'fixed':
      return piece.text;
    case 'elastic':
      return `${piece.head}${piece.units.join('')}${piece.tail}${piece.note(0)}`;
    case 'group':
      return `${piece.head}${join(piece.pieces, separator)}${piece.tail}`;
  }
}

function shorten(pieces: readonly Piece[], budget: Budget): readonly Piece[] {
  const elastics = pieces.flatMap(elasticsOf);
  const sizes = elastics.map((elastic) => elastic.units.reduce((sum, unit) => sum + bytes(unit), 0));
  const notes = elastics.map((elastic) => bytes(elastic.note(elastic.units.length)));
  const rigid = bytes(join(pieces.map(withoutUnits), budget.separator)) + notes.reduce((sum, size) => sum + size, 0);
  const share = levelFor(sizes, budget.maxBytes - rigid);
  return pieces.map((piece) => cut(piece, share));
}

function elasticsOf(piece: Piece): readonly Elastic[] {
  if (piece.kind === 'elastic') return [piece];
  return piece.kind === 'group' ? piece.pieces.flatMap(elasticsOf) : [];
}

function withoutUnits(piece: Piece): Piece {
  if (piece.kind === 'elastic') return { ...piece, units: [] };
  return piece.kind === 'group' ? { ...piece, pieces: piece.pieces.map(withoutUnits) } : piece;
}

/** The level `l` with `sum(min(size, l)) <= space`: the long ones share what the short ones leave. */
function levelFor(sizes: readonly number[], space: number): number {
  let left = Math.max(0, space);
  const ascending = [...sizes].sort((a, b) => a - b);
  for (const [index, size] of ascending.entries()) {
    const level = Math.floor(left / (ascending.length - index));
    if (size > level) return level;
    left -= size;
  }
  return Number.POSITIVE_INFINITY;
}

function cut(piece: Piece, share: number): Piece {
  if (piece.kind === 'fixed') return piece;
  if (piece.kind === 'group') return { ...piece, pieces: piece.pieces.map((inner) => cut(inner, share)) };
  let used = 0;
  let kept = 0;
  for (const unit of piece.units) {
    used += bytes(unit);
    if (used > share) break;
    kept += 1;
  }
  const hidden = piece.units.length - Math.max(kept, Math.min(unitsKept, piece.units.length));
  if (hidden === 0) return piece;
  return { ...piece, units: piece.units.slice(0, -hidden), note: (more) => piece.note(hidden + more) };
}

function foldLast(pieces: readonly Piece[], budget: Budget): readonly Piece[] {
  const texts = pieces.map((piece) => write(piece, budget.separator));
  let excess = bytes(texts.join(budget.separator)) - budget.maxBytes;
  const result: Piece[] = [];
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    if (excess > 0 && piece.kind === 'group') {
      excess -= bytes(texts[index] ?? '') - bytes(piece.folded);
      result.push({ kind: 'fixed', text: piece.folded });
    } else result.push({ kind: 'fixed', text: texts[index] ?? '' });
  }
  return result.reverse();
}

function dropLast(pieces: readonly Piece[], budget: Budget): string {
  const texts = pieces.map((piece) => write(piece, budget.separator));
  let size = bytes(texts.join(budget.separator));
  if (size <= budget.maxBytes) return texts.join(budget.separator);
  const gap = bytes(budget.separator);
  const note = gap + bytes(budget.dropped(texts.length));
  let kept = texts.length;
  while (kept > 0 && size + note > budget.maxBytes) {
    kept -= 1;
    size -= bytes(texts[kept] ?? '') + gap;
  }
  const text = [...texts.slice(0, kept), budget.dropped(texts.length - kept)].join(budget.separator);
  return bytes(text) <= budget.maxBytes ? text : '';
}
