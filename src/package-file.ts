/**
 * A file that the package ships, by its path from the package's folder.
 *
 * This module lies one folder below that, in the sources and, as several entries of the bundle share it, among the
 * chunks in `dist/` too. No other module needs to know where it will lie once it is bundled.
 */
export function packageFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
