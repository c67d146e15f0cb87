import { expect, test } from "vitest";
import { mermaidConfig } from "./theme.ts";

test("the schemes differ in nothing but colours", () => {
  const [light, dark] = [mermaidConfig("light"), mermaidConfig("dark")].map((config) =>
    JSON.stringify(config)
      .replace(/#[0-9a-f]{6}/g, "#")
      .replace(/"darkMode":\w+/, ""),
  );
  expect(dark).toBe(light);
});

test("a diagram cannot loosen what keeps the site safe", () => {
  expect(mermaidConfig("light")).toMatchObject({
    securityLevel: "strict",
    htmlLabels: false,
    startOnLoad: false,
  });
  // What Mermaid itself keeps from a diagram's own configuration, by its documentation.
  const defaults = [
    "secure",
    "securityLevel",
    "startOnLoad",
    "maxTextSize",
    "suppressErrorRendering",
    "maxEdges",
  ];
  const secure = mermaidConfig("light").secure ?? [];
  expect(secure).toEqual(
    expect.arrayContaining([...defaults, "htmlLabels", "themeCSS", "layout", "fontFamily"]),
  );
});
