import type { Browser, BrowserContext, Page } from "playwright-core";

/** What a page did that no page of the site does by itself. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens a page, pokes at every element of it, and tells what it did. */
  visit(path: string): Promise<string[]>;
}

const FUNCTIONS = ["alert", "confirm", "prompt", "print", "open"];
const EVENTS = ["click", "mouseover", "focus", "toggle", "load", "error", "animationstart", "scroll"];

/**
 * Opens a browser's page that notes every script of an attack, every request to elsewhere and every
 * complaint.
 * @param bypassCSP whether the pages' own policy is lifted: then what is inert is inert by its markup alone
 */
export async function watchPage(browser: Browser, origin: string, bypassCSP: boolean): Promise<Watched> {
  const context = await browser.newContext({ bypassCSP });
  const page = await context.newPage();
  let did: string[] = [];
  await context.exposeFunction("noteAttack", (what: string) => did.push(`ran ${what}`));
  await context.addInitScript((names) => {
    const { noteAttack } = window as unknown as { noteAttack(what: string): void };
    for (const name of names) Object.assign(window, { [name]: () => noteAttack(name) });
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      noteAttack(`into the policy: ${violatedDirective} ${blockedURI}`),
    );
  }, FUNCTIONS);
  page.on("request", (request) => {
    const { origin: to, protocol } = new URL(request.url());
    if (to !== origin && protocol !== "data:") did.push(`asked for ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") did.push(`said ${message.text()}`);
  });
  page.on("pageerror", (error) => did.push(`threw ${error}`));
  page.on("dialog", (dialog) => dialog.dismiss());

  return {
    page,
    context,
    async visit(path) {
      did = [];
      await page.goto(origin + path, { waitUntil: "load" });
      const found = await page.evaluate(poke, EVENTS);
      if (new URL(page.url()).pathname !== path) did.push(`went to ${page.url()}`);
      return [...did, ...found].map((what) => `${decodeURI(path)} ${what}`);
    },
  };
}

/**
 * In the page: sends every event to every element of the note, and looks where its links and sources lead.
 */
function poke(events: readonly string[]): string[] {
  const found: string[] = [];
  addEventListener("click", (event) => event.preventDefault(), true);
  for (const element of document.querySelectorAll("main *")) {
    for (const type of events) {
      // The site's own buttons may do their work; of what an author wrote none has any.
      if (type === "click" && element.closest("button, summary, run-example")) continue;
      element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
    }
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|^formaction$/i.test(name)) found.push(`has ${name}="${value}"`);
      if (!/^(href|src|xlink:href|action|data|poster)$/i.test(name)) continue;
      const { protocol } = new URL(value, document.baseURI);
      if (!/^(https?|mailto|tel):$/.test(protocol)) found.push(`leads to ${value}`);
    }
    if (
      /^(script|iframe|object|embed|base|meta|link|style|form|foreignobject|image|animate|set|use)$/i.test(
        element.localName,
      )
    )
      if (!element.matches('link[rel=stylesheet]:is([href^="/_astro/"], [href^="/repo/_astro/"])'))
        // A page that shows an example brings the site's own style sheet for it.
        found.push(`holds <${element.localName}>`);
  }
  return found;
}
