/** On what a page asks for without anybody's doing: the login's idle time goes on. */
export const byItself = { 'hx-headers': '{"debrief-by-itself": "yes"}' } as const;
