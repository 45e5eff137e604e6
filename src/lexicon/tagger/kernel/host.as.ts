/** What is asked of TypeScript, seldom enough: the text and the dictionaries of names are there. */

/** Fills what is known of a word by itself. */
// @ts-ignore: decorator
@external("host", "describe")
export declare function describe(index: i32): void;

/** What the dictionaries of names say of `[start, end)`. */
// @ts-ignore: decorator
@external("host", "nameFlags")
export declare function nameFlags(start: i32, end: i32): u32;
