import type XRegExp from "xregexp";

let loaded: typeof XRegExp | undefined;

/** XRegExp takes a quarter of a second to load: whoever writes no verbose pattern does not pay for it. */
function xRegExp(): typeof XRegExp {
  loaded ??= process.getBuiltinModule("node:module").createRequire(import.meta.url)(
    "xregexp",
  ) as typeof XRegExp;
  return loaded;
}

/**
 * A native regular expression from a pattern with white space and comments, put together from named parts:
 *
 *     verbosePattern("{{office}} - {{serial}}  # AB-123456", { office: "[A-Z]{2}", serial: "\\d{6}" })
 *
 * XRegExp's flag x: white space means nothing, # begins a comment, {{name}} stands for a part. Han characters outside
 * the basic plane need the native syntax. Throws a SyntaxError for a pattern that cannot be read.
 */
export function verbosePattern(
  pattern: string,
  parts: Readonly<Record<string, string>> = {},
  flags = "",
): RegExp {
  const built = xRegExp().build(`(?x)${pattern}`, { ...parts }, flags);
  return new RegExp(built.source, built.flags);
}
