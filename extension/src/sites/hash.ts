/** FNV-1a over UTF-16 code units, twice with different starts: 64 bits as 16 hex digits. */
export function hash(text: string): string {
  let [one, other] = [0x811c9dc5, 0xc9dc5118];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193);
  }
  return hex(one) + hex(other);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, "0");
