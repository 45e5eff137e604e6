import { main } from "assemblyscript/asc";
import { dirname, basename, resolve } from "node:path";

/**
 * Compiles an AssemblyScript source to WebAssembly. The only door to the compiler, which users of the package do not
 * have: it runs when the package is built.
 */
export async function compileAssembly(
  source: string,
  output: string,
  flags: readonly string[],
): Promise<void> {
  const { error, stderr } = await main([
    basename(source),
    ...["--baseDir", dirname(source)],
    ...["--outFile", resolve(output)],
    ...["-O3", "--converge", "--noAssert"],
    ...["--runtime", "stub"],
    ...flags,
  ]);
  if (error !== null)
    throw new Error(`${basename(source)} does not compile:\n${stderr.toString()}`, { cause: error });
}

/** Memory that comes from outside and is shared between threads. */
export function overSharedMemory(mostPages: number): string[] {
  const pages = ["--initialMemory", "1", "--maximumMemory", String(mostPages)];
  return ["--importMemory", "--noExportMemory", "--sharedMemory", ...pages, "--enable", "threads"];
}
