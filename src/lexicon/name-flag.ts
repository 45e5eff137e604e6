/**
 * What the name dictionaries say of a word; the bits add up. A name is asked as written in kanji or kana, by its
 * reading in any kana, or in romaji of any spelling. Plain constants, which the tagger's kernel reads too.
 */

export const surname = 1;
export const given = 2;
/** One of the five hundred most borne surnames, or a given name of the lists written by hand. */
export const common = 4;
export const surnameReading = 8;
export const givenReading = 16;
export const surnameRomaji = 32;
export const givenRomaji = 64;
