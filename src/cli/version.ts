import { readFileSync } from "node:fs";

/** The version in package.json, which stands two folders above the sources and above what is built from them. */
export function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
