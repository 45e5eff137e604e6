import { foldText } from "../../../text/fold.ts";

/** 普通 0248264, (普)0248264, 普通預金 口座番号：0248264, 当座No.0248264, ﾌﾂｳ 0248264. */
const kindBefore =
  /(?:普通(?:預金|口座)?|当座(?:預金)?|貯蓄(?:預金)?|定期(?:預金)?|総合口座|(?<![ァ-ヶー])(?:フツウ(?:ヨキン)?|トウザ|チヨチク|チョチク)|[（(]?[普当貯][)）]|口座(?:番号)?)[\s:：）)（(・、,|"']*(?:口座番号|番号|No\.?|№|(?:の|は|、)?7桁で)?[\s:：（(]*$/u;

const reach = 60;

/** A 1 for the signs of ASCII between the two, those between cells among them. */
const mayStandBetween: Uint8Array = new Uint8Array(256);
for (const sign of " :().,|\t\"'") mayStandBetween[sign.charCodeAt(0)] = 1;

/** Whether the kind of an account stands right before a number. */
export function accountKindBefore(bytes: Uint8Array, start: number): boolean {
  // Before a number nearly always stands something else: look at the last bytes first.
  let at = start;
  while (at > 0 && mayStandBetween[bytes[at - 1]] === 1) at--;
  if (at === 0 || bytes[at - 1] < 0x80) {
    if (at < 1 || (bytes[at - 1] !== 111 && bytes[at - 1] !== 79)) return false;
  }
  let from = Math.max(0, start - reach);
  while ((bytes[from] & 0xc0) === 0x80) from++;
  const text = foldText(bytes, from, start).text;
  return kindBefore.test(text.slice(text.lastIndexOf("\n") + 1));
}
