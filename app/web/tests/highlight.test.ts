import { describe, expect, test } from "vitest";
import { cut, cutSpans } from "../src/text/highlight";
import { layered } from "../src/text/layers";

const joined = (pieces: { text: string }[]): string => pieces.map((piece) => piece.text).join("");
const marked = (pieces: { text: string; value?: unknown }[]): string[] =>
  pieces.filter((piece) => piece.value !== undefined).map((piece) => piece.text);

describe("cutting a text at offsets", () => {
  test("marks the spans and keeps the whole text", () => {
    const pieces = cutSpans("Turku and Tartu", [[0, 5], [10, 15]]);
    expect(marked(pieces)).toEqual(["Turku", "Tartu"]);
    expect(joined(pieces)).toBe("Turku and Tartu");
  });

  test("counts characters outside the basic plane as one", () => {
    const text = "🚢🚢 Turku";
    expect(marked(cutSpans(text, [[3, 8]]))).toEqual(["Turku"]);
    expect(joined(cutSpans(text, [[1, 2]]))).toBe(text);
  });

  test("keeps the longer of two marks with one start and drops those that overlap it", () => {
    const pieces = cut("University of Tartu", [
      { start: 14, end: 19, value: "city" },
      { start: 0, end: 10, value: "word" },
      { start: 0, end: 19, value: "body" },
    ]);
    expect(pieces).toEqual([{ text: "University of Tartu", value: "body" }]);
  });

  test("clips marks to the text and drops empty ones", () => {
    expect(marked(cutSpans("abc", [[2, 99], [1, 1], [-4, 1]]))).toEqual(["a", "c"]);
    expect(cutSpans("abc", [[7, 9]])).toEqual([{ text: "abc" }]);
  });
});

describe("a document's two layers", () => {
  const text = "🚢 Turku leads. Tartu follows.";
  const mentions = [{ start: 2, end: 7 }, { start: 15, end: 20 }];

  test("marks the sentence across mentions", () => {
    const layers = layered(text, mentions, [15, 29]);
    expect(joined(layers)).toBe(text);
    expect(layers.filter((layer) => layer.marked).map((layer) => layer.text)).toEqual(["Tartu", " follows."]);
    expect(layers.filter((layer) => layer.mention).map((layer) => layer.text)).toEqual(["Turku", "Tartu"]);
  });

  test("without a sentence nothing is marked", () => {
    expect(layered(text, mentions).some((layer) => layer.marked)).toBe(false);
  });
});
