/** Ends a switch over a union: a case that is missing does not compile, and throws if it comes from outside. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
