import { foldText } from "../../../text/fold.ts";

/** 普通 0248264, (普)0248264, 普通預金 口座番号：0248264, 当座No.0248264. */
const kindBefore =
  /(?:普通(?:預金|口座)?|当座(?:預金)?|貯蓄(?:預金)?|定期(?:預金)?|総合口座|[（(]?[普当貯][)）]|口座(?:番号)?)[\s:：）)（(・、,]*(?:口座番号|番号|No\.?|№)?[\s:：（(]*$/u;

const reach = 60;

/** Whether the kind of an account stands right before a number. */
export function accountKindBefore(bytes: Uint8Array, start: number): boolean {
  // Before a number nearly always stands something else: look at the last bytes first.
  let at = start;
  while (
    at > 0 &&
    (bytes[at - 1] === 32 ||
      bytes[at - 1] === 58 ||
      bytes[at - 1] === 41 ||
      bytes[at - 1] === 40 ||
      bytes[at - 1] === 46)
  )
    at--;
  if (at === 0 || bytes[at - 1] < 0x80) {
    if (at < 1 || (bytes[at - 1] !== 111 && bytes[at - 1] !== 79)) return false;
  }
  let from = Math.max(0, start - reach);
  while ((bytes[from] & 0xc0) === 0x80) from++;
  const text = foldText(bytes, from, start).text;
  return kindBefore.test(text.slice(text.lastIndexOf("\n") + 1));
}
