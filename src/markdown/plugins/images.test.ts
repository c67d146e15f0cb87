import { test } from "vitest";
import { expectFixture } from "./fixture.ts";

const assets = ["one.png", "two.jpg", "three.svg", "ünï cödé.webp", "50% done.png", "a&b#c?.png"].map(
  (name) => `pictures/${name}`,
);
const imageSize = (path: string) => (path.endsWith("two.jpg") ? { width: 600, height: 401 } : undefined);

test("images", () =>
  expectFixture(
    "images.md",
    {},
    { base: "/repo", assets: [...assets, "a/twin.png", "b/twin.png"], imageSize },
  ));
