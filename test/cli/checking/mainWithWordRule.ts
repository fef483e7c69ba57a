// The program with the rule for tests in place of its own.
import { takeWordRule } from './wordRule';

takeWordRule();
void import('../../../src/cli/main');
