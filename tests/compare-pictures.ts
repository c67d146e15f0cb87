import type { Page } from "playwright-core";

/**
 * How many pixels of two pictures (PNG) differ even from all pixels of the other around the same place, and
 * so by more than where letters and lines begin within a pixel. Runs in a page.
 */
export function comparePictures(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(pictures.map(pixelsOf));
      if (!a || !b || a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
      let count = 0;
      for (let y = 0; y < a.height; y++) {
        for (let x = 0; x < a.width; x++) {
          if (differ(a, x, y, b, x, y) && (isLone(a, b, x, y) || isLone(b, a, x, y))) count++;
        }
      }
      return count;

      async function pixelsOf(base64: string): Promise<ImageData> {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1);
      }

      function differ(p: ImageData, x: number, y: number, q: ImageData, u: number, v: number): boolean {
        const [i, j] = [4 * (y * p.width + x), 4 * (v * q.width + u)];
        let sum = 0;
        for (let channel = 0; channel < 3; channel++) {
          sum += Math.abs((p.data[i + channel] ?? 0) - (q.data[j + channel] ?? 0));
        }
        return sum > 60;
      }

      function isLone(p: ImageData, q: ImageData, x: number, y: number): boolean {
        for (let v = Math.max(0, y - 1); v <= Math.min(q.height - 1, y + 1); v++) {
          for (let u = Math.max(0, x - 1); u <= Math.min(q.width - 1, x + 1); u++) {
            if (!differ(p, x, y, q, u, v)) return false;
          }
        }
        return true;
      }
    },
    [one, other].map((picture) => picture.toString("base64")),
  );
}
