/** A part of an address as a person would write it; left as it is where its escapes make no sense. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
