/** An address made of a text lives until this many milliseconds have passed: slow devices ask before they read it. */
const LIFETIME = 60_000;

export type TextFile = { name: string; mediaType: string; text: string };

/** Hands a text to the reader as a file, which the browser puts where it puts downloads. */
export function saveFile({ name, mediaType, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LIFETIME);
}
