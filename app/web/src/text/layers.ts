/** A document's text with two layers over it: the mentions, and the sentence one came for. */
import type { Mention, Span } from "../types";
import { cut } from "./highlight";

export interface Layer {
  text: string;
  mention?: Mention;
  marked: boolean;
}

const length = (text: string): number => [...text].length;

/** Cuts the text at mentions and at the ends of `sentence`; each piece says which of the two it is in. */
export function layered(text: string, mentions: readonly Mention[], sentence?: Span): Layer[] {
  const pieces = cut(text, mentions.map((mention) => ({ start: mention.start, end: mention.end, value: mention })));
  let offset = 0;
  return pieces.flatMap((piece) => {
    const start = offset;
    offset += length(piece.text);
    return split(piece.text, start, sentence).map((part) => ({ ...part, ...(piece.value ? { mention: piece.value } : {}) }));
  });
}

function split(text: string, start: number, sentence: Span | undefined): Layer[] {
  if (!sentence) return [{ text, marked: false }];
  const inside = cut(text, [{ start: Math.max(0, sentence[0] - start), end: sentence[1] - start, value: true }]);
  return inside.map((piece) => ({ text: piece.text, marked: piece.value === true }));
}
