/**
 * Reads a text from left to right: each step takes what a pattern describes, or nothing.
 */

/** A place in a text. Patterns given must be sticky. */
export class Reader {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** Takes what the pattern finds here, and goes past it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = this.see(pattern);
    if (match !== undefined) this.at += match[0].length;
    return match;
  }

  /** What the pattern finds here, without going past it. */
  see(pattern: RegExp): RegExpExecArray | undefined {
    return this.seeAt(pattern, this.at);
  }

  /** What the pattern finds at another place. */
  seeAt(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text) ?? undefined;
  }

  /** Takes all that the production reads, or nothing of it. */
  attempt<Value>(production: () => Value | undefined): Value | undefined {
    const from = this.at;
    const value = production();
    if (value === undefined) this.at = from;
    return value;
  }
}
