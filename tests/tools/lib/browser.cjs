// One headless browser for all pages of a check. It may read local files and nothing else: whatever else a page asks for
// is refused and reported.

"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

// All files below a folder that end with a suffix, in a fixed order.
function filesBelow(folder, suffix) {
  const found = [];
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesBelow(file, suffix));
    else if (entry.name.endsWith(suffix)) found.push(file);
  }
  return found.sort();
}

// Opens the browser and hands a page to `work`. `complain(text)` is called for each request that is no reading of the page
// itself, for each message on the console and for each dialog; `work` learns of the page by `open(file)`.
async function withBrowser(complain, work) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage();
    let address = "";
    await page.route("**/*", (route) => {
      const asked = route.request().url();
      if (asked === address && route.request().isNavigationRequest()) return route.continue();
      complain(`asks for ${asked.slice(0, 200)}`);
      return route.abort();
    });
    page.on("console", (message) => complain(`writes to the console: ${message.text()}`));
    page.on("pageerror", (error) => complain(`throws ${error.message}`));
    page.on("dialog", (dialog) => {
      complain(`opens a dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    const open = async (file) => {
      address = pathToFileURL(file).href;
      await page.goto(address, { waitUntil: "load" });
    };
    await work(page, open);
  } finally {
    await browser.close();
  }
}

module.exports = { filesBelow, withBrowser };
