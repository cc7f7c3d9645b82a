import { flowing } from "./review-baseline.ts";
import type { Piece, ReviewUnit } from "./review-reader.ts";

/** A piece with its place in the text as it was before the tracked changes; what was put in stands between two places. */
export interface PlacedPiece extends Piece {
  start: number;
  end: number;
}

export interface PlacedUnit extends ReviewUnit {
  pieces: PlacedPiece[];
  /** What it said before the tracked changes. */
  text: string;
}

/** A paragraph as it was when all tracked changes in it are refused. */
export function asWas(unit: ReviewUnit): PlacedUnit {
  const flow = flowing();
  let at = 0;
  const pieces = unit.pieces.map((piece): PlacedPiece => {
    if (piece.state === "inserted") return { ...piece, start: at, end: at };
    const [start, end] = flow.add(piece.text);
    at = end;
    return { ...piece, start, end };
  });
  return { ...unit, pieces, text: flow.text() };
}
