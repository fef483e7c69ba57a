import { Writable } from 'node:stream';
import type { OutputStream } from '../invocation.js';

const colours = /\u001B\[(?:[349]\d|10\d)m/g;

/** A terminal that drops colours from what is written to it; what moves the cursor or marks it passes. */
export class PlainOutput extends Writable {
  readonly isTTY = true;

  constructor(private readonly terminal: OutputStream) {
    super({ decodeStrings: false });
    terminal.on('resize', () => this.emit('resize'));
  }

  get columns(): number | undefined {
    return this.terminal.columns;
  }

  get rows(): number | undefined {
    return this.terminal.rows;
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.terminal.write(String(chunk).replace(colours, ''), done);
  }
}
