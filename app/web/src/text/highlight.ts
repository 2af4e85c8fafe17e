/** Cutting a text into marked and unmarked pieces by character offsets. */
import type { Span } from "../types";

export interface Marked<T> {
  start: number;
  end: number;
  value: T;
}

export interface Piece<T> {
  text: string;
  value?: T;
}

/**
 * Cuts `text` at the marks.
 *
 * Offsets count Unicode characters, as the server counts them; a script's string counts some of them as two.
 * Marks outside the text are clipped; where two overlap, the earlier and then the longer one is kept.
 */
export function cut<T>(text: string, marks: readonly Marked<T>[]): Piece<T>[] {
  const at = offsetMap(text);
  const pieces: Piece<T>[] = [];
  let done = 0;
  for (const mark of sorted(marks)) {
    const start = at(mark.start);
    const end = at(mark.end);
    if (start < done || end <= start) continue;
    if (start > done) pieces.push({ text: text.slice(done, start) });
    pieces.push({ text: text.slice(start, end), value: mark.value });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

function sorted<T>(marks: readonly Marked<T>[]): Marked<T>[] {
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Maps a count of Unicode characters to an index into the string. */
function offsetMap(text: string): (offset: number) => number {
  const clip = (index: number, size: number) => Math.min(Math.max(index, 0), size);
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => clip(offset, text.length);
  const starts: number[] = [];
  let index = 0;
  for (const character of text) {
    starts.push(index);
    index += character.length;
  }
  starts.push(index);
  return (offset) => starts[clip(offset, starts.length - 1)] ?? index;
}

/** Pieces for plain highlights, which carry no value of their own. */
export function cutSpans(text: string, spans: readonly Span[]): Piece<true>[] {
  return cut(
    text,
    spans.map(([start, end]) => ({ start, end, value: true as const })),
  );
}
