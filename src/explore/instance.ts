import { parser } from "@lezer/javascript";

type SyntaxNode = ReturnType<typeof parser.parse>["topNode"];

/**
 * Makes a program a function of the lab: each call is a fresh instance of its module, with variables of its
 * own, and nothing is compiled for it. All lines stay where they are.
 * @param code a module in JavaScript that imports the lab and nothing else
 * @returns a module whose default export takes the lab and gives a promise of the program's exports
 */
export function asInstance(code: string): string {
  const [lab, own] = [unusedName("$lab", code), unusedName("$default", code)];
  let body = code;
  let bindings = "";
  let exported = "undefined";
  const replace = (from: number, to: number, text: string) => {
    const blank = code.slice(from, to).replace(/[^\n\r\u2028\u2029]/g, " ");
    body = body.slice(0, from) + text + blank.slice(text.length) + body.slice(to);
  };
  for (let node = parser.parse(code).topNode.firstChild; node; node = node.nextSibling) {
    if (node.name === "ImportDeclaration") {
      bindings += bindingsOf(node, code, lab);
      replace(node.from, node.to, "");
    }
    if (node.name !== "ExportDeclaration") continue;
    const group = node.getChild("ExportGroup");
    const isDefault = node.getChild("default") !== null;
    const declared = node.lastChild?.name === ";" ? node.lastChild.prevSibling : node.lastChild;
    const name = declared?.getChild("VariableDefinition");
    if (group) {
      exported = /(\S+)\s+as\s+default\b/.exec(code.slice(group.from, group.to))?.[1] ?? exported;
      replace(node.from, node.to, "");
    } else if (node.getChild("from")) replace(node.from, node.to, "");
    else if (!isDefault && declared) replace(node.from, declared.from, "");
    else if (declared && name && /^(Function|Class)Declaration$/.test(declared.name)) {
      exported = code.slice(name.from, name.to);
      replace(node.from, declared.from, "");
    } else if (declared) {
      exported = own;
      // As long as `export default `.
      replace(node.from, declared.from, `const ${own}=`);
    }
  }
  return `export default async (${lab}) => {${bindings}${body}\nreturn { default: ${exported} };\n};\n`;
}

/** Writes what an import declares as constants: they are there before anything of the program runs. */
function bindingsOf(node: SyntaxNode, code: string, lab: string): string {
  const group = node.getChild("ImportGroup");
  const star = node.getChild("Star");
  const names =
    group &&
    code
      .slice(group.from, group.to)
      .replace(/\s+as\s+/g, ": ")
      .replace(/\s+/g, " ");
  const whole = star && node.getChild("VariableDefinition");
  return [names && `const ${names} = ${lab};`, whole && `const ${code.slice(whole.from, whole.to)} = ${lab};`]
    .filter(Boolean)
    .join("");
}

function unusedName(name: string, code: string): string {
  let unused = name;
  while (code.includes(unused)) unused = `$${unused}`;
  return unused;
}
