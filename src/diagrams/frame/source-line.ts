export function sourceLine(source: string, line: number): number { return line; }
