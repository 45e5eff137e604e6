/** The languages in which suminuri speaks to people. Machine formats are the same in both. */
export const locales = ["ja", "en"] as const;

export type Locale = (typeof locales)[number];

/** A sentence in both languages, side by side where it is used, so that neither is forgotten. */
export type Localized = Readonly<Record<Locale, string>>;

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

/** The reader's language by the rules of POSIX: the first variable that is set and not empty decides. */
export function localeFromEnvironment(environment: Readonly<Record<string, string | undefined>>): Locale {
  const name = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^ja(?![a-z])/i.test(name) ? "ja" : "en";
}
