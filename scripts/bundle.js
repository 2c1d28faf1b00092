// Joins the scripts of the web player into one small file a page, so that a page asks for one: `make bundle`.
// With --check it writes nothing and fails where a file is not what its sources make.

import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const PLAYER = "src/footwork/outputs/web_player";
const PAGES = ["player.js", "feet.js", "file_player.js", "importing.js", "service_worker.js", "site.js", "ticker.js"];

const { outputFiles } = await build({
  entryPoints: PAGES.map((page) => `${PLAYER}/scripts/${page}`),
  outdir: `${PLAYER}/assets`,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "eof",
  write: false,
});

const check = process.argv.includes("--check");
for (const { path, text } of outputFiles) {
  if (!check) await writeFile(path, text);
  else if ((await readFile(path, "utf8").catch(() => "")) !== text) {
    console.error(`${path} is older than its sources: run make bundle`);
    process.exitCode = 1;
  }
}
