/** A place in a program where it names a module. */
export interface ImportPlace {
  /** What is named; `undefined` for `import(…)`. */
  readonly specifier?: string;
  /** Where the name stands, its quotes included. */
  readonly start: number;
  readonly end: number;
}

/** Comments, texts, the beginning of a template, names, numbers, then any other sign. */
const TOKEN =
  /\/\/[^\n]*|\/\*.*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`|[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*|\d[\w.]*|\s+|./suy;
/** The text of a template up to its end or its next `${`. */
const TEMPLATE = /(?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{|$)/sy;
const REGEX = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//y;
/** Words after which a value begins, so that a slash there begins a regular expression. */
const BEFORE_VALUE =
  /^(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield|instanceof|default)$/;
const HEADS = /^(?:if|while|for|with)$/;

/**
 * Finds where a module imports others, without reading it as a compiler would: it tells code from texts,
 * comments and regular expressions. What it takes wrongly the browser refuses, in its own words.
 */
export function findImports(code: string): ImportPlace[] {
  const places: ImportPlace[] = [];
  /** Of each open bracket: `${` of a template, or whether its `(` follows a word like `if`. */
  const open: ("template" | "head" | "other")[] = [];
  let last = "";
  let beforeLast = "";
  let isValueNext = true;
  let isDeclaration = false;

  for (let at = 0; at < code.length; ) {
    const token = match(TOKEN, code, at);
    const start = at;
    at += token.length;
    if (/^(?:\s|\/[/*])/.test(token)) continue;
    let next = token;
    let isValue = /^[\p{ID_Start}$_#\d"'`)\]]/u.test(token) && !BEFORE_VALUE.test(token);
    if (token === "/" && isValueNext) {
      at += Math.max(0, match(REGEX, code, start).length - 1);
      isValue = true;
    } else if (token === "`" || (token === "}" && open.at(-1) === "template")) {
      if (token === "}") open.pop();
      const text = match(TEMPLATE, code, at);
      at += text.length;
      isValue = text.endsWith("`");
      if (!isValue) open.push("template");
      next = "`";
    } else if (token === "(" || token === "[" || token === "{") {
      open.push(token === "(" && HEADS.test(last) ? "head" : "other");
      if (last === "import" && beforeLast !== "." && token === "(")
        places.push({ start: code.lastIndexOf("import", start), end: at });
    } else if (token === ")" || token === "]" || token === "}") {
      if (open.pop() === "head") isValue = false;
    } else if ((token === "import" || token === "export") && last !== ".") isDeclaration = true;
    else if (/^["']/.test(token) && isDeclaration && (last === "from" || last === "import")) {
      places.push({ specifier: token.slice(1, -1), start, end: at });
      isDeclaration = false;
    } else if (token === ";") isDeclaration = false;
    isValueNext = !isValue;
    beforeLast = last;
    last = next;
  }
  return places;
}

function match(pattern: RegExp, code: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(code)?.[0] ?? "";
}
