import assert from 'node:assert/strict';
import { dayName, timeName } from '../../../src/library/memory/dayName';

const at = (day: number, hour = 12): number => new Date(2026, 2, day, hour, 5).getTime();

describe('the name of a day', () => {
  it('is today or yesterday, by the calendar and not by the hour', () => {
    assert.equal(dayName(at(30, 1), at(30, 23), 'en'), 'Today');
    assert.equal(dayName(at(29, 23), at(30, 0), 'en'), 'Yesterday');
    // In many places a clock is put forward on the 29th, so that day is shorter.
    assert.equal(dayName(at(28, 23), at(29, 1), 'de'), 'Gestern');
  });

  it('is the date before that, in the language', () => {
    assert.equal(dayName(at(20), at(30), 'en'), 'Friday, March 20, 2026');
    assert.equal(dayName(at(20), at(30), 'fr'), 'Vendredi 20 mars 2026');
    assert.equal(timeName(at(20), 'de'), '12:05');
  });

  it('is there even for a language that is none', () => assert.match(dayName(at(20), at(30), 'no language'), /2026/));
});
