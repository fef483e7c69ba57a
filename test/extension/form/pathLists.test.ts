import assert from 'node:assert/strict';
import { PathLists, type PathKind } from '../../../src/extension/form/pathLists';

describe('the paths that a form offers', () => {
  it('are those of the kind that is asked for, listed once', async () => {
    const listed: PathKind[] = [];
    const paths = new PathLists((kind) => Promise.resolve([`${kind} ${listed.push(kind)}`]));
    const found = [await paths.of('files'), await paths.of('folders'), await paths.of('files')];
    assert.deepEqual(found, [['files 1'], ['folders 2'], ['files 1']]);
  });

  it('are listed again when that went wrong', async () => {
    let isBroken = true;
    const paths = new PathLists(() => (isBroken ? Promise.reject(new Error('no')) : Promise.resolve(['a'])));
    await assert.rejects(paths.of('files'));
    isBroken = false;
    assert.deepEqual(await paths.of('files'), ['a']);
  });
});
