/** Where in a query an error stands. */

export interface Place {
  line: number;
  column: number;
}

/** Reads line and column, both from 1, from the members of a problem reply or else from its words. */
export function errorPlace(detail: string, body: Record<string, unknown> = {}): (Place & Record<string, number>) | undefined {
  const members = [body["line"], body["column"]];
  if (members.every((member) => typeof member === "number")) {
    return { line: members[0] as number, column: members[1] as number };
  }
  const words = /line\s+(\d+)[,;]?\s*(?:and\s+)?col(?:umn)?\.?\s+(\d+)/i.exec(detail) ?? /\b(\d+):(\d+)\b/.exec(detail);
  return words ? { line: Number(words[1]), column: Number(words[2]) } : undefined;
}

/** The index in `text` of a line and column, clipped to the text. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split("\n");
  const before = lines.slice(0, Math.max(0, line - 1)).reduce((sum, each) => sum + each.length + 1, 0);
  const width = lines[line - 1]?.length ?? 0;
  return Math.min(text.length, before + Math.min(Math.max(0, column - 1), width));
}
