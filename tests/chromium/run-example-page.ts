// Script and styles of the page in ./run-example-fixture.ts: those of a note's page.
import "../../src/styles/tokens.css";
import "../../src/styles/fonts.css";
import "../../src/styles/base.css";
import "../../src/styles/layout.css";
import "../../src/styles/lists.css";
import "../../src/styles/note.css";
import "../../src/styles/prose.css";
import "../../src/styles/code.css";
import "../../src/styles/example.css";
import "../../src/styles/example-controls.css";
import "../../src/styles/print.css";
import "../../src/browser/page.ts";
