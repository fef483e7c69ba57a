/** The person asked for something that cannot be done; the message says what and how to put it right. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
