import { main } from "assemblyscript/asc";
import { dirname, basename, resolve } from "node:path";

/**
 * Compiles an AssemblyScript source to WebAssembly over memory that comes from outside and is shared between
 * threads. The only door to the compiler, which users of the package do not have: it runs when the package is built.
 */
export async function compileAssembly(source: string, output: string, mostPages: number): Promise<void> {
  const { error, stderr } = await main([
    basename(source),
    ...["--baseDir", dirname(source)],
    ...["--outFile", resolve(output)],
    ...["-O3", "--converge", "--noAssert"],
    ...["--runtime", "stub"],
    ...["--importMemory", "--noExportMemory", "--sharedMemory"],
    ...["--initialMemory", "1", "--maximumMemory", String(mostPages)],
    ...["--enable", "threads"],
  ]);
  if (error !== null)
    throw new Error(`${basename(source)} does not compile:\n${stderr.toString()}`, { cause: error });
}
