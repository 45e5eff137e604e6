/** What a word is to the tagger's view of a line. Read by the kernel too, as are all files of plain constants here. */

export const other = 0;
export const noun = 1;
export const space = 2;
export const lineBreak = 3;
export const colon = 4;
export const open = 5;
export const close = 6;
export const mark = 7;
/** ・ ＝ between the parts of a foreign name. */
export const joint = 8;
export const number = 9;
export const particle = 10;
export const fullStop = 11;
export const comma = 12;
/** Auxiliaries, and what inflects. */
export const auxiliary = 13;
export const inflected = 14;
