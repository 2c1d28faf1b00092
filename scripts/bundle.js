// Joins the scripts and the style sheets of the pages into small files, so that a page asks for few: `make bundle`.
// With --check it writes nothing and fails where a file is not what its sources make.

import { readFile, writeFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const PLAYER = "src/footwork/outputs/web_player";
const TOGETHER = ["player.js", "site.js"]; // most visits load both: what they share is a file of its own, shared.js
const ALONE = ["feet.js", "file_player.js", "importing.js", "service_worker.js", "ticker.js"];
const INSIDE = ["file_player.js", "service_worker.js"]; // sent as a part of something else

const SHEETS = [
  "check.css", "conditions.css", "diary.css", "exercises.css", "feet.css", "footwork.css", "import.css",
  "plan.css", "player.css", "progress.css", "settings.css", "shoes.css", "today.css", "week.css",
];
const COMMON = { outdir: `${PLAYER}/assets`, bundle: true, minify: true, legalComments: "eof", write: false };

const MODULES = { ...COMMON, format: "esm", target: "es2022", chunkNames: "shared" };
const [together, alone] = await Promise.all(
  [TOGETHER, ALONE].map((pages) =>
    build({ ...MODULES, entryPoints: pages.map((page) => `${PLAYER}/scripts/${page}`), splitting: pages === TOGETHER }),
  ),
);
// no target: what a browser is offered is what is written, nesting and logical properties as well
const sheets = await build({ ...COMMON, entryPoints: SHEETS.map((sheet) => `${PLAYER}/styles/${sheet}`) });

// browsers take Brotli over https and from this computer, a tenth smaller than gzip: too slow to be made at each start
const files = [...together.outputFiles, ...alone.outputFiles, ...sheets.outputFiles].flatMap(({ path, contents }) => [
  { path, contents: Buffer.from(contents) },
  ...(INSIDE.some((name) => path.endsWith(name)) ? [] : [{ path: `${path}.br`, contents: brotliCompressSync(contents) }]),
]);

const check = process.argv.includes("--check");
for (const { path, contents } of files) {
  if (!check) await writeFile(path, contents);
  else if (!contents.equals(await readFile(path).catch(() => Buffer.alloc(0)))) {
    console.error(`${path} is older than its sources: run make bundle`);
    process.exitCode = 1;
  }
}
