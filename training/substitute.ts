import type { Example, ExampleSpan } from "./corpus.ts";
import type { Random } from "./random.ts";
import { inventForeigner, inventPerson } from "./synthetic/people.ts";

const kanjiName = /^[\u3400-\u9fff々]{2,6}$/;
const katakanaName = /^[ァ-ヺー]+(?:[・＝][ァ-ヺー]+)+$/;

/**
 * The text with other people in it, so that its heroes are not learned by heart. Undefined when nobody in it has a
 * name that can be exchanged.
 */
export function substituteNames({ text, spans }: Example, random: Random): Example | undefined {
  const isExchanged = (span: ExampleSpan): boolean => {
    const name = text.slice(span.start, span.end);
    return span.label === "PERSON" && (kanjiName.test(name) || katakanaName.test(name));
  };
  if (!spans.some(isExchanged)) return undefined;
  const exchanged: ExampleSpan[] = [];
  // One name, one new name.
  const newNames = new Map<string, string>();
  let result = "";
  let last = 0;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    if (span.start < last) return undefined;
    result += text.slice(last, span.start);
    const name = text.slice(span.start, span.end);
    let newName = name;
    if (isExchanged(span)) {
      newName = newNames.get(name) ?? inventNameLike(name, random);
      newNames.set(name, newName);
    }
    exchanged.push({ ...span, start: result.length, end: result.length + newName.length });
    result += newName;
    last = span.end;
  }
  return { text: result + text.slice(last), spans: exchanged };
}

function inventNameLike(name: string, random: Random): string {
  if (!kanjiName.test(name)) {
    const parts = name.split(/[・＝]/).length;
    return Array.from({ length: parts }, (_, index) => {
      const { surnameKana, givenKana } = inventForeigner(random);
      return index === parts - 1 ? surnameKana : givenKana;
    }).join("・");
  }
  const { surname, given } = inventPerson(random);
  return name.length <= 2 ? surname : surname + given;
}
