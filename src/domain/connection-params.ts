/** The params of a connection string's query, in order; a name may come again. */
export type Params = readonly Param[];
type Param = readonly [name: string, value: string];

/** The value of the last param with one of these names: for libpq and others the last one counts. */
export function paramOf(params: Params, ...names: readonly string[]): string | undefined {
  return params.findLast(([name]) => names.includes(name))?.[1];
}

/** Takes out the params of this name, or those of them with this value. */
export function withoutParam(params: Params, name: string, value?: string): Params {
  return params.filter((param) => param[0] !== name || (value !== undefined && param[1] !== value));
}

/** Sets a param, in the place of the first of its name or of a name that it stands in for. */
export function withParam(
  params: Params,
  name: string,
  value: string,
  insteadOf: readonly string[] = [],
): Params {
  const isReplaced = ([other]: Param) => other === name || insteadOf.includes(other);
  const at = params.findIndex(isReplaced);
  const others = params.filter((param) => !isReplaced(param));
  const place = at === -1 ? others.length : at;
  return [...others.slice(0, place), [name, value], ...others.slice(place)];
}
