/** Makes a value at the first call and keeps it: a chart pays only for the views and questions it uses. */
export function createLazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
