/** Which of the site's two colour schemes a drawing is made for. */
export type Scheme = "light" | "dark";

/**
 * The colours of `src/styles/tokens.css` that diagrams use: Mermaid computes with them, so it needs them as
 * values.
 */
export interface Palette {
  readonly paper: string;
  readonly paperRaised: string;
  readonly paperSunk: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly mark: string;
  readonly stateServer: string;
  readonly stateServerWash: string;
  readonly stateOutside: string;
  readonly stateOutsideWash: string;
  readonly stateClient: string;
  readonly stateClientWash: string;
  readonly danger: string;
  readonly dangerWash: string;
}

export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    paper: "#faf7f1",
    paperRaised: "#fffdf9",
    paperSunk: "#f2ede3",
    ink: "#211d18",
    inkSoft: "#5b5348",
    inkFaint: "#6f6659",
    rule: "#ded6c8",
    ruleStrong: "#b8ad9b",
    mark: "#f6e7a9",
    stateServer: "#a83a2a",
    stateServerWash: "#f9e7e1",
    stateOutside: "#1c5d8f",
    stateOutsideWash: "#e3edf4",
    stateClient: "#3a6a2b",
    stateClientWash: "#e8f0df",
    danger: "#a12a2a",
    dangerWash: "#fae6e3",
  },
  dark: {
    paper: "#191713",
    paperRaised: "#211e19",
    paperSunk: "#24201a",
    ink: "#ece5d8",
    inkSoft: "#b9af9f",
    inkFaint: "#9c9282",
    rule: "#3a342b",
    ruleStrong: "#615849",
    mark: "#5c4d14",
    stateServer: "#ee9581",
    stateServerWash: "#3a221c",
    stateOutside: "#86bbe3",
    stateOutsideWash: "#1b2c39",
    stateClient: "#9dc888",
    stateClientWash: "#232f1c",
    danger: "#f09a90",
    dangerWash: "#3b211e",
  },
};
