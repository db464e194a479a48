// Looks at each HTML page below the given folders as a reader would: wide and narrow, light and dark, and on paper.
//
//   node axe.cjs FOLDER…
//
// Fails where axe-core finds a violation, a page asks for anything, something is wider than the window, or it cannot be
// printed. Says for each document how many pages it has.

"use strict";

const path = require("node:path");
const axe = require("axe-core");
const { filesBelow, withBrowser } = require("./lib/browser.cjs");

const HEIGHT = 900;
const SITUATIONS = [
  { name: "wide, light", width: 1280, colours: "light" },
  { name: "narrow, light", width: 400, colours: "light" },
  { name: "wide, dark", width: 1280, colours: "dark" },
  { name: "narrow, dark", width: 400, colours: "dark" },
];
const WIDTHS = [1280, 400, 320];

const complaints = [];
const undecided = new Map();

// What axe-core finds. Darkness changes colours and nothing else, so only the rules about colours are asked again.
async function accessibility(page, name, { name: situation, colours }) {
  const options = colours === "dark" ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } } : {};
  const result = await page.evaluate((given) => window.axe.run(document, { resultTypes: ["violations", "incomplete"], ...given }), options);
  for (const { id, nodes } of result.violations) {
    for (const node of nodes) {
      complaints.push(`${name} (${situation}): ${id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`);
    }
  }
  for (const { id, nodes } of result.incomplete) {
    for (const node of nodes) {
      const reason = `${id}: ${node.any.map((check) => check.data?.messageKey ?? check.message).join(", ")}`;
      undecided.set(reason, (undecided.get(reason) ?? 0) + 1);
    }
  }
  return result.passes.length;
}

// Elements that reach beyond the window, except inside of a table that can be scrolled.
async function overflow(page, name, width) {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const page = document.documentElement.scrollWidth;
    const beyond = (element) => element.getBoundingClientRect().right > limit + 1 && !element.closest(".table table");
    const first = [...document.body.querySelectorAll("*")].find(beyond);
    return page > limit ? `${page} px in place of ${limit}: ${first ? first.outerHTML.slice(0, 120) : "?"}` : null;
  });
  if (wide) complaints.push(`${name} (${width} px): wider than the window: ${wide}`);
}

// The number of pages on paper.
async function print(page, name) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
  if (pages === 0) complaints.push(`${name}: cannot be printed`);
  return pages;
}

async function main(folders) {
  let current = "";
  const lengths = new Map();
  let [documents, passed] = [0, 0];
  await withBrowser((text) => complaints.push(`${current} ${text}`), async (page, open) => {
    for (const folder of folders) {
      for (const file of filesBelow(folder, ".html")) {
        current = `${path.basename(path.dirname(folder))}/${path.relative(folder, file)}`;
        await page.setViewportSize({ width: 1280, height: HEIGHT });
        await open(file);
        await page.evaluate(axe.source);
        for (const situation of SITUATIONS) {
          await page.setViewportSize({ width: situation.width, height: HEIGHT });
          await page.emulateMedia({ colorScheme: situation.colours });
          passed += await accessibility(page, current, situation);
        }
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: HEIGHT });
          await overflow(page, current, width);
        }
        lengths.set(current, await print(page, current));
        documents += 1;
      }
    }
  });
  console.log("Pages on paper:");
  for (const [name, pages] of lengths) console.log(`  ${String(pages).padStart(3)}  ${name}`);
  for (const [reason, count] of [...undecided].sort()) console.log(`undecided by axe-core ${count} times: ${reason}`);
  for (const text of complaints) console.error(text);
  console.log(`axe-core ${axe.version}: ${documents} pages, ${passed} rules passed, ${complaints.length} complaints`);
  if (documents === 0) throw new Error("there are no pages");
  if (complaints.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 2;
});
