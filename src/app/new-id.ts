/** A name for a list of the reader's own: such as no other tab or browser gives. */
export function newListId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}
