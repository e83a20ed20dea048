import type { EditBlock } from '../edit/block.ts';

/**
 * Gathers the lines of one hunk (V4A or unified: ` ` stays, `-` goes, `+` comes) into an `EditBlock`. A line without any
 * of the three signs is taken as one that stays: models drop the leading space. Blank lines at the end of a hunk are
 * dropped from both sides, since they more often belong to the reply than to the file.
 */
export class Hunk {
  readonly anchors: string[] = [];
  atEnd = false;
  private search = '';
  private replace = '';
  private blanks = 0;
  private changes = 0;

  /** Whether any line has come; anchors alone do not count. */
  get started(): boolean {
    return this.search !== '' || this.replace !== '' || this.blanks > 0;
  }

  add(line: string): void {
    if (line.trim() === '') {
      this.blanks += 1;
      return;
    }
    this.search += '\n'.repeat(this.blanks);
    this.replace += '\n'.repeat(this.blanks);
    this.blanks = 0;
    const sign = line[0];
    const rest = line.slice(1);
    if (sign === '-') this.search += `${rest}\n`;
    else if (sign === '+') this.replace += `${rest}\n`;
    else {
      const stays = sign === ' ' ? rest : line;
      this.search += `${stays}\n`;
      this.replace += `${stays}\n`;
    }
    if (sign === '-' || sign === '+') this.changes += 1;
  }

  /** `undefined` when nothing would change. */
  block(): EditBlock | undefined {
    if (this.changes === 0 || this.search === this.replace) return undefined;
    const block: { -readonly [K in keyof EditBlock]: EditBlock[K] } = { search: this.search, replace: this.replace };
    if (this.anchors.length > 0) block.anchors = [...this.anchors];
    if (this.atEnd || (this.search === '' && this.anchors.length === 0)) block.atEnd = true;
    return block;
  }
}
