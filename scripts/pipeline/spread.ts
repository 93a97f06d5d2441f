/**
 * Some of many, for steps that learn nothing new from more: spread evenly over all of them.
 * @returns all, where they are no more than `most`; else `most` of them, in their order.
 */
export function spread<T>(values: readonly T[], most: number): readonly T[] {
  if (values.length <= most) return values;
  return Array.from({ length: most }, (_, at) => values[Math.floor((at * values.length) / most)]!);
}
