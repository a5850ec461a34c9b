/** Puts `values` into the `{name}` places of a template; a place without a value stays visible as `…`, as in Rust. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{([^{}]*)\}/g, (_, name: string) => values[name] ?? '…');
