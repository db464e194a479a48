// What counts as valid HTML. Every rule that is changed says why.

"use strict";

module.exports = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // The standard allows both spellings; lower case is the one it uses itself.
    "doctype-style": ["error", { style: "lowercase" }],
    // The widths and the number of columns are data of each table. They cannot stand in the style sheet, and the pages carry
    // no script that could set them.
    "no-inline-style": "off",
    // Ids of the page itself begin with an underscore, so that no heading can ever get the same one. HTML allows that.
    "valid-id": ["error", { relaxed: true }],
    // A limit for the lines of search engines. The titles of posts and concepts are as long as they are.
    "long-title": "off",
  },
};
