import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Modules run as Node runs them: vite's own runner reads every import through an object, which slows loops threefold. */
const config: ViteUserConfig = defineConfig({
  test: {
    execArgv: ["--import", "tsx"],
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
export default config;
