/** A conversion that lets null through: drizzle converts it too where a prepared query has a null to bind. */
export function orNull<In, Out>(convert: (value: In) => Out): (value: In) => Out {
  return (value) => ((value ?? null) === null ? (null as Out) : convert(value));
}
