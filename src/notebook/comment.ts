// A browser ends a comment at `--!>` too, and takes `<!-->` for a whole one.
const COMMENTS = /^\s*(?:<!--(?:-?>|(?!-?>)(?:(?!--!?>)[\s\S])*--!?>)\s*)+$/;

/** HTML comments show nothing and run nothing, so they may stay. */
export const isComment = (html: string) => COMMENTS.test(html);

export const isEmptyExpression = (code: string) => /^(\s|\/\*(?:(?!\*\/)[\s\S])*\*\/)*$/.test(code);
