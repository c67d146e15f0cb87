import type { Browser, Page } from "puppeteer-core";

/**
 * A page of the built site in a profile of its own, and what a reader does in it; elements are named by
 * selectors.
 */
export class Reader {
  readonly page: Page;
  /** What the browser complained about so far. */
  readonly said: string[] = [];
  readonly #origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.on("console", (message) => this.said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => this.said.push(String(error)));
  }

  static async in(browser: Browser, origin: string, allowed: readonly string[]): Promise<Reader> {
    const context = await browser.createBrowserContext();
    for (const name of allowed)
      await context.setPermission(origin, { permission: { name }, state: "granted" });
    return new Reader(await context.newPage(), origin);
  }

  close(): Promise<void> {
    return this.page.browserContext().close();
  }

  open(path: string): Promise<unknown> {
    return this.page.goto(this.#origin + path);
  }

  text(selector: string): Promise<string | null | undefined> {
    return this.page.evaluate((wanted) => document.querySelector(wanted)?.textContent, selector);
  }

  attribute(selector: string, name: string): Promise<string | null> {
    return this.page.$eval(selector, (element, wanted) => element.getAttribute(wanted), name);
  }

  press(selector: string): Promise<void> {
    return this.page.locator(selector).click();
  }

  /** Presses a key with Control. */
  async control(key: "v" | "a"): Promise<void> {
    await this.page.keyboard.down("Control");
    await this.page.keyboard.press(key);
    await this.page.keyboard.up("Control");
  }

  /** Runs an example, from which the build's own hash was taken away, and waits for its end. */
  async run(example: string): Promise<void> {
    await this.page.$eval(example, (element) => element.removeAttribute("data-hash"));
    await this.press(button(example, "run"));
    await this.page.waitForSelector(`${example}:is([data-state=done], [data-state=failed])`);
  }

  /** Pastes the clipboard into a field of the test's own, and gives what came. */
  async pasted(): Promise<string> {
    await this.page.evaluate(() => {
      const field = document.createElement("textarea");
      document.body.append(field);
      field.focus();
    });
    await this.control("v");
    await this.page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>("body > textarea")?.value,
    );
    return this.page.$eval("body > textarea", (field) => field.value);
  }
}

/** The button of an example or a diagram that does something. */
export const button = (of: string, action: string) => `${of} [data-action=${action}]`;
