import { isAbsolute, relative, sep } from "node:path";

/** A path as the user would type it: relative to the current folder, with forward slashes. */
export function displayPath(cwd: string, location: string): string {
  return withForwardSlashes(relative(cwd, location)) || ".";
}

/** The folder's path with a name behind it; nothing stands before names of the current folder. */
export function childPath(folder: string, name: string): string {
  if (folder === "." || folder === "") {
    return name;
  }
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** Forward slashes on every platform; a backslash is part of a name where it does not separate folders. */
export function withForwardSlashes(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}

/** Whether a folder is, or holds, what stands at `location`; both absolute. */
export function holds(folder: string, location: string): boolean {
  const way = relative(folder, location);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
