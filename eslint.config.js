import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "build/", "node_modules/", "coverage/", "**/*.as.ts", "bench/corpora/"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      // Scanned text never reaches a console by accident: only the edges write.
      "no-console": "error",
    },
  },
  { files: ["bench/**", "dictionaries/**", "src/lexicon/tables/build.ts"], rules: { "no-console": "off" } },
);
