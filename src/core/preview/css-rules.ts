/**
 * Cuts a style sheet into its top-level rules while it is being written. Guarantees that any chunking gives the same rules
 * and that each character is looked at once; a rule is given when it can no longer change. Follows "CSS Syntax": nested
 * blocks, strings, comments, escapes and `url(…)` without quotes. Whether a rule is valid is the browser's judgement.
 */
type Mode = 'code' | 'comment' | 'single' | 'double' | 'address';

const OPENS: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

export class RuleScanner {
  #rule = '';
  #mode: Mode = 'code';
  /** Closing brackets that are awaited, innermost last. */
  #awaited: string[] = [];
  #escaped = false;
  /** The character before, for the two-character marks. */
  #before = '';
  /** The last few letters, to know `url(`. */
  #word = '';
  #started = false;
  #isAtRule = false;

  /** Gives the rules that this text finished. */
  write(text: string): string[] {
    const rules: string[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (!this.#step(text.charAt(at))) continue;
      rules.push((this.#rule + text.slice(from, at + 1)).trim());
      from = at + 1;
      this.#reset();
    }
    this.#rule += text.slice(from);
    return rules;
  }

  /** What is left when the file is whole: a browser closes what is open at the end of a sheet. */
  end(): string[] {
    const rest = this.#rule.trim();
    const started = this.#started;
    this.#reset();
    return rest === '' || !started ? [] : [rest];
  }

  #reset(): void {
    this.#rule = '';
    this.#mode = 'code';
    this.#awaited = [];
    this.#escaped = false;
    this.#before = '';
    this.#word = '';
    this.#started = false;
    this.#isAtRule = false;
  }

  /** Gives true when the character ends a rule. */
  #step(character: string): boolean {
    const before = this.#before;
    this.#before = character;
    if (this.#escaped) {
      this.#escaped = false;
      this.#before = '';
      return false;
    }
    switch (this.#mode) {
      case 'comment':
        if (before === '*' && character === '/') this.#leaveComment();
        return false;
      case 'single':
      case 'double':
        if (character === '\\') this.#escaped = true;
        // A string that is not closed ends with its line, as a bad one.
        else if (character === (this.#mode === 'single' ? "'" : '"') || character === '\n') this.#mode = 'code';
        return false;
      case 'address':
        return this.#address(character);
      case 'code':
        return this.#code(character, before);
    }
  }

  #leaveComment(): void {
    this.#mode = 'code';
    this.#before = '';
  }

  /** Behind `url(`: quotes make it an ordinary function, anything else runs to the bracket. */
  #address(character: string): boolean {
    if (character === '\\') this.#escaped = true;
    else if (character === ')') {
      this.#awaited.pop();
      this.#mode = 'code';
    } else if ((character === '"' || character === "'") && this.#word === '') {
      this.#mode = character === '"' ? 'double' : 'single';
    } else if (!/\s/.test(character)) this.#word = 'address';
    return false;
  }

  #code(character: string, before: string): boolean {
    if (before === '/' && character === '*') {
      this.#mode = 'comment';
      this.#before = '';
      return false;
    }
    if (!this.#started && !/\s/.test(character) && character !== '/') {
      this.#started = true;
      this.#isAtRule = character === '@';
    }
    const word = this.#word;
    this.#word = /[a-z-]/i.test(character) ? (word + character).slice(-4) : '';
    if (character === '\\') this.#escaped = true;
    else if (character === '"') this.#mode = 'double';
    else if (character === "'") this.#mode = 'single';
    else if (character in OPENS) {
      this.#awaited.push(OPENS[character] ?? '');
      if (character === '(' && word.toLowerCase() === 'url') {
        this.#mode = 'address';
        this.#word = '';
      }
    } else if (character === this.#awaited.at(-1)) {
      this.#awaited.pop();
      return character === '}' && this.#awaited.length === 0;
    } else if (character === ';' && this.#isAtRule) return this.#awaited.length === 0;
    return false;
  }
}
