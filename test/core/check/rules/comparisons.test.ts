import { checkFix, checkNoFix, checkRules } from '../../../kit/checkRules';

describe('compare-not-an-option', () => {
  const header = '---\ninput:\n  - name: level\n    options: [Standard, Hyperscale]\n---\n';
  it('a text that is none', () => checkRules(`${header}\${level} \${input:level === 'Hyperscal' ? 'x' : ''}\n                           ^^^^^^^^^^^ compare-not-an-option`));
  it('on either side, with every operator, in conditions and defaults', () => {
    checkRules("${K=\"A|B\"} ${'C' != K ? 'x' : ''}\n             ^^^ compare-not-an-option");
    checkRules("---\ninput:\n  - name: a\n    options: [x, y]\n  - name: b\n    when: input:a == 'z'\n                     ^^^ compare-not-an-option\n---\n${a}${b}");
  });
  it('not one that is, nor the empty text', () => checkRules(`${header}\${level === 'Standard' || level === '' ? 'x' : ''}`));
  it('not with suggestions only, or other answers allowed', () => {
    checkRules("---\ninput:\n  - name: level\n    description: \"Level: 'Standard', 'Advanced'\"\n---\n${level === 'Hyperscale' ? 'x' : ''}");
    checkRules("---\ninput:\n  - { name: level, options: [a, b], custom: true }\n---\n${level === 'c' ? 'x' : ''}");
  });
  it('not the default, and not beside several ticks', () => {
    checkRules("---\ninput:\n  - { name: level, options: [a, b], default: c }\n                                             ^ default-not-an-option\n---\n${level === 'c' ? 'x' : ''}");
    checkRules("---\ninput:\n  - { name: level, type: choices, options: [a, b] }\n---\n${level === 'a, b' ? 'x' : ''}");
  });
  it('a text that several ticks cannot hold', () => {
    const ticks = '---\ninput:\n  - name: tags\n    type: choices\n    options: [red, green]\n';
    checkRules(`${ticks}---\n\${tags.includes('gren') ? 'x' : ''}\n                ^^^^^^ compare-not-an-option`);
    checkRules(`${ticks}  - name: b\n    when: input:tags.includes("blue")\n                              ^^^^^^ compare-not-an-option\n---\n\${b}`);
    checkFix(`${ticks}---\n\${tags.includes('gren') ? 'x' : ''}`, 'Change to "green"', `${ticks}---\n\${tags.includes('green') ? 'x' : ''}`);
    checkFix(`${ticks}---\n\${!tags.includes('blue') ? 'x' : ''}`, 'Add "blue" to the options of "tags"', `${ticks.replace('green', 'green, blue')}---\n\${!tags.includes('blue') ? 'x' : ''}`);
  });
  it('not what several ticks can hold, nor a part of a text', () => {
    checkRules("---\ninput:\n  - { name: tags, type: choices, options: [red, green, 3] }\n  - { name: free, type: choices }\n  - { name: other, type: choices, options: [a], custom: true }\n  - { name: one, options: [red, green] }\n---\n${tags.includes('red')}${tags.includes(3)}${tags.toLowerCase().includes('gr')}${tags.join('').includes('gr')}${free.includes('x')}${other.includes('x')}${one.includes('re')}");
  });
  it('is corrected', () => checkFix(`${header}\${level === "Hyperscal" ? 'x' : ''}`, 'Change to "Hyperscale"', `${header}\${level === "Hyperscale" ? 'x' : ''}`));
  it('becomes no option where one is read without the blanks at its ends', () => checkNoFix("${K=\"A|B\"} ${K == 'much other ' ? 'x' : ''}", 'compare-not-an-option'));
  it('becomes an option', () => {
    checkFix("${K=\"A|B\"} ${K == 'C' ? 'x' : ''}", 'Add "C" to the options of "K"', "${K=\"A|B|C\"} ${K == 'C' ? 'x' : ''}");
    checkFix("${input:k|a|b} ${input:k == 'c' ? 'x' : ''}", 'Add "c" to the options of "k"', "${input:k|a|b|c} ${input:k == 'c' ? 'x' : ''}");
    checkFix(`${header}\${level == 'Other' ? 1 : 2}`, 'Add "Other" to the options of "level"', `${header.replace('Hyperscale', 'Hyperscale, Other')}\${level == 'Other' ? 1 : 2}`);
  });
});

