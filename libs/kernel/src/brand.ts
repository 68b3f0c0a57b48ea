declare const brand: unique symbol;

/** A primitive that passed a check, so an unchecked one cannot be given in its place. Costs nothing at run time. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
