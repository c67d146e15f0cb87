import puppeteer, { type Browser } from "puppeteer-core";
import { chromiumProgram } from "../find-browser.ts";

/** Starts the Chromium that all tests take, driven as Firefox is. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, args, env } = await chromiumProgram();
  return puppeteer.launch({ executablePath, args, env, defaultViewport: { width: 1280, height: 900 } });
}
