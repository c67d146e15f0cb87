/**
 * Copies a text to the clipboard. Call it in the reader's click, before anything is awaited: WebKit grants
 * the clipboard only there, though the text itself may come later.
 * @returns whether the text is on the clipboard
 * @throws what kept the text from coming
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  const { clipboard } = navigator;
  try {
    await clipboard.write([new ClipboardItem({ "text/plain": text })]);
  } catch {
    // Some browsers take no text that comes later, others no text in an item; without https there is no
    // clipboard at all.
    const ready = await text;
    try {
      await clipboard.writeText(ready);
    } catch {
      return false;
    }
  }
  return true;
}