describe('compare-type', () => {
  it('yes or no with a text', () => checkRules("${T=true|false} ${T === 'true' ? 'x' : ''}\n                        ^^^^^^ compare-type"));
  it('a number with a text', () => checkRules("${N=3} ${N === '3' ? 'x' : ''}\n               ^^^ compare-type"));
  it('a text with a number, and with true', () => checkRules("${input:a} ${input:a === 3 ? 'x' : input:a == true ? 'y' : ''}\n                         ^ compare-type\n                                              ^^^^ compare-type"));
  it('an option that is a number', () => checkRules("---\ninput: [{ name: a, options: [1, 2] }]\n---\n${a === '1' ? 'x' : ''}\n        ^^^ compare-type"));
  it('not what JavaScript converts', () => checkRules("${N=3}${T=true|false}${input:a} ${N == '3' ? 1 : 2}${T == 1 ? 1 : 2}${input:a == 3 ? 1 : 2}${T === true ? 1 : 2}${input:a === undefined ? 1 : 2}"));
  it('is corrected', () => {
    checkFix("${T=true|false} ${T === 'true' ? 'x' : ''}", 'Change to true', "${T=true|false} ${T === true ? 'x' : ''}");
    checkFix("${N=3} ${N === '3' ? 'x' : ''}", 'Change to 3', "${N=3} ${N === 3 ? 'x' : ''}");
    checkFix('${input:a === 3 ? 1 : 2}', 'Change to "3"', "${input:a === '3' ? 1 : 2}");
  });
  it('is left when nobody knows what was meant', () => checkNoFix("${N=3} ${N === 'many' ? 'x' : ''}", 'compare-type'));
});

describe('branch-unreachable', () => {
  it('a condition that is fixed', () => {
    checkRules("${input:a} ${true ? input:a : 'x'}\n                              ^^^ branch-unreachable");
    checkRules("${false && input:a ? 'x' : 'y'}\n                     ^^^ branch-unreachable");
  });
  it('the same condition again', () => checkRules("${input:a === 'x' ? 'one' : input:a === 'y' ? 'two' : 'x' == input:a ? 'three' : ''}\n                                                                       ^^^^^^^ branch-unreachable"));
  it('a condition around it', () => {
    checkRules("${input:a ? `more ${input:a ? 'x' : 'y'}` : ''}\n                                    ^^^ branch-unreachable");
    checkRules("${input:a === 'x' ? (input:a === 'y' ? 'one' : 'two') : ''}\n                                       ^^^^^ branch-unreachable");
    checkRules("${!input:a || input:b ? 'x' : (input:a ? 'y' : 'z')}\n                                               ^^^ branch-unreachable");
  });
  it('every option of a required input', () => {
    const header = '---\ninput:\n  - { name: a, options: [x, y], required: true }\n---\n';
    checkRules(`${header}\${a === 'x' ? 'one' : a === 'y' ? 'two' : 'three'}\n                                          ^^^^^^^ branch-unreachable`);
    checkRules(`${header}\${a === 'x' ? 'one' : a === 'y' ? 'two' : ''}`);
    checkRules(`${header.replace(', required: true', '')}\${a === 'x' ? 'one' : a === 'y' ? 'two' : 'three'}`);
  });
  it('not what is only alike', () => {
    checkRules("${input:a === 'x' && input:b ? 1 : input:a === 'x' ? 2 : input:b ? 3 : ''}");
    checkRules("${input:a.includes('x') ? 1 : input:a.includes('y') ? 2 : input:a ? 3 : 4} ${input:a ? 1 : 2}");
    checkRules("${input:a !== 'x' ? (input:a === 'y' ? 1 : 2) : ''}");
    checkRules("${input:a ? 'x' : input:b ? 'y' : (input:a || input:b) ? '' : ''}");
  });
});
