import { z } from "zod";
import { locales } from "./locale.ts";
import type { Localized } from "./locale.ts";
import type { Policy } from "./policy.ts";
import { parseSize } from "./size.ts";

/** A policy whose names of formats are still to be checked, with a suggestion, by who reads this. */
export type ConfigContent = Omit<Policy, "format"> & { readonly format?: string };

const texts = z.array(z.string());
const size = z.union([z.number().int().positive(), z.string()]).transform((value, context) => {
  const bytes = typeof value === "number" ? value : parseSize(value);
  if (bytes === undefined) context.addIssue({ code: "custom" });
  return bytes ?? z.NEVER;
});

const schema: z.ZodType<ConfigContent> = z.strictObject({
  types: texts.exactOptional(),
  excludeTypes: texts.exactOptional(),
  minScore: z.number().min(0).max(1).exactOptional(),
  allow: texts.exactOptional(),
  exclude: texts.exactOptional(),
  format: z.string().exactOptional(),
  threads: z.int().min(1).max(256).exactOptional(),
  maxFilesize: size.exactOptional(),
  locale: z.enum(locales).exactOptional(),
});

export type ConfigKey = keyof Policy;

/**
 * What each key wants. zod's own messages are not shown: these say the same for every way of being wrong,
 * in both languages, and cannot quote a value of the allow list.
 */
export const expectations: Readonly<Record<ConfigKey, Localized>> = {
  types: { en: "a list of entity type names", ja: "種類の名前のリスト" },
  excludeTypes: { en: "a list of entity type names", ja: "種類の名前のリスト" },
  minScore: { en: "a number from 0 to 1", ja: "0 から 1 までの数" },
  allow: { en: "a list of texts (numbers in quotes)", ja: "文字列のリスト（数字も引用符で囲む）" },
  exclude: { en: "a list of globs", ja: "glob のリスト" },
  format: { en: "the name of a format", ja: "形式の名前" },
  threads: { en: "a whole number from 1 to 256", ja: "1 から 256 までの整数" },
  maxFilesize: { en: "a size such as 10MB or 1GiB", ja: "10MB や 1GiB のようなサイズ" },
  locale: { en: "ja or en", ja: "ja か en" },
};

/** The keys of a configuration file, in the order in which they are documented. */
export const configKeys: readonly string[] = Object.keys(expectations);

/** One mistake: the way to it, and the key that is not known when that is the mistake. */
export interface ConfigIssue {
  readonly path: readonly (string | number)[];
  readonly unknownKey?: string;
}

export type ParsedConfig = { readonly content: ConfigContent } | { readonly issue: ConfigIssue };

/** Parses once what a configuration file holds; the first mistake is enough to mend the file. */
export function parseConfig(input: unknown): ParsedConfig {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { content: parsed.data };
  const [first] = parsed.error.issues;
  const path = first.path.filter((step) => typeof step !== "symbol");
  if (first.code !== "unrecognized_keys") return { issue: { path } };
  return { issue: { path: [...path, first.keys[0]], unknownKey: first.keys[0] } };
}
