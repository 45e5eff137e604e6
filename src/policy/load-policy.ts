import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { SuminuriError } from "../errors.ts";
import { checkEntityTypes, checkFormat, suggestion } from "./check-values.ts";
import type { ConfigContent, ConfigIssue, ConfigKey } from "./config-schema.ts";
import type { ConfigSource } from "./config-source.ts";
import { didYouMean } from "./did-you-mean.ts";
import { findConfig } from "./find-config.ts";
import type { Locale } from "./locale.ts";
import type { Policy } from "./policy.ts";

export interface LoadPolicyOptions {
  /** Where to look from, and what paths in messages are relative to. */
  readonly cwd: string;
  /** The file to read, instead of looking for one. */
  readonly file?: string;
  readonly locale: Locale;
}

/**
 * The policy that the configuration file holds; empty when there is no file.
 * Throws E_CONFIG with the place of the mistake, and never with a value of the allow list.
 */
export async function loadPolicy(options: LoadPolicyOptions): Promise<Policy> {
  const path = options.file === undefined ? findConfig(options.cwd) : resolve(options.cwd, options.file);
  if (path === undefined) return {};
  const name = options.file ?? (relative(options.cwd, path) || path);
  const text = readText(path, name, options.locale);

  // yaml and zod take longer to load than a small scan takes: only who has a file pays for them.
  const [{ readConfigSource }, schema] = await Promise.all([
    import("./config-source.ts"),
    import("./config-schema.ts"),
  ]);
  const source = readConfigSource(text);
  if (source.kind === "broken") throw brokenSyntax(`${name}:${source.where}`, source.reason, options.locale);
  const parsed = schema.parseConfig(source.data);
  if ("issue" in parsed) {
    throw wrongKey(parsed.issue, `${name}:${source.locate(parsed.issue.path)}`, options.locale, schema);
  }
  return checkedPolicy(parsed.content, name, source, options.locale);
}

function readText(path: string, name: string, locale: Locale): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "EIO";
    throw configError(locale, {
      en: `${name}: the configuration file cannot be read (${code}). Check the path and its permissions.`,
      ja: `${name}: 設定ファイルを読めません（${code}）。パスと権限を確認してください。`,
    });
  }
}

function brokenSyntax(where: string, reason: string, locale: Locale): SuminuriError {
  return configError(locale, {
    en: `${where}: the configuration file is not valid YAML or JSON (${reason}).`,
    ja: `${where}: 設定ファイルが YAML または JSON として正しくありません（${reason}）。`,
  });
}

function wrongKey(
  issue: ConfigIssue,
  where: string,
  locale: Locale,
  schema: {
    readonly configKeys: readonly string[];
    readonly expectations: Readonly<Record<ConfigKey, Record<Locale, string>>>;
  },
): SuminuriError {
  const key = keyName(issue.path);
  if (issue.unknownKey !== undefined) {
    // A slip of indentation makes an allowed value look like a setting, so only what could be a name is quoted.
    const named = /^[a-z][a-z_.-]{0,40}$/i.test(key) ? key : "…";
    const near = didYouMean(issue.unknownKey, schema.configKeys);
    const keys = schema.configKeys.join(", ");
    return configError(locale, {
      en: `${where}: there is no setting "${named}".${suggestion(near, "en")} Settings: ${keys}`,
      ja: `${where}: 「${named}」という設定はありません。${suggestion(near, "ja")}使える設定: ${keys}`,
    });
  }
  if (issue.path.length === 0) {
    return configError(locale, {
      en: `${where}: the configuration file must hold settings by name, such as "minScore: 0.6".`,
      ja: `${where}: 設定ファイルには「minScore: 0.6」のように名前と値を書いてください。`,
    });
  }
  const expected = schema.expectations[String(issue.path[0]) as ConfigKey];
  return configError(locale, {
    en: `${where}: ${key} does not fit: ${String(issue.path[0])} must be ${expected.en}.`,
    ja: `${where}: ${key} の値が正しくありません。${String(issue.path[0])} には${expected.ja}を書いてください。`,
  });
}

function checkedPolicy(
  content: ConfigContent,
  name: string,
  source: Extract<ConfigSource, { kind: "data" }>,
  locale: Locale,
): Policy {
  const place = (key: ConfigKey): { where: string; locale: Locale } => ({
    where: `${name}:${source.locate([key])}: ${key}`,
    locale,
  });
  checkEntityTypes(content.types ?? [], place("types"));
  checkEntityTypes(content.excludeTypes ?? [], place("excludeTypes"));
  const { format, ...rest } = content;
  return format === undefined ? rest : { ...rest, format: checkFormat(format, place("format")) };
}

/** `types[2]`, `format`: the way to a value as people write it. */
function keyName(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : (index > 0 ? "." : "") + step))
    .join("");
}

function configError(locale: Locale, message: Readonly<Record<Locale, string>>): SuminuriError {
  return new SuminuriError("E_CONFIG", message[locale]);
}
