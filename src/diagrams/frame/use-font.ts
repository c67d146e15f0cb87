let used: ArrayBuffer | undefined;

/**
 * Makes the site's interface font known to this frame; a missing or broken one leaves the system's font in
 * its place.
 */
export async function useFont(bytes: ArrayBuffer | null): Promise<void> {
  if (!bytes || used) return;
  used = bytes;
  try {
    document.fonts.add(await new FontFace("Inter", bytes, { weight: "100 900" }).load());
  } catch {
    used = undefined;
  }
}
