// Addresses: `#/people/123?tab=hours`. Patterns carry their parameters in their type.

/** The parameters of a pattern: `Params<'classes/:id/day/:day'>` is `{ id: string; day: string }`. */
export type Params<P extends string> = P extends `${infer Head}/${infer Rest}`
  ? Params<Head> & Params<Rest>
  : P extends `:${infer Name}`
    ? Record<Name, string>
    : unknown;

type Value = string | number;
type Given<P extends string> = unknown extends Params<P> ? [] : [params: { [K in keyof Params<P>]: Value }];

/** The address of a page: `href('people/:id', { id: 123 })` is `#/people/123`. */
export function href<P extends string>(pattern: P, ...given: Given<P>): string {
  const params = (given[0] ?? {}) as Record<string, Value>;
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  return `#/${path}`;
}

/** The parameters in `path` if it is of `pattern`. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':')) {
      if (value === '') return null;
      params[part.slice(1)] = decode(value);
    } else if (part !== value) return null;
  }
  return params;
}

/** Splits `#/people/123?tab=hours`. */
export function parse(hash: string): { path: string; query: URLSearchParams } {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return { path: path.replace(/\/+$/, ''), query: new URLSearchParams(query) };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
