/** Kinds of characters; a shape is a row of them, three bits each. */

export const mark = 1;
export const kanji = 2;
export const katakana = 3;
export const hiragana = 4;
export const digit = 5;
export const upper = 6;
export const lower = 7;
