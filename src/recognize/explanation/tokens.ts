import { nameFlag, nameFlagsAt } from "../../lexicon/names.ts";
import { openTokenizer } from "../../lexicon/tokenizer/open.ts";
import type { ExplainedToken } from "../../model.ts";
import { lineEnd, lineStart } from "../../text/bytes.ts";
import type { Case } from "./case.ts";

/** How much of the line is tokenized on both sides of the value, in bytes; of a long value only the beginning. */
const reach = 240;
const mostInValue = 16;
const mostBeside = 2;

/** The tokens of a value and the two before and behind it, as the tokenizer reads its line. */
export function tokensOf({ scene, finding }: Case, showValues: boolean): ExplainedToken[] {
  const { bytes } = scene;
  const from = boundary(bytes, lineStart(bytes, finding.start, Math.max(0, finding.start - reach)));
  const to = boundary(bytes, lineEnd(bytes, finding.end, Math.min(bytes.length, finding.end + reach)));
  const tokenizer = openTokenizer();
  const { count, end, partOfSpeech } = tokenizer.tokenize(bytes, from, to);
  const places: Record<ExplainedToken["place"], ExplainedToken[]> = { before: [], value: [], behind: [] };
  for (let index = 0, start = from; index < count; start = end[index++]) {
    const place =
      end[index] <= finding.start ? "before" : start >= finding.end ? "behind" : ("value" as const);
    const flags = place === "value" ? nameFlagsAt(bytes, start, end[index]) : 0;
    const tags: ("surname" | "given-name")[] = [];
    if ((flags & (nameFlag.surname | nameFlag.surnameReading)) !== 0) tags.push("surname");
    if ((flags & (nameFlag.given | nameFlag.givenReading)) !== 0) tags.push("given-name");
    places[place].push({
      place,
      partOfSpeech: tokenizer.partOfSpeechName(partOfSpeech[index]).replace(/,\*/gu, ""),
      ...(tags.length > 0 ? { tags } : {}),
      ...(showValues ? { surface: decoder.decode(bytes.slice(start, end[index])) } : {}),
    });
  }
  return [
    ...places.before.slice(-mostBeside),
    ...places.value.slice(0, mostInValue),
    ...places.behind.slice(0, mostBeside),
  ];
}

const decoder = new TextDecoder();

/** Moves forward to the first byte of a character. */
function boundary(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next < bytes.length && (bytes[next] & 0xc0) === 0x80) next++;
  return next;
}
