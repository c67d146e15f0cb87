import SvgPath from "svgpath";

/** A command of path data with its numbers: `["C", 1, 2, 3, 4, 5, 6]`. */
export type PathCommand = readonly [letter: string, ...numbers: number[]];

/**
 * Reads path data (https://svgwg.org/svg2-draft/paths.html#PathData) into commands, one for each group of
 * numbers.
 * @param form `absolute` ones without the short forms of curves (`S`, `T`), or as they are `written`
 * @returns the commands before the first error, as browsers draw them, and whether there was none
 */
export function readPath(
  data: string,
  form: "absolute" | "written",
): { commands: PathCommand[]; isWhole: boolean } {
  // Its types leave out that it says what it could not read.
  const path = new SvgPath(data) as ReturnType<typeof SvgPath> & { readonly err: string };
  if (form === "absolute") path.abs().unshort();
  const commands: PathCommand[] = [];
  path.iterate((segment) => {
    commands.push([...segment] as unknown as PathCommand);
  });
  // Raphael's splines are no part of SVG.
  const end = commands.findIndex(([letter]) => /r/i.test(letter));
  return end < 0
    ? { commands, isWhole: path.err === "" }
    : { commands: commands.slice(0, end), isWhole: false };
}
