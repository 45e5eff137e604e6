import { rmSync } from "node:fs";
import { build } from "esbuild";

/**
 * Lays the sources out as few files: of a scan's start, finding and opening some 270 modules was the most. What is
 * imported when it is needed stays a file of its own, and so do the packages, which users get from npm.
 *
 * Entries keep their paths below `dist/`; what several of them share lies in chunks directly in `dist/`, where
 * `src/package-file.ts` counts on being. Names and lines stay readable, for they stand in reports of internal errors.
 */
rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/cli/main.ts", "src/index.ts", "src/pool/worker.ts"],
  outbase: "src",
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  charset: "utf8",
  logLevel: "warning",
});
