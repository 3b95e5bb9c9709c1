/** Numbers that begin or end a range, which is not renumbered with one of them. */

/** True for a number that begins or ends a range: "D10.22 to D10.28", "D10.22-27". */
export function isRangeEnd(text: string, start: number, end: number): boolean {
  return (
    /^,?(?:\s+(?:to|through)\s+|\s?[-–—]\s?)[A-Z\d(]/.test(text.slice(end, end + 20)) ||
    /[\d)A-Z],?(?:\s+(?:to|through)\s+|\s?[-–—]\s?)$/.test(
      text.slice(Math.max(0, start - 20), start),
    )
  );
}
