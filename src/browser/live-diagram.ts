import { focusableWhileScrollable } from "./diagram/space.ts";
import type { Follower } from "./follow/follower.ts";
import { copyText } from "./page/copy-text.ts";
import { sayOnButton } from "./page/say-on-button.ts";

/** What the examples tell of their runs, and who takes it up. */
const HEARD = { "run-begin": "begin", trace: "take", "run-end": "end" } as const;

const fetched = <Module>(module: Promise<Module>): Promise<Module> =>
  module.catch(() => {
    throw new Error("What this takes could not be fetched. Once you are online, load the page again.");
  });
const loadActions = () => fetched(import("./diagram/actions.ts"));

/**
 * A diagram, whole without this, that can do more. All but the listening is fetched when it is first wanted.
 * `data-follows`: the names of the examples on the page whose runs it shows. `data-frame`: where changed
 * diagrams are drawn.
 */
class LiveDiagram extends HTMLElement {
  #follower: Promise<Follower> | undefined;

  connectedCallback(): void {
    const { name = "", follows = "" } = this.dataset;
    const box = this.querySelector<HTMLElement>(".diagram-box");
    if (box) focusableWhileScrollable(box, name);
    this.addEventListener("click", ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>(".diagram-foot > button");
      if (!button) return;
      const { action } = button.dataset;
      if (action === "watch") this.#follow((follower) => follower.watch());
      else if (action === "copy") this.#try(this.#copySource(button));
      else this.#try(loadActions().then(({ act }) => act(this, button)));
    });
    for (const [type, method] of Object.entries(HEARD)) {
      document.addEventListener(type, ({ detail }: CustomEventInit) => {
        if (follows.split(" ").includes(detail.name)) this.#follow((follower) => follower[method](detail));
      });
    }
    this.#readLink();
    addEventListener("hashchange", () => this.#readLink());
  }

  /** Takes one after another, so that what happens while the follower is fetched reaches it in order. */
  #follow(act: (follower: Follower) => void): void {
    this.#follower ??= fetched(import("./follow/follower.ts")).then(
      ({ Follower }) => new Follower(this),
      (error) => {
        this.#follower = undefined;
        throw error;
      },
    );
    this.#try(this.#follower.then(act));
  }

  #readLink(): void {
    if (location.hash.startsWith(`#${this.id}&`)) {
      this.#try(loadActions().then(({ openLink }) => openLink(this)));
    }
  }

  async #copySource(button: HTMLButtonElement): Promise<void> {
    if (!(await copyText(this.querySelector(".diagram-source code")?.textContent ?? "")))
      throw new Error(
        "The browser does not let this page copy. The source can be opened, and copied by hand.",
      );
    sayOnButton(button, "Copied");
  }

  #try(doing: Promise<void>): void {
    this.#say();
    doing.catch(({ message }: Error) => this.#say(message));
  }

  /** Says one sentence below the buttons, aloud too, or nothing. */
  #say(sentence?: string): void {
    this.querySelector(".diagram-said")?.remove();
    if (!sentence) return;
    const said = document.createElement("p");
    said.className = "diagram-said";
    said.role = "status";
    this.append(said);
    said.textContent = sentence;
  }
}

customElements.define("live-diagram", LiveDiagram);
