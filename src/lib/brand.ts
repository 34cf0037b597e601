declare const brand: unique symbol;

/** A type that only its own maker function hands out, so that a patient's id never stands in for a visit's. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
