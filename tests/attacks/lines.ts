/** A test, by its file and the beginning of its name. */
type Proof = readonly [file: string, name: string];

const SITE = "tests/attacks/whole/hostile-site.browser.test.ts";
const FEW = "tests/attacks/few-pages.browser.test.ts";
const PROGRAMS = "tests/attacks/whole/hostile-programs.browser.test.ts";

/** Which tests try each line of SECURITY.md. */
export const LINES: Readonly<Record<string, readonly Proof[]>> = {
  "Markup in a note": [
    ["src/markdown/attacks.test.ts", "%s: %j stays text"],
    [FEW, "run nothing, ask for nothing elsewhere and lead to no script"],
    [SITE, "run nothing, ask for nothing elsewhere and lead to no script"],
    ["tests/properties/notes.test.ts", "a page holds nothing that its note could make markup of"],
  ],
  "A program in MDX": [
    ["src/notebook/rules/mdx/refused.test.ts", "in MDX: %s"],
    ["tests/whole-site.test.ts", "what MDX could run does not run"],
    ["tests/builds/build.test.ts", "keeps what MDX could run from running"],
    ["tests/attacks/whole/built-site.test.ts", "every MDX note has a page, sound as HTML"],
    ["tests/attacks/whole/built-site.test.ts", "front matter is read by the notebook alone"],
    [
      "src/notebook/note/note.test.ts",
      "the links of MDX that is refused are those of the Markdown that its page shows",
    ],
    [SITE, "run nothing, ask for nothing elsewhere and lead to no script"],
  ],
  "An address that runs": [
    ["src/notebook/rules/links/unsafe-url.test.ts", "isSafeUrl(%j) is %s"],
    [
      "src/markdown/plugins/unknown-links.test.ts",
      "a link or an image that the notebook does not know leads nowhere",
    ],
    [SITE, "run nothing, ask for nothing elsewhere and lead to no script"],
  ],
  "An image that spies or runs": [
    [SITE, "an image that is a page or a script is not published as one"],
    [SITE, "what is published beside the pages runs nothing when it is opened by itself"],
  ],
  "Front matter": [
    ["tests/attacks/front-matter.test.ts", "%s sets nothing but what it says"],
    ["tests/attacks/front-matter.test.ts", "laughter is not expanded"],
  ],
  "A name that climbs": [
    [SITE, "every hostile note has a page, and nothing was written beside the site"],
    ["tests/properties/notes.test.ts", "whatever an id is, its page stays below /notes/"],
  ],
  "A link out of the folder": [
    ["src/site/read/list-files.test.ts", "what stands in a folder and below it is listed"],
    ["src/examples/record/records.test.ts", "a link in a record's place is replaced"],
    [FEW, "no link out of the folder is followed"],
    [SITE, "no link out of the folder is followed"],
  ],
  "A diagram": [
    ["tests/diagrams-site.test.ts", "is inert"],
    ["tests/chromium/mermaid-frame.browser.test.ts", "keeps HTML, scripts and links of a diagram inert"],
    [FEW, "most of the diagrams are drawn"],
    [SITE, "a drawing holds shapes and words"],
  ],
  "An example, at build": [
    ["src/examples/run/isolated.test.ts", "an isolated process can do nothing but compute"],
    ["src/examples/run/run.test.ts", "no global name leads to Node"],
  ],
  "An example, in the page": [
    ["tests/hostile.browser.test.ts", "every door is shut"],
    ["tests/hostile.browser.test.ts", "excess is ended: %s"],
    ["tests/hostile.browser.test.ts", "it reaches nothing of the page"],
    [PROGRAMS, "the doors are shut:"],
    [PROGRAMS, "excess is ended:"],
    [PROGRAMS, "reaches nothing of the page"],
  ],
  "A forged run": [["src/examples/record/difference.test.ts", "a run beside the recorded one"]],
  "A text that takes all": [
    ["tests/attacks/bounds.test.ts", "of the worst a tenth of the longest note is read and rendered"],
    ["tests/attacks/bounds.test.ts", "2 KB of anything, again and again, is read and rendered"],
    [
      "tests/attacks/whole/bounds.test.ts",
      "8 KB of anything, again and again, is read and rendered, wherever it stands",
    ],
    ["tests/attacks/whole/bounds.test.ts", "of the worst the longest note is"],
    ["tests/attacks/whole/bounds.test.ts", "as many times the parts are about as many times the work"],
    ["tests/attacks/whole/built-site.test.ts", "what once had no end has a page of a sane size"],
    ["src/notebook/rules/text/ragged-tables.test.ts", "a ragged table %s is text, and every offset stays"],
    ["src/notebook/links/embeds.test.ts", "what all embeds of a page have read is limited"],
    ["src/markdown/parse.test.ts", "MDX may end with a backslash"],
    ["src/notebook/rules/text/dense-text.test.ts", "%s are blanked out, and every offset stays"],
  ],
  "What nobody sees": [
    ["src/markdown/invisible-characters.test.ts", "%s is shown amid ASCII, and stands there still"],
    ["src/markdown/plugins/invisible-characters.test.ts", "code within a line shows what nobody would see"],
    ["src/markdown/plugins/invisible-characters.test.ts", "so do blocks of code, coloured or not"],
  ],
  "The terminal and the log": [
    ["src/notebook/text/inert.test.ts", "JSON stays what it says, and nothing in it acts"],
    [SITE, "a name of a file is one line of the report"],
  ],
  "The feed, the search, the sources": [
    [SITE, "the feed and the map of the site are XML, and a title is text in them"],
    [FEW, "what the search finds is text"],
    [SITE, "what the search finds of hostile notes is text"],
    [SITE, "what is published beside the pages runs nothing when it is opened by itself"],
  ],
  "A glance at what is private": [
    ["tests/privacy.test.ts", "no file of the site has a private word"],
    ["tests/properties/privacy.test.ts", "nothing private is on a page"],
  ],
  "The workflow of a pull request": [
    ["tests/workflows.test.ts", "may do no more than it must, and not without end"],
    ["tests/workflows.test.ts", "puts no text of somebody else into a script"],
    ["tests/workflows.test.ts", "names each action by its commit, and its version beside it"],
    ["tests/workflows.test.ts", "does not run what a stranger wrote with rights of ours"],
    ["tests/workflows.test.ts", "the job that may publish runs no program of ours"],
  ],
  "The preview": [
    ["tests/preview.test.ts", "lets the pages ask for nothing elsewhere, whatever their own policy says"],
    ["tests/workflows.test.ts", "a pull request's site is kept for days and published nowhere"],
  ],
  "A page around the site": [
    [
      "tests/attacks/headers.browser.test.ts",
      "nobody else may frame a page; the site frames its own sandboxes",
    ],
  ],
};
