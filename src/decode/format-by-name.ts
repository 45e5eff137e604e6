import type { Format } from "../model.ts";

const extensions: Readonly<Record<Exclude<Format, "text">, string>> = {
  log: "log",
  csv: "csv",
  tsv: "tsv tab",
  json: "json json5 jsonc geojson ipynb har webmanifest",
  jsonl: "jsonl ndjson jsonlines ldjson",
  yaml: "yaml yml",
  env: "env properties ini cfg conf cnf toml tfvars",
  sql: "sql ddl dml psql",
  xml: "xml xsd xsl xslt svg plist rss atom kml gpx wsdl csproj resx xliff",
  html: "html htm xhtml shtml vue svelte jsp erb ejs hbs",
  markdown: "md markdown mdx",
  code:
    "js mjs cjs jsx ts mts cts tsx py pyi rb go rs java kt kts scala groovy gradle c h cc cpp cxx hpp hh m mm cs fs vb " +
    "php pl pm sh bash zsh fish ps1 bat cmd lua r jl swift dart ex exs erl hs ml clj lisp el css scss sass less tf hcl " +
    "proto graphql gql vim awk cob cbl cpy bas",
};

const formatOfExtension: ReadonlyMap<string, Format> = new Map(
  Object.entries(extensions).flatMap(([format, names]) =>
    // The keys of the table are formats; Object.entries forgets it.
    names.split(" ").map((name) => [name, format as Format] as const),
  ),
);

const formatOfWholeName: ReadonlyMap<string, Format> = new Map([
  ["dockerfile", "code"],
  ["makefile", "code"],
  ["rakefile", "code"],
  ["gemfile", "code"],
  ["jenkinsfile", "code"],
  ["access_log", "log"],
  ["error_log", "log"],
  ["syslog", "log"],
  ["messages", "log"],
]);

// app.log.1, users.csv.bak, access.log-20260401, config.yaml~: what a rotation or a careful person adds to a name.
const addition =
  /(?:[.\-_]\d{1,10}(?:[-_.]\d{2}){0,2}|\.(?:bak|old|orig|backup|save|tmp|sample|example|template|dist)|~)$/;

/** What the name of a file says about its format; undefined when it says nothing, as `.txt` and `.data` do. */
export function formatByName(path: string): Format | undefined {
  let name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  while (name !== "") {
    const format = formatOfPlainName(name);
    if (format !== undefined) {
      return format;
    }
    const shorter = name.replace(addition, "");
    if (shorter === name) {
      return undefined;
    }
    name = shorter;
  }
  return undefined;
}

function formatOfPlainName(name: string): Format | undefined {
  if (name === ".env" || name.startsWith(".env.")) {
    return "env";
  }
  const dot = name.lastIndexOf(".");
  return formatOfWholeName.get(name) ?? (dot >= 0 ? formatOfExtension.get(name.slice(dot + 1)) : undefined);
}
